import SearchableMap from 'minisearch/SearchableMap'

/** More words than this that begin alike, and the beginning says nothing yet. */
const mostContinued = 1_000

/** Words, found by how they begin and by what is nearly written like them. */
export class Vocabulary {
  readonly #words = new SearchableMap<true>()

  get size(): number {
    return this.#words.size
  }

  add(word: string): void {
    this.#words.set(word, true)
  }

  /** The words that begin so, the word itself included, in order. */
  beginning(start: string): string[] {
    const found: string[] = []
    for (const word of this.#words.atPrefix(start).keys()) if (found.push(word) === mostContinued) break
    return found.sort()
  }

  /**
   * What may be meant by a word with a typing error: one letter wrong, missing, added or changed with its neighbour; from
   * eight letters on two. By how many errors, nearest first. Short words and numbers are taken as they are.
   */
  near(word: string): Map<string, number> {
    const most = word.length < 4 || !/^[a-z]+$/.test(word) ? 0 : word.length < 8 ? 1 : 2
    const found = new Map<string, number>()
    if (most === 0) return found
    for (const [other, [, errors]] of this.#words.fuzzyGet(word, most)) found.set(other, errors)
    for (let at = 0; at < word.length - 1; at += 1) {
      const swapped = word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2)
      if (this.#words.has(swapped)) found.set(swapped, Math.min(1, found.get(swapped) ?? 1))
    }
    return found
  }
}
