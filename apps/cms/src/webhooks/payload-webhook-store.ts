import { setImmediate as letOthersRun } from 'node:timers/promises'
import type { Kind } from '@stride/content/publication/kind'
import type { Significance } from '@stride/ledger/publication'
import { scopesIn, type Scope } from '@stride/partners/scope'
import type { BasePayload, PayloadRequest, Where } from 'payload'
import type { SecretBox } from './secret-box'
import type { WebhookEvent } from './webhook-event'
import {
  openStates,
  type Attempt,
  type Delivery,
  type DeliveryState,
  type Endpoint,
  type NewDelivery,
  type WebhookStore,
} from './webhook-store'

/** A delivery as it is stored. */
interface StoredDelivery {
  id: string
  endpoint: string
  sequence: number
  entryId: string
  event: WebhookEvent
  state: DeliveryState
  attempts: Attempt[]
  firstAttemptAt: string | null
  nextAttemptAt: string | null
  leasedUntil: string
}
interface StoredEndpoint {
  id: string
  url: string
  partner: string
  kinds?: Kind[] | null
  significances?: Significance[] | null
}
interface StoredState {
  endpoint: string
  sequence: number
  secret: string
  previousSecret: string | null
  previousSecretUntil: string | null
}

export interface PayloadStoreOptions {
  payload: BasePayload
  box: SecretBox
  now?: () => number
}

const deliveries = 'webhook-deliveries'
const none = new Date(0).toISOString()

/**
 * Keeps deliveries in the CMS's own collections, so that people can look at them. It asks Payload's adapter, which on
 * SQLite makes each write a transaction of its own and on MongoDB one atomic command: no hook, no access rule, no lock.
 */
export function payloadWebhookStore(options: PayloadStoreOptions): WebhookStore {
  const { payload, box, now = Date.now } = options
  const { db } = payload

  const find = async (where: Where, sort: string[], limit: number): Promise<Delivery[]> => {
    const { docs } = await db.find<StoredDelivery>({ collection: deliveries, where, sort, limit, pagination: false })
    return docs.map(deliveryFrom)
  }
  const update = async (where: Where, data: Record<string, unknown>): Promise<Delivery | undefined> => {
    const doc = (await db.updateOne({ collection: deliveries, where, data })) as unknown as StoredDelivery | null
    return doc ? deliveryFrom(doc) : undefined
  }

  const endpointsWhere = async (where: Where): Promise<Endpoint[]> => {
    const found = await db.find<StoredEndpoint>({ collection: 'webhook-endpoints', where, pagination: false })
    if (found.docs.length === 0) return []
    const states = await db.find<StoredState>({ collection: 'webhook-states', pagination: false })
    const stateOf = new Map(states.docs.map((state) => [state.endpoint, state]))
    const scopesOf = await scopesOfActivePartners(payload)
    return found.docs.flatMap(({ id, url, partner, kinds, significances }): Endpoint[] => {
      const state = stateOf.get(id)
      const scopes = scopesOf.get(partner)
      if (!state || !scopes?.includes('webhooks')) return []
      const filter = {
        kinds: kinds ?? [],
        significances: significances ?? [],
        mayReadCommerce: scopes.includes('commerce'),
      }
      const secrets = () => secretsIn(state, box, now())
      return [{ id, url, filter, sequence: state.sequence, secrets }]
    })
  }

  return {
    endpoints: () => endpointsWhere({ active: { equals: true } }),

    async endpoint(id) {
      const [endpoint] = await endpointsWhere({ id: { equals: id } })
      return endpoint
    },

    record: (endpointId, told, sequence, at) =>
      inOneTransaction(payload, async (req) => {
        const wanted = told.map(({ event }) => event.data.sequence)
        const there = await db.find<{ sequence: number }>({
          collection: deliveries,
          where: { and: [{ endpoint: { equals: endpointId } }, { sequence: { in: wanted } }] },
          pagination: false,
          req,
        })
        const known = new Set(there.docs.map((delivery) => delivery.sequence))
        for (const delivery of told)
          if (!known.has(delivery.event.data.sequence)) {
            // SQLite answers synchronously: without a pause nobody else gets a word in.
            await letOthersRun()
            await create(payload, endpointId, delivery, at, req)
          }
        await db.updateOne({
          collection: 'webhook-states',
          where: { and: [{ endpoint: { equals: endpointId } }, { sequence: { less_than: sequence } }] },
          data: { sequence },
          returning: false,
          req,
        })
      }),

    due: (endpointId, at, limit) =>
      find(
        {
          and: [
            { endpoint: { equals: endpointId } },
            { state: { in: openStates } },
            { nextAttemptAt: { less_than_equal: iso(at) } },
            { leasedUntil: { less_than_equal: iso(at) } },
          ],
        },
        ['urgency', 'sequence'],
        limit,
      ),

    async nextDue(at) {
      const [next] = await find({ nextAttemptAt: { greater_than: iso(at) } }, ['nextAttemptAt'], 1)
      return next?.nextAttemptAt ?? undefined
    },

    async oldestOpen(endpointId, entryId) {
      const [oldest] = await find(
        {
          and: [{ endpoint: { equals: endpointId } }, { entryId: { equals: entryId } }, { state: { in: openStates } }],
        },
        ['sequence'],
        1,
      )
      return oldest
    },

    async postpone({ endpointId, entryId, after }, until) {
      await db.updateMany({
        collection: deliveries,
        where: {
          and: [
            { endpoint: { equals: endpointId } },
            { entryId: { equals: entryId } },
            { state: { equals: 'pending' } },
            { sequence: { greater_than: after } },
          ],
        },
        data: { nextAttemptAt: iso(until) },
        returning: false,
      })
    },

    lease: (id, { now: at, until, token, whenever = false }) => {
      const free: Where[] = [{ id: { equals: id } }, { leasedUntil: { less_than_equal: iso(at) } }]
      const taken = { leasedUntil: iso(until), leaseToken: token }
      if (whenever) return update({ and: free }, taken)
      const open: Where[] = [{ state: { in: openStates } }, { nextAttemptAt: { less_than_equal: iso(at) } }]
      return update({ and: [...free, ...open] }, { ...taken, nextAttemptAt: iso(until) })
    },

    async settle(id, token, { state, attempts, firstAttemptAt, nextAttemptAt }) {
      const last = attempts.at(-1)
      const isOpen = (openStates as readonly string[]).includes(state)
      const settled = await update(
        { and: [{ id: { equals: id } }, { leaseToken: { equals: token } }] },
        {
          state,
          attempts,
          firstAttemptAt: iso(firstAttemptAt),
          nextAttemptAt: nextAttemptAt === null ? null : iso(nextAttemptAt),
          finishedAt: isOpen ? null : iso(now()),
          lastAttemptAt: last?.at ?? null,
          lastStatus: last?.status ?? null,
          lastError: last?.error ?? null,
          leasedUntil: none,
          leaseToken: null,
        },
      )
      return settled !== undefined
    },

    async hasSucceededSince(endpointId, moment) {
      const found = await find(
        {
          and: [
            { endpoint: { equals: endpointId } },
            { state: { equals: 'succeeded' } },
            { finishedAt: { greater_than_equal: iso(moment) } },
          ],
        },
        ['sequence'],
        1,
      )
      return found.length > 0
    },

    async switchOff(endpointId, why) {
      await db.updateOne({
        collection: 'webhook-endpoints',
        where: { id: { equals: endpointId } },
        data: { active: false, switchedOffBecause: why, switchedOffAt: iso(now()) },
        returning: false,
      })
      payload.logger.error({ msg: `The webhook endpoint ${endpointId} was switched off. ${why}`, endpoint: endpointId })
    },

    async prune(before) {
      await db.deleteMany({
        collection: deliveries,
        where: { and: [{ state: { in: ['succeeded', 'failed'] } }, { finishedAt: { less_than: iso(before) } }] },
      })
    },
  }
}

