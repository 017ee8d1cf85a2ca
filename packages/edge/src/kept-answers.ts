import { LRUCache } from 'lru-cache'
import type { Answer, Change } from './answer'

export interface Kept {
  readonly answer: Answer
  /** When its making began, in milliseconds since 1970. */
  readonly madeAt: number
  /** When a change to what it depends on was first followed; null while there was none. */
  evictedAt: number | null
}

/** Answers by key, the least recently used dropped first, found by tag. Absences have a space of their own. */
export class KeptAnswers {
  readonly #present: LRUCache<string, Kept>
  // Addresses that lead nowhere are endless: they must not push out the pages that are there.
  readonly #absent: LRUCache<string, Kept>
  readonly #keysByTag = new Map<string, Set<string>>()

  /** Limits in bytes of memory. */
  constructor(maxBytes: number, maxAbsentBytes: number) {
    const space = (maxSize: number) =>
      new LRUCache<string, Kept>({
        maxSize,
        sizeCalculation: (kept, key) => sizeOf(kept, key),
        dispose: (kept, key) => this.#unlink(key, kept.answer),
      })
    this.#present = space(maxBytes)
    this.#absent = space(maxAbsentBytes)
  }

  get(key: string): Kept | undefined {
    return this.#present.get(key) ?? this.#absent.get(key)
  }

  set(key: string, kept: Kept): void {
    this.delete(key)
    const space = isAbsence(kept.answer) ? this.#absent : this.#present
    space.set(key, kept)
    // One that is larger than its whole space is not taken in.
    if (space.peek(key) !== kept) return
    for (const tag of kept.answer.tags) {
      const keys = this.#keysByTag.get(tag)
      if (keys) keys.add(key)
      else this.#keysByTag.set(tag, new Set([key]))
    }
  }

  delete(key: string): void {
    this.#present.delete(key)
    this.#absent.delete(key)
  }

  clear(): void {
    this.#present.clear()
    this.#absent.clear()
  }

  /** Drops what a change recalls; marks the rest of what depends on it. Answers that show the change already stay. */
  evict({ sequence, tags, recalls }: Change, now: number): void {
    for (const tag of tags) {
      for (const key of [...(this.#keysByTag.get(tag) ?? [])]) {
        const kept = this.#present.peek(key) ?? this.#absent.peek(key)
        if (!kept || kept.answer.sequence >= sequence) continue
        if (recalls) this.delete(key)
        else kept.evictedAt ??= now
      }
    }
  }

  /** How many answers there are, and the memory that they may take, in bytes. */
  get usage(): { answers: number; bytes: number } {
    return {
      answers: this.#present.size + this.#absent.size,
      bytes: this.#present.calculatedSize + this.#absent.calculatedSize,
    }
  }

  #unlink(key: string, { tags }: Answer): void {
    for (const tag of tags) {
      const keys = this.#keysByTag.get(tag)
      keys?.delete(key)
      if (keys?.size === 0) this.#keysByTag.delete(tag)
    }
  }
}

function isAbsence({ bytes }: Answer): boolean {
  return bytes.status === 404 || bytes.status === 410
}

/** What the entry's own objects and each of its tags take, roughly. */
const entryOverhead = 1_000
const tagOverhead = 150

function sizeOf({ answer }: Kept, key: string): number {
  return answer.bytes.size + key.length * 2 + entryOverhead + answer.tags.length * tagOverhead
}
