import { LRUCache } from 'lru-cache'
import type { Answer, Served } from './answer'

export interface Kept {
  readonly answer: Served
  /** When its making began, in milliseconds since 1970. */
  readonly madeAt: number
  /** The last change after which it was known to be right still. */
  rightAt: number
}

/**
 * Answers by key, the least recently used dropped first. Absences have a space of their own. Once a space is full, only
 * what was wanted before gets in: questions that come once must not push out those that come again and again.
 */
export class KeptAnswers {
  readonly #wanted = new Wanted()
  readonly #present: LRUCache<string, Kept>
  // Addresses that lead nowhere are endless: they must not push out the pages that are there.
  readonly #absent: LRUCache<string, Kept>

  /** Limits in bytes of memory. */
  constructor(maxBytes: number, maxAbsentBytes: number) {
    const space = (maxSize: number) => new LRUCache<string, Kept>({ maxSize, sizeCalculation: sizeOf })
    this.#present = space(maxBytes)
    this.#absent = space(maxAbsentBytes)
  }

  get(key: string): Kept | undefined {
    return this.#present.get(key) ?? this.#absent.get(key)
  }

  set(key: string, kept: Kept): void {
    const [space, other] = isAbsence(kept.answer) ? [this.#absent, this.#present] : [this.#present, this.#absent]
    other.delete(key)
    const isFull = space.calculatedSize + sizeOf(kept, key) > space.maxSize
    if (isFull && !space.has(key) && !this.#wanted.again(key)) return
    space.set(key, kept)
  }

  delete(key: string): void {
    this.#present.delete(key)
    this.#absent.delete(key)
  }

  clear(): void {
    this.#present.clear()
    this.#absent.clear()
  }

  /** How many answers there are, and the memory that they may take, in bytes. */
  get usage(): { answers: number; bytes: number } {
    return {
      answers: this.#present.size + this.#absent.size,
      bytes: this.#present.calculatedSize + this.#absent.calculatedSize,
    }
  }
}

/** So many keys are remembered, and as many before them. */
const mostWanted = 20_000

/** Remembers which answers were wanted lately, by their fingerprints: one let in by mistake does no harm. */
class Wanted {
  #now = new Set<number>()
  #before = new Set<number>()

  /** Whether a key was wanted before; from now on it was. */
  again(key: string): boolean {
    const print = fingerprint(key)
    const known = this.#now.has(print) || this.#before.has(print)
    if (this.#now.size >= mostWanted) {
      this.#before = this.#now
      this.#now = new Set()
    }
    this.#now.add(print)
    return known
  }
}

/** A number made of a key's length and its last characters, where keys of one kind differ. */
function fingerprint(key: string): number {
  let mixed = key.length
  for (let index = Math.max(0, key.length - 100); index < key.length; index += 1)
    mixed = Math.imul(mixed ^ key.charCodeAt(index), 0x01000193)
  return mixed >>> 0
}

function isAbsence({ bytes }: Pick<Answer, 'bytes'>): boolean {
  return bytes.status === 404 || bytes.status === 410
}

/** What the entry's own objects and each of its tags take, roughly. */
const entryOverhead = 1_000
const tagOverhead = 60

function sizeOf({ answer }: Kept, key: string): number {
  return answer.bytes.size + key.length * 2 + entryOverhead + answer.tags.length * tagOverhead
}
