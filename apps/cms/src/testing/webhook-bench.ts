import { randomUUID } from 'node:crypto'
import { pathToFileURL } from 'node:url'
import path from 'node:path'
import { openLedger } from '@stride/ledger/open-ledger'
import type { AppendRequest } from '@stride/ledger/publication'
import { openGate, publicationOf, withdrawalOf } from '@stride/ledger/request.fixtures'
import { scopes, type Scope } from '@stride/partners/scope'
import { partnerKeys } from '../partners/partner-keys'
import { partners } from '../partners/partners'
import { exchange } from '../webhooks/exchange'
import { payloadWebhookStore } from '../webhooks/payload-webhook-store'
import { secretBox } from '../webhooks/secret-box'
import { Sender, type SenderParts } from '../webhooks/sender'
import { rotateSecret } from '../webhooks/signing-secrets'
import { webhookDeliveries } from '../webhooks/webhook-deliveries'
import { webhookEndpoints } from '../webhooks/webhook-endpoints'
import { webhookStates } from '../webhooks/webhook-states'
import { testPayload, type TestDatabase } from './test-payload'

/**
 * What senders work on, in a database of its own: the real collections, and a ledger apart from what is live in the CMS,
 * so that tests publish what they like. Time stands still until a test moves it.
 */
export async function webhookBench(database: Pick<TestDatabase, 'databaseUrl' | 'folder'>) {
  const payload = await testPayload(database, [
    partners,
    partnerKeys,
    webhookEndpoints,
    webhookDeliveries,
    webhookStates,
  ])
  const ledger = await openLedger({ databaseUrl: pathToFileURL(path.join(database.folder, 'ledger.db')).href })
  const box = secretBox('of this installation')
  const clock = { now: Date.parse('2026-06-01T00:00:00.000Z') }
  const now = () => clock.now
  const store = payloadWebhookStore({ payload, box, now })
  const post = exchange({ rules: { allowLoopback: true } })
  const troubles: string[] = []

  const sender = (changes: Partial<SenderParts> = {}) =>
    new Sender({
      store,
      ledger,
      post,
      api: 'http://localhost:4000',
      now,
      random: () => 0.5,
      onTrouble: (error, what) => troubles.push(`${what} ${String(error)}`),
      ...changes,
    })

  return {
    payload,
    ledger,
    store,
    box,
    clock,
    troubles,
    sender,

    /** An endpoint of a new partner, with a secret; it is told of what comes from now on. */
    async endpoint(url: string, changes: object = {}, granted: readonly Scope[] = scopes) {
      const partner = (await payload.db.create({
        collection: 'partners',
        data: { name: randomUUID(), contact: 'it@clinic.example', plan: 'partner', scopes: granted, active: true },
      })) as { id: string }
      const { id } = (await payload.db.create({
        collection: 'webhook-endpoints',
        data: { partner: partner.id, url, active: true, ...changes },
      })) as { id: string }
      const sequence = (await ledger.tail())?.sequence ?? 0
      const secret = await rotateSecret(payload, box, id, { now: clock.now, sequence })
      if (secret === undefined) throw new Error('No secret was made.')
      return { id, secret, partnerId: partner.id }
    },

    /** Publishes the n-th entry; gives the sequence. */
    async publish(n: number, changes: Partial<AppendRequest> = {}): Promise<number> {
      const request =
        changes.action === 'withdrawn'
          ? withdrawalOf(n, changes)
          : publicationOf(n, { content: randomUUID(), ...changes })
      const { publication } = await ledger.append(request, openGate)
      return publication.sequence
    },

    /** Everything in the log, in order of sequence. */
    async log(endpointId: string) {
      const { docs } = await payload.db.find<Record<string, unknown> & { sequence: number; state: string }>({
        collection: 'webhook-deliveries',
        where: { endpoint: { equals: endpointId } },
        sort: 'sequence',
        pagination: false,
      })
      return docs
    },

    /** Lets time go on, from one due attempt to the next, until nothing is open any more. */
    async workThrough(...senders: Sender[]): Promise<void> {
      for (let round = 0; round < 2_000; round += 1) {
        const hasMore = await Promise.all(senders.map((one) => one.pass()))
        await Promise.all(senders.map((one) => one.idle()))
        if (hasMore.includes(true)) continue
        const open = await payload.db.count({
          collection: 'webhook-deliveries',
          where: {
            and: [{ state: { in: ['pending', 'waiting'] } }, { 'endpoint.active': { equals: true } }],
          },
        })
        if (open.totalDocs === 0) return
        clock.now = Math.max(clock.now, (await store.nextDue(clock.now)) ?? clock.now)
      }
      throw new Error('It never comes to an end.')
    },

    async close() {
      await ledger.close()
      await payload.destroy()
    },
  }
}
export type WebhookBench = Awaited<ReturnType<typeof webhookBench>>
