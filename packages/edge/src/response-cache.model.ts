import { ReadyBytes } from './ready-bytes'
import type { Answer, Served } from './answer'
import { ResponseCache, type ResponseCacheOptions } from './response-cache'

/** What the world behind is in the property test: a log of changes, and pages made from what it says. */
export const tags = ['a', 'b', 'c', 'd'] as const
export const keys = ['page-a', 'page-b', 'page-c'] as const
export type Tag = (typeof tags)[number]
export type Key = (typeof keys)[number]

interface LoggedChange {
  tags: readonly Tag[]
  recalls: boolean
}
interface Making {
  key: Key
  atLeast: number
  /** What it read, once it has read. */
  readAt: number | null
  finish: (answer: Answer) => void
  fail: (error: Error) => void
}
interface Waiting {
  key: Key
  /** The last change followed when it arrived. */
  needs: number
  failuresBefore: number
  endingsBefore: number
  settled: boolean
}

/** Drives a cache by hand, in any order of events, and checks every answer that comes out against the log. */
export class CacheModel {
  now = 1_000_000
  readonly log: LoggedChange[] = []
  readonly makings: Making[] = []
  readonly waiting: Waiting[] = []
  readonly cache: ResponseCache
  readonly #grace: number
  readonly #staleLimit: number
  readonly #failures = new Map<Key, number>()
  readonly #endings = new Map<Key, number>()
  #lostAt: number | null = -Infinity
  readonly seen = { kept: 0, made: 0, stale: 0, failed: 0 }

  constructor({
    grace,
    staleLimit,
    ...options
  }: Required<Pick<ResponseCacheOptions, 'grace' | 'staleLimit'>> & ResponseCacheOptions) {
    this.#grace = grace
    this.#staleLimit = staleLimit
    this.cache = new ResponseCache({ ...options, grace, staleLimit, now: () => this.now })
  }

  publish(changed: readonly Tag[], recalls: boolean): void {
    this.log.push({ tags: changed, recalls })
  }

  followNext(): void {
    const sequence = this.cache.followed + 1
    const change = this.log[sequence - 1]
    if (change) this.cache.follow({ sequence, ...change })
  }

  lose(): void {
    this.cache.lost()
    this.#lostAt ??= this.now
  }

  catchUp(): void {
    while (this.cache.followed < this.log.length) this.followNext()
    this.cache.caughtUp()
    this.#lostAt = null
  }

  request(key: Key): void {
    const waiting: Waiting = {
      key,
      needs: this.cache.followed,
      failuresBefore: this.#failures.get(key) ?? 0,
      endingsBefore: this.#endings.get(key) ?? 0,
      settled: false,
    }
    this.waiting.push(waiting)
    this.#outcomes.push(
      this.cache
        .answer(key, ({ atLeast }) => {
          if (this.makings.some((making) => making.key === key)) throw new Error(`two makings of ${key} at once`)
          return new Promise((finish, fail) => this.makings.push({ key, atLeast, readAt: null, finish, fail }))
        })
        .then(
          (served) => this.#check(waiting, served),
          (error: unknown) => {
            waiting.settled = true
            this.seen.failed += 1
            if (!this.#hasFailed(waiting)) throw error
          },
        ),
    )
  }

  /** A making reads the world as it is at any moment that the request allows. */
  read(making: Making, where: number): void {
    making.readAt ??= making.atLeast + Math.round((this.log.length - making.atLeast) * where)
  }

  finish(making: Making, validFor: number | null): void {
    this.read(making, 0)
    const readAt = making.readAt ?? making.atLeast
    const dependsOn = this.#dependenciesOf(making.key, readAt)
    this.#remove(making)
    making.finish({
      bytes: new ReadyBytes({ status: 200, headers: {}, body: JSON.stringify({ key: making.key, readAt }) }),
      sequence: readAt,
      tags: dependsOn,
      validUntil: validFor === null ? null : this.now + validFor,
    })
  }

  fail(making: Making, status: 500 | null): void {
    this.#remove(making)
    this.#countFailure(making.key)
    if (status === null) making.fail(new Error('what is behind is down'))
    else
      making.finish({
        bytes: new ReadyBytes({ status, headers: {}, body: '' }),
        sequence: 0,
        tags: [],
        validUntil: null,
      })
  }

  /** Lets everything that was set off run; throws what a check found. */
  async settle(): Promise<void> {
    await new Promise((resolve) => setImmediate(resolve))
    const broken = this.#broken
    if (broken) throw broken
  }

  readonly #outcomes = {
    push: (outcome: Promise<void>): void => {
      outcome.catch((error: unknown) => {
        this.#broken ??= error instanceof Error ? error : new Error(String(error))
      })
    },
  }
  #broken: Error | undefined

  #check(waiting: Waiting, served: Served): void {
    waiting.settled = true
    this.seen[served.source === 'made' && served.bytes.status >= 500 ? 'failed' : served.source] += 1
    const { key, needs } = waiting
    const say = (what: string) =>
      new Error(
        `${what}: ${key} ${served.source} made at ${served.sequence}, needs ${needs}, followed ${this.cache.followed}`,
      )
    if (served.bytes.status >= 500) {
      if (!this.#hasFailed(waiting)) throw say('a failure that did not happen')
      return
    }
    const body = JSON.parse(served.bytes.identity.body.toString()) as { key: Key; readAt: number }
    if (body.key !== key || body.readAt !== served.sequence) throw say('bytes of something else')
    if (served.validUntil !== null && this.now >= served.validUntil) throw say('served past its validity')
    const since = this.log.slice(served.sequence)
    const hits = (change: LoggedChange) => change.tags.some((tag) => served.tags.includes(tag))
    if (
      since
        .slice(0, Math.max(0, this.cache.followed - served.sequence))
        .some((change) => change.recalls && hits(change))
    )
      throw say('recalled')
    if (served.source === 'stale') {
      if (!this.#hasFailed(waiting)) throw say('stale though nothing failed')
      if (this.now - (served.staleSince ?? -Infinity) > this.#staleLimit) throw say('stale for too long')
      return
    }
    if (since.slice(0, Math.max(0, needs - served.sequence)).some(hits)) throw say('out of date')
    if (served.source === 'kept' && this.#lostAt !== null) {
      const age = this.now - Math.max(this.#lostAt, this.#madeAt.get(`${key} ${served.sequence}`) ?? this.now)
      if (age > this.#grace) throw say('kept though unwatched')
    }
  }

  readonly #madeAt = new Map<string, number>()

  /** Whether a making failed while the request waited, or three in turn were out of date when they ended. */
  #hasFailed({ key, failuresBefore, endingsBefore }: Waiting): boolean {
    return (this.#failures.get(key) ?? 0) > failuresBefore || (this.#endings.get(key) ?? 0) - endingsBefore >= 3
  }

  #remove(making: Making): void {
    this.#endings.set(making.key, (this.#endings.get(making.key) ?? 0) + 1)
    this.makings.splice(this.makings.indexOf(making), 1)
    this.#madeAt.set(`${making.key} ${making.readAt}`, this.now)
  }

  #countFailure(key: Key): void {
    this.#failures.set(key, (this.#failures.get(key) ?? 0) + 1)
  }

  /** A page depends on its own tag, and what that tag says (its last change) may bring in another. */
  #dependenciesOf(key: Key, at: number): Tag[] {
    const own = tags[keys.indexOf(key)] ?? 'a'
    const version = this.log.slice(0, at).findLastIndex((change) => change.tags.includes(own)) + 1
    const other = tags[version % tags.length] ?? 'a'
    return [...new Set([own, other])]
  }
}
