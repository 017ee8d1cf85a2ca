import type { ReadyBytes } from './ready-bytes'

/** A finished answer and what it rests on. */
export interface Answer {
  readonly bytes: ReadyBytes
  /**
   * The sequence that it was made at: it shows every change up to this one that concerns it. An answer put together
   * from several readings has the lowest of theirs. `Infinity` for what no change can concern.
   */
  readonly sequence: number
  /** Everything that it depends on. */
  readonly tags: readonly string[]
  /** The moment from which time alone makes it wrong, in milliseconds since 1970; null when none does. */
  readonly validUntil: number | null
  /** False when sequence and tags are not known: it goes to those who wait for it and is not kept. */
  readonly keep?: boolean
}

/** A change to what answers are made from. Changes come in one order, numbered without a gap. */
export interface Change {
  readonly sequence: number
  readonly tags: readonly string[]
  /**
   * Whether what depends on it must never be shown again, not even as the last good answer while what is behind is
   * down.
   */
  readonly recalls: boolean
}

/** What is asked of the source behind. */
export interface LoadRequest {
  /** The answer has to show every change up to this sequence. */
  readonly atLeast: number
}

export type Load = (request: LoadRequest) => Promise<Answer>

/** An answer on its way to a client. */
export interface Served extends Answer {
  /** `kept`: from memory; `made`: just now; `stale`: the last good one, because what is behind failed. */
  readonly source: 'kept' | 'made' | 'stale'
  /** Since when it may be out of date, in milliseconds since 1970; only when stale. */
  readonly staleSince?: number
}
