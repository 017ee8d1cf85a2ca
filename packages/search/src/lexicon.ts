import { comparedAs, folded, normalised } from './words'

/** What a UTF-16 code unit is read as: the code of a letter or digit, or one of these. */
const separator = 0
const nothing = -1
const unknown = -2
const apostrophe = 0x27
const blank = 0x20

/** A word as it stands written, in lower case and without accents. */
interface Written {
  readonly letters: string
  readonly hash: number
  /** Of what it is compared as; undefined for words that stand everywhere. */
  readonly number: number | undefined
}

/**
 * The words of many texts, as `wordsOf` gives them, by numbers: most words of a text stood in others before, and an index
 * is made in less than half the time when no string is made for each of them.
 */
export class Lexicon {
  readonly #words: string[] = []
  readonly #numbers = new Map<string, number>()
  /** Found by their hashes, each at the first free place from there on; never more than half full. */
  #table = new Array<Written | undefined>(8_192).fill(undefined)
  #written = 0
  readonly #readings = new Int16Array(65_536).fill(unknown)
  /** Of the word that is being read. */
  readonly #letters: number[] = []

  /** How many words have a number. */
  get size(): number {
    return this.#words.length
  }

  /** The word that has a number. */
  wordAt(number: number): string {
    const word = this.#words[number]
    if (word === undefined) throw new Error(`No word has the number ${number}.`)
    return word
  }

  /** The words of a text in its order, each as often as it stands there. Numbers count from 0, in the order of first sight. */
  numbersIn(text: string): number[] {
    const numbers: number[] = []
    const plain = normalised(text)
    const letters = this.#letters
    const readings = this.#readings
    let length = 0
    let hash = 0
    for (let at = 0; at <= plain.length; at += 1) {
      const code = at < plain.length ? plain.charCodeAt(at) : blank
      let reading = readings[code] ?? separator
      if (reading === unknown) reading = readings[code] = readingOf(code)
      if (reading > separator) {
        letters[length] = reading
        length += 1
        hash = (Math.imul(hash, 31) + reading) | 0
      } else if (reading === separator && length > 0) {
        const number = this.#numberOf(length, hash)
        if (number !== undefined) numbers.push(number)
        length = 0
        hash = 0
      }
    }
    return numbers
  }

  /** The number of the word whose letters were read last. */
  #numberOf(length: number, hash: number): number | undefined {
    const table = this.#table
    let place = firstPlace(hash, table)
    for (let found = table[place]; found; found = table[place]) {
      if (found.hash === hash && this.#isRead(found.letters, length)) return found.number
      place = nextPlace(place, table)
    }
    return this.#learn(length, hash, place).number
  }

  #isRead(letters: string, length: number): boolean {
    if (letters.length !== length) return false
    for (let at = 0; at < length; at += 1) if (letters.charCodeAt(at) !== this.#letters[at]) return false
    return true
  }

  #learn(length: number, hash: number, place: number): Written {
    const letters = this.#letters
      .slice(0, length)
      .map((code) => String.fromCharCode(code))
      .join('')
    const word = comparedAs(letters)
    const written = { letters, hash, number: word === '' ? undefined : this.#numbered(word) }
    this.#table[place] = written
    this.#written += 1
    if (this.#written * 2 > this.#table.length) this.#enlarge()
    return written
  }

  #numbered(word: string): number {
    let number = this.#numbers.get(word)
    if (number === undefined) this.#numbers.set(word, (number = this.#words.push(word) - 1))
    return number
  }

  #enlarge(): void {
    const table = new Array<Written | undefined>(this.#table.length * 2).fill(undefined)
    for (const written of this.#table) {
      if (!written) continue
      let place = firstPlace(written.hash, table)
      while (table[place]) place = nextPlace(place, table)
      table[place] = written
    }
    this.#table = table
  }
}

function firstPlace(hash: number, table: readonly unknown[]): number {
  return (hash ^ (hash >>> 15)) & (table.length - 1)
}

function nextPlace(place: number, table: readonly unknown[]): number {
  return (place + 1) & (table.length - 1)
}

function readingOf(code: number): number {
  const plain = folded(String.fromCharCode(code)).charCodeAt(0)
  if (plain === apostrophe) return nothing
  return /[a-z0-9]/.test(String.fromCharCode(plain)) ? plain : separator
}
