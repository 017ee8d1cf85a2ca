import type { Answer, Change } from './answer'

interface Evicted {
  /** The last change to the tag. */
  by: number
  /** The last recalling change to the tag. */
  recalledBy: number
}

type Judged = Pick<Answer, 'sequence' | 'tags'>

/**
 * Remembers for each tag the last change that evicted it, so that any answer, kept or still being made, is judged by what
 * happened since. A change thus costs the same however many answers rest on it. Bounded: tags that were evicted longest
 * ago are dropped, and from then on count as evicted (and recalled) at the floor. That errs on the safe side, and only
 * for answers older than the floor.
 */
export class EvictionRecord {
  // A Map keeps insertion order and every change moves its tags to the end: the first is always the oldest.
  readonly #byTag = new Map<string, Evicted>()
  readonly #limit: number
  #floor = 0
  /** The last changes, without a gap, and when each was followed. */
  #changes: Array<{ change: Change; at: number }> = []

  constructor(limit: number) {
    this.#limit = limit
  }

  /** Takes in the change after the last one, followed at a moment in milliseconds. */
  add(change: Change, at: number): void {
    const { sequence, tags, recalls } = change
    for (const tag of tags) {
      const recalledBy = recalls ? sequence : (this.#byTag.get(tag)?.recalledBy ?? this.#floor)
      this.#byTag.delete(tag)
      this.#byTag.set(tag, { by: sequence, recalledBy })
    }
    for (const [tag, { by }] of this.#byTag) {
      if (this.#byTag.size <= this.#limit) break
      this.#byTag.delete(tag)
      this.#floor = by
    }
    this.#changes.push({ change, at })
    if (this.#changes.length > 2 * this.#limit) this.#changes = this.#changes.slice(this.#limit)
  }

  /** Whatever was made before this sequence counts as recalled: which changes there were is not known. */
  forgetUpTo(sequence: number): void {
    this.#byTag.clear()
    this.#changes = []
    this.#floor = sequence
  }

  /** Whether anything that the answer depends on may have changed after it was made. */
  changedSince({ sequence, tags }: Judged): boolean {
    if (this.#floor > sequence && tags.some((tag) => !this.#byTag.has(tag))) return true
    for (const tag of tags) {
      const evicted = this.#byTag.get(tag)
      if (evicted !== undefined && evicted.by > sequence) return true
    }
    return false
  }

  /** Whether anything that the answer depends on may have been recalled after it was made. */
  recalledSince({ sequence, tags }: Judged): boolean {
    return tags.some((tag) => (this.#byTag.get(tag)?.recalledBy ?? this.#floor) > sequence)
  }

  /**
   * When the first change after it was made to anything that an answer depends on was followed, in milliseconds: since
   * then it may be wrong. Undefined when there was none, -Infinity when it is not known any more.
   */
  changedAt(judged: Judged): number | undefined {
    if (!this.changedSince(judged)) return undefined
    const first = this.#changes[0]?.change.sequence
    if (first === undefined || first > judged.sequence + 1) return -Infinity
    const tags = new Set(judged.tags)
    const found = this.#changes
      .slice(judged.sequence + 1 - first)
      .find(({ change }) => change.tags.some((tag) => tags.has(tag)))
    return found?.at ?? -Infinity
  }

  get size(): number {
    return this.#byTag.size
  }
}
