/** Words that stand in nearly every text, and so tell none from another. */
const stopWords = new Set(
  'a an and are as at be by for from i if in into is it its my of on or so that the this to with you your'.split(' '),
)

/**
 * The words of a text as they are compared: in lower case, without accents and apostrophes, nouns in the singular, and
 * without those that stand everywhere. In the order of the text, each as often as it stands there.
 */
export function wordsOf(text: string): string[] {
  const written =
    folded(normalised(text))
      .replaceAll("'", '')
      .match(/[a-z0-9]+/g) ?? []
  return written.map(comparedAs).filter((word) => word !== '')
}

/** What a word as it stands written (in lower case, without accents) is compared as; empty for those that stand everywhere. */
export function comparedAs(written: string): string {
  return stopWords.has(written) ? '' : singular(written)
}

/** With each accent and its letter as one. */
export function normalised(text: string): string {
  return mayHaveLooseAccents.test(text) ? text.normalize('NFC') : text
}

/** Accents that stand by themselves come after the letters that European languages are written in; dashes and quotes are none. */
const mayHaveLooseAccents = /[\u0300-\u200f\u203b-\uffff]/

/** Where words (as `wordsOf` gives them) stand in a text, also as the beginnings of longer ones. */
export class WordFinder {
  readonly #words: readonly string[]
  readonly #pattern: RegExp | undefined

  constructor(words: readonly string[]) {
    this.#words = [...new Set(words)].sort((a, b) => b.length - a.length)
    if (words.length > 0) this.#pattern = new RegExp(`(?:${this.#words.map(patternOf).join('|')})[a-z0-9']*`, 'g')
  }

  in(text: string): Array<{ start: number; end: number; word: string }> {
    const places: Array<{ start: number; end: number; word: string }> = []
    const pattern = this.#pattern
    if (!pattern) return places
    const plain = folded(text)
    pattern.lastIndex = 0
    // Where a word begins is looked at last: few places get as far, and a look behind at every letter takes longer.
    for (let match = pattern.exec(plain); match; match = pattern.exec(plain)) {
      const [found] = match
      if (isWithinWord(plain, match.index)) pattern.lastIndex = match.index + 1
      else
        places.push({
          start: match.index,
          end: match.index + found.length,
          word: this.#wordOf(found.replaceAll("'", '')),
        })
    }
    return places
  }

  #wordOf(found: string): string {
    return this.#words.find((word) => found.startsWith(word) || singular(found).startsWith(word)) ?? found
  }
}

/** Whether a letter or a digit stands before a place, apostrophes aside. */
function isWithinWord(text: string, place: number): boolean {
  let before = place - 1
  while (text.charAt(before) === "'") before -= 1
  return /[a-z0-9]/.test(text.charAt(before))
}

/** Lower case without accents. As long as the text, so that places in the one are places in the other. */
export function folded(text: string): string {
  return text.replace(/[^ -~]/g, plainLetter).toLowerCase()
}

function plainLetter(character: string): string {
  if (character === '’') return "'"
  const letter = character.normalize('NFD').charAt(0).toLowerCase()
  return letter.length === 1 ? letter : character
}

/** Enough for what conditions are called, where stress, soleus and thrombosis are no plurals. */
function singular(word: string): string {
  if (word.length < 4 || !word.endsWith('s') || /(?:ss|us|is)$/.test(word)) return word
  return word.endsWith('ies') ? `${word.slice(0, -3)}y` : word.slice(0, -1)
}

/** Apostrophes anywhere, and the plural of a word that ends in y. */
function patternOf(word: string): string {
  const letters = word.replace(/(?<=.)(?=.)/g, "'?")
  return word.endsWith('y') ? `${letters.slice(0, -1)}(?:y|ie)` : letters
}