async function scopesOfActivePartners({ db }: BasePayload): Promise<Map<string, Scope[]>> {
  const { docs } = await db.find<{ id: string; scopes?: unknown[] | null }>({
    collection: 'partners',
    where: { active: { equals: true } },
    pagination: false,
  })
  return new Map(docs.map(({ id, scopes }) => [id, scopesIn(scopes ?? [])]))
}

/**
 * Writes all of it in one go on SQLite, where each write by itself waits for the disk. Not on MongoDB: two senders that
 * record the same would make each other's transactions fail.
 */
async function inOneTransaction(
  { db }: BasePayload,
  work: (req: Partial<PayloadRequest>) => Promise<void>,
): Promise<void> {
  const transactionID = db.name === 'sqlite' ? await db.beginTransaction() : null
  if (transactionID === null) return work({})
  try {
    await work({ transactionID })
    await db.commitTransaction(transactionID)
  } catch (error) {
    await db.rollbackTransaction(transactionID)
    throw error
  }
}

/** Adds a delivery. Another sender may just have done so: the endpoint and the sequence are unique together. */
async function create(
  payload: BasePayload,
  endpoint: string,
  { event, isUrgent }: NewDelivery,
  at: number,
  req: Partial<PayloadRequest>,
) {
  const { sequence, kind, entryId, slug, significance } = event.data
  const data = {
    endpoint,
    sequence,
    eventType: event.type,
    kind,
    entryId,
    slug,
    significance,
    event,
    urgency: isUrgent ? 0 : 1,
    state: 'pending',
    attempts: [],
    nextAttemptAt: iso(at),
    leasedUntil: none,
  }
  try {
    await payload.db.create({ collection: deliveries, data, returning: false, req })
  } catch (error) {
    const where: Where = { and: [{ endpoint: { equals: endpoint } }, { sequence: { equals: sequence } }] }
    const { totalDocs } = await payload.db.count({ collection: deliveries, where, req })
    if (totalDocs === 0) throw error
  }
}

function secretsIn({ endpoint, ...state }: StoredState, box: SecretBox, now: number): string[] {
  const { secret, previousSecret, previousSecretUntil } = state
  const isStillValid = previousSecret && previousSecretUntil && now < Date.parse(previousSecretUntil)
  return [secret, ...(isStillValid ? [previousSecret] : [])].map((sealed) => box.open(sealed, endpoint))
}

function deliveryFrom(doc: StoredDelivery): Delivery {
  return {
    id: doc.id,
    endpointId: doc.endpoint,
    sequence: doc.sequence,
    entryId: doc.entryId,
    event: doc.event,
    state: doc.state,
    attempts: doc.attempts,
    firstAttemptAt: moment(doc.firstAttemptAt),
    nextAttemptAt: moment(doc.nextAttemptAt),
    leasedUntil: moment(doc.leasedUntil) ?? 0,
  }
}

function moment(text: string | null | undefined): number | null {
  return text ? Date.parse(text) : null
}

function iso(ms: number): string {
  return new Date(ms).toISOString()
}
