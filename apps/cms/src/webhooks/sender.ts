import { randomUUID } from 'node:crypto'
import { setImmediate as letOthersRun } from 'node:timers/promises'
import type { Ledger } from '@stride/ledger/ledger'
import type { Publication } from '@stride/ledger/publication'
import { attemptDelivery } from './attempt-delivery'
import type { Post } from './exchange'
import { eventOf, isUrgent, isWanted } from './webhook-event'
import {
  openStates,
  type Attempt,
  type Delivery,
  type Endpoint,
  type Settlement,
  type WebhookStore,
} from './webhook-store'

/** What a sender works with. */
export interface SenderParts {
  store: WebhookStore
  ledger: Pick<Ledger, 'read' | 'follow' | 'tail'>
  post: Post
  /** The address of the API that events point to, without a trailing slash. */
  api: string
  /** Milliseconds since 1970. */
  now?: () => number
  /** 0 ≤ random < 1 */
  random?: () => number
  /** Hears of what went wrong, and was or will be tried again. */
  onTrouble: (error: unknown, what: string) => void
}

/** Deliveries under way at the same time: in all, to one endpoint, and to one whose last attempt failed. */
const mostAtOnce = 32
const mostPerEndpoint = 4
const mostPerFailingEndpoint = 1
/** An exchange takes 10 s at most; whoever is still at it after this has died. Milliseconds. */
const leaseMs = 30_000
/** Rows, and due deliveries, that one pass takes for an endpoint. */
const pageSize = 100
/** Endpoints may be changed by another process, which rings no bell here. Milliseconds. */
const longestRest = 5_000
const hour = 60 * 60 * 1000
/** How long what was delivered, or given up, is kept. */
const keptFor = 30 * 24 * hour

/**
 * Tells endpoints what was published. It works from what is stored alone: at any point it may be killed, and whoever
 * comes next goes on. What an endpoint is told of one entry comes in order; what is urgent goes first.
 */
export class Sender {
  readonly #parts: Required<SenderParts>
  readonly #underWay = new Map<string, Set<Promise<unknown>>>()
  readonly #failing = new Set<string>()
  readonly #ended = new AbortController()
  #running: Promise<unknown> = Promise.resolve()
  #wake: () => void = () => undefined
  #hasRung = false
  #turn = 0
  #prunedAt = 0

  constructor(parts: SenderParts) {
    this.#parts = { now: Date.now, random: Math.random, ...parts }
  }

  /** Works until it is stopped. */
  start(): void {
    this.#running = Promise.all([this.#work(), this.#listen()])
  }

  /** Starts nothing new, and settles once what is under way is written down. */
  async stop(): Promise<void> {
    this.#ended.abort()
    this.#wake()
    await this.#running
    await this.idle()
  }

  /** Looks for work at once. */
  ring = (): void => {
    this.#hasRung = true
    this.#wake()
  }

