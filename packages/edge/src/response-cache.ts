import type { Answer, Change, Load, Served } from './answer'
import { EvictionRecord } from './eviction-record'
import { KeptAnswers, type Kept } from './kept-answers'

export interface ResponseCacheOptions {
  /** Memory for answers, in bytes. */
  maxBytes: number
  /** Memory for "there is nothing here", in bytes. */
  maxAbsentBytes?: number
  /** How long kept answers still count as fresh once changes can't be followed, in milliseconds. */
  grace?: number
  /** How long an answer that is no longer known to be right may stand in while what is behind fails, in milliseconds. */
  staleLimit?: number
  /** How many tags' last evictions are remembered for answers that are being made. */
  maxRememberedTags?: number
  /** The present, in milliseconds since 1970. */
  now?: () => number
}

/** Thrown when what is behind keeps giving answers that are out of date already. */
export class AnswerOutOfDate extends Error {
  override readonly name = 'AnswerOutOfDate'
}

interface Flight {
  readonly atLeast: number
  readonly era: number
  readonly answer: Promise<Answer>
}

const keepableStatuses: ReadonlySet<number> = new Set([200, 301, 302, 303, 307, 308, 404, 410])
/** One may have been begun before the change that the request needs, one may be hit by a recall, one is left. */
const attempts = 3

/**
 * Holds finished answers and gives them out again for as long as they are right.
 *
 * The rule: once a change was followed, a request that arrives later never gets bytes made before the change that
 * depend on it, in whatever order requests, makings, joins and changes come. The one exception is the last good answer
 * while what is behind fails (`source: 'stale'`), and it has bounds of its own: never after a recalling change was
 * followed, never past `validUntil`, never longer than `staleLimit` after it stopped being known to be right.
 *
 * While changes can't be followed nobody can say what is right: after `grace` a kept answer is only that last good
 * answer. What is made meanwhile counts as fresh for `grace`, so a busy page is made at most once in that time.
 */
export class ResponseCache {
  readonly #kept: KeptAnswers
  readonly #evictions: EvictionRecord
  readonly #flights = new Map<string, Flight>()
  readonly #grace: number
  readonly #staleLimit: number
  readonly #now: () => number
  #followed = 0
  /** Counts the times that everything was forgotten: an answer begun in an earlier era can't be judged. */
  #era = 0
  /** When changes were last known to be followed; null while they are. */
  #lostAt: number | null = -Infinity

  constructor(options: ResponseCacheOptions) {
    this.#kept = new KeptAnswers(options.maxBytes, options.maxAbsentBytes ?? Math.ceil(options.maxBytes / 16))
    this.#evictions = new EvictionRecord(options.maxRememberedTags ?? 50_000)
    this.#grace = options.grace ?? 10_000
    this.#staleLimit = options.staleLimit ?? 6 * 3_600_000
    this.#now = options.now ?? Date.now
  }

  /** The last change that was followed. */
  get followed(): number {
    return this.#followed
  }

  get usage(): { answers: number; bytes: number } {
    return this.#kept.usage
  }

