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

/** What of the words of a query there is: for each, the words of public entries that it stands for. */
export interface QueryWords {
  words: readonly string[]
  meant: ReadonlyArray<readonly string[]>
  synonyms: readonly Synonym[]
}

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
export function meantBy(words: readonly string[], indexes: ReadonlyArray<TextIndex<Kind>>): QueryWords {
  const synonyms = synonymsIn(words)
  const meant = words.map((word, place) => {
    const isUnfinished = place === words.length - 1
    const mayBegin = word.length >= (isUnfinished ? shortestUnfinished : shortestBeginning)
    const written = indexes.flatMap((index) => (mayBegin ? index.beginning(word) : index.has(word) ? [word] : []))
    if (written.length > 0) return [...new Set(written)]
    if (synonyms.some(({ from, to }) => from <= place && place < to)) return []
    const near = indexes.flatMap((index) => index.near(word))
    const fewest = Math.min(...near.map(([, errors]) => errors))
    return [...new Set(near.filter(([, errors]) => errors === fewest).map(([one]) => one))].sort()
  })
  return { words, meant, synonyms }
}
