import { WordFinder } from '@stride/search/words'
import { symptomsOf } from '../condition/condition'
import { readable } from '../reading/readable'
import type { ReadingContext } from '../reading/reading-context'
import { words } from '../reading/words'
import type { QueryWords } from './query-words'
import type { SearchHit } from './search'

export interface SearchSegment {
  text: string
  isMatch: boolean
}

const finders = new WeakMap<QueryWords, WordFinder>()

/** The text that shows best why something was found, with what was searched for marked. */
export function highlightsOf(hit: SearchHit, context: ReadingContext): SearchSegment[] {
  const finder = finderOf(hit.query)
  const best = bestOf(finder, passagesOf(hit, context), hit.query.words.length)
  if (best) return marked(best.text, best.places)
  // Found by the vocabulary's words for one of its signs, or by its body area.
  const led = bestOf(finder, vocabularyOf(hit, context), hit.query.words.length)
  return led ? marked(led.text, led.places) : [{ text: titleOf(hit, context), isMatch: false }]
}

export function titleOf({ entry }: SearchHit, context: ReadingContext): string {
  return 'name' in entry.content ? entry.content.name : words(entry.content.title, context)
}

function finderOf(query: QueryWords): WordFinder {
  let finder = finders.get(query)
  if (!finder) {
    const others = query.synonyms.flatMap((one) => one.others.flat())
    // What continues a word is found by its beginning.
    const meant = query.meant.flatMap((group, place) => {
      const word = query.words[place] ?? ''
      return group.every((one) => one.startsWith(word)) ? [word] : group
    })
    finders.set(query, (finder = new WordFinder([...meant, ...others])))
  }
  return finder
}

function bestOf(finder: WordFinder, texts: Iterable<string>, enough: number) {
  let best: { text: string; places: ReturnType<WordFinder['in']>; count: number } | undefined
  for (const text of texts) {
    const places = finder.in(text)
    const count = places.length < 2 ? places.length : new Set(places.map(({ word }) => word)).size
    if (count > (best?.count ?? 0)) best = { text, places, count }
    if (count >= enough) break
  }
  return best
}

function* passagesOf(hit: SearchHit, context: ReadingContext): Generator<string> {
  yield titleOf(hit, context)
  const { content } = hit.entry
  if ('presentations' in content) {
    for (const { name } of content.otherNames) yield words(name, context)
    for (const { text } of symptomsOf(content)) yield words(text, context)
  }
  if ('brand' in content) yield content.brand
  yield words('whatItIs' in content ? content.whatItIs : content.summary, context)
}

function* vocabularyOf({ entry: { content } }: SearchHit, context: ReadingContext): Generator<string> {
  if ('presentations' in content)
    for (const { symptom: id } of symptomsOf(content)) {
      const symptom = id && readable('symptom', id, context)
      if (!symptom) continue
      yield words(symptom.content.name, context)
      for (const { name } of symptom.content.otherNames) yield words(name, context)
    }
  const area = 'bodyArea' in content ? readable('bodyArea', content.bodyArea, context) : undefined
  if (area) yield words(area.content.name, context)
}

function marked(text: string, places: ReadonlyArray<{ start: number; end: number }>): SearchSegment[] {
  const segments: SearchSegment[] = []
  let at = 0
  for (const { start, end } of places) {
    if (start > at) segments.push({ text: text.slice(at, start), isMatch: false })
    segments.push({ text: text.slice(start, end), isMatch: true })
    at = end
  }
  if (at < text.length) segments.push({ text: text.slice(at), isMatch: false })
  return segments
}