  /** Settles when no delivery is under way. */
  async idle(): Promise<void> {
    while (this.#underWay.size > 0) await Promise.all([...this.#underWay.values()].flatMap((tasks) => [...tasks]))
  }

  /**
   * Writes down what each endpoint is to be told, and starts to send what is due, as far as there is room. True when
   * there may be more to do at once. An endpoint that can't be served doesn't keep the others.
   */
  async pass(): Promise<boolean> {
    const { store, ledger, now, onTrouble } = this.#parts
    const endpoints = await store.endpoints()
    const tail = endpoints.length === 0 ? 0 : ((await ledger.tail())?.sequence ?? 0)
    let hasMore = false
    this.#turn += 1
    for (const index of endpoints.keys()) {
      // Another one begins each time, so that nobody is always last.
      const endpoint = endpoints[(index + this.#turn) % endpoints.length]
      if (!endpoint || this.#ended.signal.aborted) continue
      try {
        if (endpoint.sequence < tail && (await this.#record(endpoint)) < tail) hasMore = true
        if (await this.#send(endpoint)) hasMore = true
      } catch (error) {
        onTrouble(error, `The webhook endpoint ${endpoint.id} could not be served.`)
      }
    }
    if (now() - this.#prunedAt > hour) {
      this.#prunedAt = now()
      await store.prune(now() - keptFor)
    }
    return hasMore
  }

  /**
   * Sends a delivery now, whatever its state and its turn, because somebody asked. Gives the attempt; undefined when
   * there is no such delivery, or it is being sent at this moment. What was delivered once stays delivered.
   */
  async redeliver(id: string, endpoint: Endpoint): Promise<Attempt | undefined> {
    const token = randomUUID()
    const now = this.#parts.now()
    const delivery = await this.#parts.store.lease(id, { now, until: now + leaseMs, token, whenever: true })
    return delivery && (await this.#deliver(endpoint, delivery, token))
  }

  async #work(): Promise<void> {
    while (!this.#ended.signal.aborted) {
      this.#hasRung = false
      try {
        if (await this.pass()) continue
        const next = await this.#parts.store.nextDue(this.#parts.now())
        await this.#rest(Math.min(longestRest, (next ?? Infinity) - this.#parts.now()))
      } catch (error) {
        this.#parts.onTrouble(error, 'The webhook sender had to pause.')
        await this.#rest(longestRest)
      }
    }
  }

  /** Rings on each new row. */
  async #listen(): Promise<void> {
    const { ledger, onTrouble } = this.#parts
    const { signal } = this.#ended
    while (!signal.aborted)
      try {
        const tail = (await ledger.tail())?.sequence ?? 0
        for await (const { sequence } of ledger.follow(tail, signal)) if (sequence > tail) this.ring()
      } catch (error) {
        // Without it the work goes on, a few seconds later each time.
        onTrouble(error, 'The webhook sender can’t follow the ledger.')
        await this.#rest(longestRest)
      }
  }

  #rest(ms: number): Promise<void> {
    if (this.#hasRung || this.#ended.signal.aborted) return Promise.resolve()
    return new Promise((resolve) => {
      const others = this.#wake
      const timer = setTimeout(() => this.#wake(), Math.max(ms, 0))
      timer.unref()
      this.#wake = () => {
        clearTimeout(timer)
        this.#wake = () => undefined
        others()
        resolve()
      }
    })
  }

  /** Makes the deliveries of the endpoint's next rows; gives the sequence that it has come to. */
  async #record({ id, sequence, filter }: Endpoint): Promise<number> {
    const { store, ledger, api, now } = this.#parts
    const rows = await ledger.read(sequence, pageSize)
    const newest = rows.at(-1)?.sequence ?? sequence
    const told = rows
      .filter((row: Publication) => isWanted(row, filter))
      .map((row) => ({ event: eventOf(row, api), isUrgent: isUrgent(row) }))
    await store.record(id, told, newest, now())
    return newest
  }

  /** Starts what is due for the endpoint. True when there may be more that could start. */
  async #send(endpoint: Endpoint): Promise<boolean> {
    const { store, now } = this.#parts
    if (this.#room(endpoint) <= 0) return false
    const due = await store.due(endpoint.id, now(), pageSize)
    const looked = new Set<string>()
    for (const { entryId, event } of due) {
      if (this.#room(endpoint) <= 0 || this.#ended.signal.aborted) return false
      if (looked.has(entryId)) continue
      looked.add(entryId)
      // SQLite answers synchronously: without a pause, what was started could not begin.
      await letOthersRun()
      await this.#startWith(endpoint, entryId, event.type === 'entry.recalled')
    }
    return due.length === pageSize
  }

  /** Starts the entry's first open delivery if it is due; else makes the later ones wait for it, unless one recalls it. */
  async #startWith(endpoint: Endpoint, entryId: string, isRecalled: boolean): Promise<void> {
    const { store, now } = this.#parts
    const token = randomUUID()
    const lease = { now: now(), until: now() + leaseMs, token }
    const first = await store.oldestOpen(endpoint.id, entryId)
    if (!first) return
    if (isDue(first, now())) {
      const delivery = await store.lease(first.id, lease)
      if (delivery) this.#track(endpoint.id, this.#deliver(endpoint, delivery, token))
      return
    }
    // A recall must not wait for hours behind what it takes back, and which the endpoint doesn't take.
    if (isRecalled && first.state === 'waiting' && first.leasedUntil <= now()) {
      const delivery = await store.lease(first.id, { ...lease, whenever: true })
      if (delivery && (await store.settle(delivery.id, token, givenUp(delivery, now()))))
        await this.#startWith(endpoint, entryId, isRecalled)
      return
    }
    await store.postpone(
      { endpointId: endpoint.id, entryId, after: first.sequence },
      Math.max(first.nextAttemptAt ?? 0, first.leasedUntil),
    )
  }

  async #deliver(endpoint: Endpoint, delivery: Delivery, token: string): Promise<Attempt> {
    const { store, now, onTrouble } = this.#parts
    const { attempt, settlement, switchOff } = await attemptDelivery(endpoint, delivery, this.#parts)
    if (attempt.error === null) this.#failing.delete(endpoint.id)
    else this.#failing.add(endpoint.id)
    if (!(await store.settle(delivery.id, token, settlement))) {
      onTrouble(new Error('Its lease ran out.'), `Another sender has taken over the delivery ${delivery.id}.`)
      return attempt
    }
    if (switchOff !== undefined) await store.switchOff(endpoint.id, switchOff)
    const { endpointId, entryId, sequence } = delivery
    if (!isOpen(settlement.state)) await store.postpone({ endpointId, entryId, after: sequence }, now())
    return attempt
  }

  #track(endpointId: string, delivering: Promise<unknown>): void {
    const tasks = this.#underWay.get(endpointId) ?? new Set()
    this.#underWay.set(endpointId, tasks)
    const task = delivering
      // It is still leased, and will be sent again once that has run out.
      .catch((error: unknown) => this.#parts.onTrouble(error, 'What became of a delivery could not be written down.'))
      .finally(() => {
        tasks.delete(task)
        if (tasks.size === 0) this.#underWay.delete(endpointId)
        this.ring()
      })
    tasks.add(task)
  }

  #room({ id }: Endpoint): number {
    let all = 0
    for (const tasks of this.#underWay.values()) all += tasks.size
    const most = this.#failing.has(id) ? mostPerFailingEndpoint : mostPerEndpoint
    return Math.min(mostAtOnce - all, most - (this.#underWay.get(id)?.size ?? 0))
  }
}

function isDue({ nextAttemptAt, leasedUntil }: Delivery, now: number): boolean {
  return nextAttemptAt !== null && nextAttemptAt <= now && leasedUntil <= now
}

function isOpen(state: Delivery['state']): boolean {
  return (openStates as readonly string[]).includes(state)
}

function givenUp({ attempts, firstAttemptAt }: Delivery, now: number): Settlement {
  const at = new Date(now).toISOString()
  const error = 'Given up: the entry has been recalled since, and the recall goes first.'
  return {
    state: 'failed',
    attempts: [...attempts, { at, durationMs: 0, status: null, error, response: '' }],
    firstAttemptAt: firstAttemptAt ?? now,
    nextAttemptAt: null,
  }
}
