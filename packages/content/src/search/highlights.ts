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

/** Finds the words of a query in a text, and which of its words each find stands for. */
interface Finding {
  finder: WordFinder
  /** The place in the query of the word that a found one stands for. */
  placeOf: ReadonlyMap<string, number>
  /** How many words of the query can be found at all. */
  most: number
}

const findings = new WeakMap<QueryWords, Finding>()

/** The text that shows best why something was found, with what was searched for marked. */
export function highlightsOf(hit: SearchHit, context: ReadingContext): SearchSegment[] {
  const finding = findingOf(hit.query)
  const best = bestOf(finding, passagesOf(hit, context)) ?? bestOf(finding, vocabularyOf(hit, context))
  return best ? marked(best.text, best.places) : [{ text: titleOf(hit, context), isMatch: false }]
}

export function titleOf({ entry }: SearchHit, context: ReadingContext): string {
  return 'name' in entry.content ? entry.content.name : words(entry.content.title, context)
}

function findingOf(query: QueryWords): Finding {
  const known = findings.get(query)
  if (known) return known
  const placeOf = new Map<string, number>()
  for (const [place, { word, meant }] of query.each.entries())
    // Where all of them begin with the word itself, it alone finds them all.
    for (const one of meant.every((other) => other.startsWith(word)) ? [word] : meant) setOnce(placeOf, one, place)
  // All words of a synonym stand for the first that it replaces: "muscle spasm" says no more than the "cramp" asked for.
  for (const { from, others } of query.synonyms) for (const one of others.flat()) setOnce(placeOf, one, from)
  const finding = { finder: new WordFinder([...placeOf.keys()]), placeOf, most: new Set(placeOf.values()).size }
  findings.set(query, finding)
  return finding
}

function setOnce(map: Map<string, number>, key: string, value: number): void {
  if (!map.has(key)) map.set(key, value)
}

/** The first text that has the most words of the query. */
function bestOf({ finder, placeOf, most }: Finding, texts: Iterable<string>) {
  let best: { text: string; places: ReturnType<WordFinder['in']>; count: number } | undefined
  for (const text of texts) {
    const places = finder.in(text)
    const count = places.length < 2 ? places.length : new Set(places.map(({ word }) => placeOf.get(word))).size
    if (count > (best?.count ?? 0)) best = { text, places, count }
    if (count >= most) break
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
