import type { PartnerRecords } from '@stride/partners/partner-records'
import type { BaseDatabaseAdapter, Payload, PayloadRequest } from 'payload'
import { deskOf } from '../publishing/publishing-plugin'
import { mirrorKeys } from './mirror-keys'
import { Recalls, type Recall } from './recalls'
import { openRecords } from './records'

/** How often what the API knows of keys is compared with what the CMS says; and when that failed. Milliseconds. */
const everyMs = 15_000
const againMs = 500

const desks = new WeakMap<Payload, PartnerDesk>()

/** The partner desk of a Payload instance. Throws when its config doesn't go through `partnering()`. */
export function partnerDeskOf(payload: Payload): PartnerDesk {
  const desk = desks.get(payload)
  if (!desk) throw new Error('This Payload config has no partners: wrap it in partnering(config).')
  return desk
}

/**
 * Everything of one Payload instance that has to do with the partner records: the connection to them, and the keys'
 * mirroring, which runs after each commit that concerns keys, at start and on a timer. What a crash leaves undone
 * between a commit and its mirroring is done at the next start.
 */
export class PartnerDesk {
  readonly #payload: Payload
  #records: Promise<PartnerRecords> | undefined
  #recalls: Recalls | undefined
  readonly #touched = new Set<string | number>()
  #turn: Promise<void> = Promise.resolve()
  #timer: NodeJS.Timeout | undefined
  #isClosed = false

  constructor(payload: Payload) {
    this.#payload = payload
    desks.set(payload, this)
  }

  /** The records, opened when they are first asked for; a failure is tried again by the next who asks. */
  records(): Promise<PartnerRecords> {
    const opening = (this.#records ??= openRecords(process.env.DATABASE_URL))
    opening.catch(() => {
      if (this.#records === opening) this.#records = undefined
    })
    return opening
  }

  /** Every recall, newest first. */
  async recalls(): Promise<Recall[]> {
    this.#recalls ??= new Recalls((await deskOf(this.#payload).publishing()).ledger)
    return await this.#recalls.all()
  }

  /** Has the keys mirrored once the request's transaction is committed; at once when there is none. */
  async mirrorAfter(req: PayloadRequest): Promise<void> {
    const id = await req.transactionID
    if (id === undefined) await this.mirror()
    else this.#touched.add(id)
  }

  /** Mirrors the keys as they are now. A failure is logged and tried again soon: what was saved stays saved. */
  mirror(): Promise<void> {
    this.#turn = this.#turn.then(() => this.#mirror())
    return this.#turn
  }

  async #mirror(): Promise<void> {
    clearTimeout(this.#timer)
    if (this.#isClosed) return
    let next = everyMs
    try {
      await mirrorKeys(this.#payload, await this.records())
    } catch (error) {
      next = againMs
      this.#payload.logger.error({ err: error, msg: 'Keys could not be handed to the API yet; trying again.' })
    }
    this.#timer = setTimeout(() => void this.mirror(), next)
    this.#timer.unref()
  }

  async close(): Promise<void> {
    this.#isClosed = true
    clearTimeout(this.#timer)
    await this.#turn
    await this.#records?.then(
      (records) => records.close(),
      () => undefined,
    )
  }

  /** Has the adapter tell of its commits. */
  watch(adapter: BaseDatabaseAdapter): BaseDatabaseAdapter {
    const connect = adapter.connect?.bind(adapter)
    let isWatching = false
    adapter.connect = async (args) => {
      // MongoDB's adapter decides about transactions while it connects.
      await connect?.(args)
      if (isWatching) return
      isWatching = true
      const commit = adapter.commitTransaction.bind(adapter)
      const rollback = adapter.rollbackTransaction.bind(adapter)
      adapter.commitTransaction = async (incoming) => {
        const id = await incoming
        const isOurs = this.#touched.delete(id)
        await commit(id)
        if (isOurs) await this.mirror()
      }
      adapter.rollbackTransaction = async (incoming) => {
        const id = await incoming
        const isOurs = this.#touched.delete(id)
        await rollback(id)
        // Without real transactions, what was written before the failure stays written.
        if (isOurs) await this.mirror()
      }
    }
    return adapter
  }
}
