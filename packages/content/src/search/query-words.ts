import { wordsOf } from '@stride/search/words'
import type { Kind } from '../publication/kind'
import { PublicError } from '../reading/public-error'
import { synonymsIn, type Synonym } from './synonyms'
import type { TextIndex } from './text-index'

/** From so many letters on a word may be the beginning of another; the last of a query, which may not be finished, sooner. */
const shortestBeginning = 3
const shortestUnfinished = 2

const mostCharacters = 200
const mostWords = 12

/** One word of a query, and what of it there is. */
export interface QueryWord {
  /** The same for words of which the same comes: see `Remember`. */
  name: string
  word: string
  /** The words of public entries that it stands for. */
  meant: readonly string[]
  /** What may be written for it and the words beside it. */
  others: ReadonlyArray<readonly string[]>
}

export interface QueryWords {
  each: readonly QueryWord[]
  synonyms: readonly Synonym[]
}

/**
 * Gives what was worked out before under a name, or works it out. Other searches have the same words, and what a word
 * stands for, and where, is most of a search.
 */
export type Remember = <T>(name: string, make: () => T) => T

/** The words of a query. Throws a PublicError when there is none, or too many. */
export function queryWordsOf(query: string): string[] {
  if (query.length > mostCharacters)
    throw new PublicError(
      `query must have at most ${mostCharacters} characters; it has ${query.length}.`,
      'BAD_USER_INPUT',
    )
  const words = [...new Set(wordsOf(query))]
  if (words.length === 0)
    throw new PublicError('query must have a word that says what to look for, such as cramp.', 'BAD_USER_INPUT')
  if (words.length > mostWords)
    throw new PublicError(`query must have at most ${mostWords} words; it has ${words.length}.`, 'BAD_USER_INPUT')
  return words
}

/** What the words stand for in some indexes: a word that nothing has and nothing begins with is taken for a typing error. */
export function meantBy(
  words: readonly string[],
  indexes: ReadonlyArray<TextIndex<Kind>>,
  remember: Remember,
): QueryWords {
  const synonyms = synonymsIn(words)
  const kinds = indexes.map(({ kind }) => kind).join()
  const each = words.map((word, place) => {
    const isUnfinished = place === words.length - 1
    const around = synonyms.filter(({ from, to }) => from <= place && place < to)
    const phrases = around.map(({ from, to }) => words.slice(from, to).join(' '))
    const name = `${kinds} ${isUnfinished ? `${word}…` : word} ${phrases.join()}`
    return remember(name, () => {
      const others = around.flatMap((one) => one.others)
      return { name, word, others, meant: meantByWord(word, isUnfinished, others.length > 0, indexes) }
    })
  })
  return { each, synonyms }
}

function meantByWord(
  word: string,
  isUnfinished: boolean,
  hasOthers: boolean,
  indexes: ReadonlyArray<TextIndex<Kind>>,
): string[] {
  const mayBegin = word.length >= (isUnfinished ? shortestUnfinished : shortestBeginning)
  const written = indexes.flatMap((index) => (mayBegin ? index.beginning(word) : index.has(word) ? [word] : []))
  if (written.length > 0) return [...new Set(written)]
  if (hasOthers) return []
  const near = indexes.flatMap((index) => index.near(word))
  const fewest = Math.min(...near.map(([, errors]) => errors))
  return [...new Set(near.filter(([, errors]) => errors === fewest).map(([one]) => one))].sort()
}
