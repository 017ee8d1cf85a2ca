import type { Answer, Change } from './answer'

interface Evicted {
  /** The last change to the tag. */
  by: number
  /** The last recalling change to the tag. */
  recalledBy: number
}

/**
 * Remembers for each tag the last change that evicted it, so that an answer that was being made meanwhile is judged by
 * what happened since. Bounded: tags that were evicted longest ago are dropped, and from then on count as evicted (and
 * recalled) at the floor. That errs on the safe side, and only for answers older than the floor.
 */
export class EvictionRecord {
  // A Map keeps insertion order and every change moves its tags to the end: the first is always the oldest.
  readonly #byTag = new Map<string, Evicted>()
  readonly #limit: number
  #floor = 0

  constructor(limit: number) {
    this.#limit = limit
  }

  add({ sequence, tags, recalls }: Change): void {
    for (const tag of tags) {
      const recalledBy = recalls ? sequence : this.#of(tag).recalledBy
      this.#byTag.delete(tag)
      this.#byTag.set(tag, { by: sequence, recalledBy })
    }
    for (const [tag, { by }] of this.#byTag) {
      if (this.#byTag.size <= this.#limit) break
      this.#byTag.delete(tag)
      this.#floor = by
    }
  }

  /** Whatever was made before this sequence counts as recalled: which changes there were is not known. */
  forgetUpTo(sequence: number): void {
    this.#byTag.clear()
    this.#floor = sequence
  }

  /** Whether anything that the answer depends on may have changed after it was made. */
  changedSince({ sequence, tags }: Pick<Answer, 'sequence' | 'tags'>): boolean {
    return tags.some((tag) => this.#of(tag).by > sequence)
  }

  /** Whether anything that the answer depends on may have been recalled after it was made. */
  recalledSince({ sequence, tags }: Pick<Answer, 'sequence' | 'tags'>): boolean {
    return tags.some((tag) => this.#of(tag).recalledBy > sequence)
  }

  get size(): number {
    return this.#byTag.size
  }

  #of(tag: string): Evicted {
    return this.#byTag.get(tag) ?? { by: this.#floor, recalledBy: this.#floor }
  }
}