  /** Takes in the next change. One that was seen before changes nothing; after a gap everything is forgotten. */
  follow(change: Change): void {
    if (change.sequence <= this.#followed) return
    if (change.sequence > this.#followed + 1) return this.startAt(change.sequence)
    this.#followed = change.sequence
    this.#evictions.add(change, this.#now())
  }

  /** Forgets everything and goes on from this sequence: at a cold start, and when the numbering began anew. */
  startAt(sequence: number): void {
    this.#era += 1
    this.#kept.clear()
    this.#evictions.forgetUpTo(sequence)
    this.#followed = sequence
  }

  /** Every change so far was followed, and the next ones will be as they come. */
  caughtUp(): void {
    this.#lostAt = null
  }

  /** Changes can't be followed for now. */
  lost(): void {
    this.#lostAt ??= this.#now()
  }

  /** The kept answer, when it is right; at once, for the fast path. */
  kept(key: string): Served | undefined {
    const kept = this.#kept.get(key)
    return kept && this.#isFresh(kept) ? kept.answer : undefined
  }

  /**
   * The answer for a key: kept, or made now, one making at a time for all who wait.
   * When the making fails (throws, or answers 5xx) the last good answer stands in; without one the 5xx answer comes
   * back, or the error is thrown. Throws `AnswerOutOfDate` when what is behind doesn't catch up.
   */
  async answer(key: string, load: Load): Promise<Served> {
    const kept = this.kept(key)
    if (kept) return kept
    let needed = { sequence: this.#followed, era: this.#era }
    for (let attempt = 0; attempt < attempts; attempt += 1) {
      const flight = this.#join(key, load)
      let answer: Answer
      try {
        answer = await flight.answer
      } catch (error) {
        const stale = this.#lastGood(key)
        if (stale) return stale
        throw error
      }
      if (answer.bytes.status >= 500) return this.#lastGood(key) ?? { ...answer, source: 'made' }
      if (flight.era === this.#era && this.#mayServe(answer, flight, needed)) return { ...answer, source: 'made' }
      // Sequences of an earlier era say nothing in this one.
      if (needed.era !== this.#era) needed = { sequence: this.#followed, era: this.#era }
    }
    const stale = this.#lastGood(key)
    if (stale) return stale
    throw new AnswerOutOfDate(`Nothing as new as sequence ${needed.sequence} could be made for ${key}.`)
  }

  #join(key: string, load: Load): Flight {
    const running = this.#flights.get(key)
    if (running) return running
    const madeAt = this.#now()
    const era = this.#era
    // Never older than what was shown before, even while changes can't be followed.
    const before = this.#kept.get(key)?.answer.sequence ?? 0
    const atLeast = Math.max(this.#followed, Number.isFinite(before) ? before : 0)
    const answer = this.#fly(key, load, { atLeast, era, madeAt })
    const flight = { atLeast, era, answer }
    this.#flights.set(key, flight)
    return flight
  }

  async #fly(
    key: string,
    load: Load,
    { atLeast, era, madeAt }: { atLeast: number; era: number; madeAt: number },
  ): Promise<Answer> {
    try {
      // Loading begins once the flight is known, so that one that fails at once ends it too.
      await Promise.resolve()
      const made = await load({ atLeast })
      if (era === this.#era && this.#mayKeep(made))
        this.#kept.set(key, { answer: { ...made, source: 'kept' }, madeAt, rightAt: this.#followed })
      return made
    } finally {
      this.#flights.delete(key)
    }
  }

  #mayKeep(answer: Answer): boolean {
    return (
      answer.keep !== false &&
      keepableStatuses.has(answer.bytes.status) &&
      !this.#hasExpired(answer) &&
      !this.#evictions.changedSince(answer)
    )
  }

  /** Whether an answer that was just made may go to a request that arrived when `needed` had been followed. */
  #mayServe(answer: Answer, flight: Flight, needed: { sequence: number; era: number }): boolean {
    if (this.#hasExpired(answer)) return false
    if (answer.keep === false) return flight.era === needed.era && flight.atLeast >= needed.sequence
    if (!this.#evictions.changedSince(answer)) return true
    // Something changed while it was made, but after the request had arrived.
    const showsAllNeeded = flight.era === needed.era && answer.sequence >= needed.sequence
    return showsAllNeeded && !this.#evictions.recalledSince(answer)
  }

  #isFresh(kept: Kept): boolean {
    return this.#isRight(kept) && !this.#hasExpired(kept.answer) && !this.#isUnwatched(kept)
  }

  /** Whether no change that was followed concerns it; looked up once after each change. */
  #isRight(kept: Kept): boolean {
    if (kept.rightAt === this.#followed) return true
    if (this.#evictions.changedSince(kept.answer)) return false
    kept.rightAt = this.#followed
    return true
  }

  /** Whether a change to it could have been missed for longer than the grace. */
  #isUnwatched({ madeAt }: Kept): boolean {
    return this.#lostAt !== null && this.#now() - Math.max(this.#lostAt, madeAt) > this.#grace
  }

  #hasExpired({ validUntil }: Answer): boolean {
    return validUntil !== null && this.#now() >= validUntil
  }

  #lastGood(key: string): Served | undefined {
    const kept = this.#kept.get(key)
    if (!kept || this.#hasExpired(kept.answer)) return undefined
    if (this.#evictions.recalledSince(kept.answer)) {
      this.#kept.delete(key)
      return undefined
    }
    // Another request's making, or changes that were caught up with, may have made it right while this one waited.
    if (this.#isFresh(kept)) return kept.answer
    const unwatchedSince = this.#lostAt === null ? Infinity : Math.max(this.#lostAt, kept.madeAt)
    const staleSince = Math.min(this.#evictions.changedAt(kept.answer) ?? Infinity, unwatchedSince)
    return this.#now() - staleSince <= this.#staleLimit ? { ...kept.answer, source: 'stale', staleSince } : undefined
  }
}
