import { countSlots, inAll, inAny, slotsIn, writeSlot, type SlotSet } from '@stride/search/slot-set'
import { compareKeys, type SortKey } from '../connection/sort-key'
import { bodyAreaList } from '../body-area/body-area-list'
import { onsets, urgencies, type Onset, type Urgency } from '../condition/urgency'
import { cursorOf, keyOf, sizeOf, type PageArguments, type PageInfo } from '../connection/connection'
import type { SearchFilter } from '../generated/schema-types'
import type { Kind } from '../publication/kind'
import type { PublishedEntry } from '../publication/published-entries'
import { isReadable } from '../reading/readable'
import type { ReadingContext } from '../reading/reading-context'
import { bodyAreaIndex, conditionIndex, guideIndex, productIndex, symptomIndex } from './indexes'
import { bandCount, Matches, type Leading } from './matches'
import { meantBy, queryWordsOf, type QueryWords, type Remember } from './query-words'
import type { TextIndex } from './text-index'

/** The kinds that can be found, in the order in which they stand where all else is equal. */
export const searchKinds = ['condition', 'guide', 'product'] as const
export type SearchKind = (typeof searchKinds)[number]

export interface SearchHit {
  entry: PublishedEntry<SearchKind>
  query: QueryWords
}

interface Place {
  band: number
  kind: number
  place: number
}

/**
 * What words find among all that this reader may see. Throws a PublicError for words or pages that cannot be searched for.
 */
export function searchFor(
  query: string,
  filter: SearchFilter,
  page: PageArguments,
  context: ReadingContext,
): SearchConnection {
  const words = queryWordsOf(query)
  const { published } = context
  const bodyAreas = anyKind(published.derived(bodyAreaIndex))
  const symptoms = anyKind(published.derived(symptomIndex))
  const indexes = searchKinds.flatMap((kind) => (isWanted(kind, filter, context) ? [indexOf(kind, context)] : []))
  const meant = meantBy(words, [...indexes, symptoms, bodyAreas], (name, make) =>
    context.remembered(`word ${name}`, symptoms, make),
  )
  const leading: Leading[] = [
    { index: symptoms, facetOf: (entryId) => `symptom:${entryId}` },
    { index: bodyAreas, facetOf: (entryId) => `bodyArea:${entryId}` },
  ]
  const matches = indexes.map((index) => {
    const isGear = index.kind === 'product'
    return new Matches(index, meant, isGear ? [] : leading, {
      narrow: isGear ? readableIn(index, context) : allowedIn(index, filter, context),
      remember: rememberIn(index, context),
    })
  })
  return new SearchConnection(matches, meant, page, context)
}

/** Gear has no region, but a medical vetting: it is looked at one by one, for what is found of it is little. */
function readableIn(index: TextIndex<Kind>, context: ReadingContext) {
  return (found: SlotSet): SlotSet => {
    const readable = found.slice()
    for (const slot of slotsIn(found)) if (!isReadable(index.entryAt(slot), context)) writeSlot(readable, slot, false)
    return readable
  }
}

/** Where the words of a query are is remembered of each index. */
function rememberIn(index: TextIndex<Kind>, context: ReadingContext): Remember {
  return (name, make) => context.remembered(`slots ${name}`, index, make)
}

function isWanted(kind: SearchKind, filter: SearchFilter, context: ReadingContext): boolean {
  if (filter.kinds && !filter.kinds.includes(kind)) return false
  if (kind !== 'condition' && (filter.urgency || filter.onset)) return false
  return kind !== 'product' || (context.mayReadCommerce && !filter.bodyArea)
}

function indexOf(kind: SearchKind, { published }: ReadingContext): TextIndex<Kind> {
  if (kind === 'condition') return anyKind(published.derived(conditionIndex))
  return kind === 'guide' ? anyKind(published.derived(guideIndex)) : anyKind(published.derived(productIndex))
}

/** An index that is only read may be seen as one of any kind. */
function anyKind<K extends Kind>(index: TextIndex<K>): TextIndex<Kind> {
  return index
}

/** Narrows what is found of pages down to what is asked for, where this reader is. */
function allowedIn(index: TextIndex<Kind>, filter: SearchFilter, context: ReadingContext) {
  const { urgency, onset, bodyArea } = filter
  const area = bodyArea ? (context.published.bySlug('bodyArea', bodyArea)?.entryId ?? '') : undefined
  const facets = [
    ...(context.region ? [index.withFacet(`region:${context.region}`)] : []),
    ...(urgency ? [inAny(urgency.map((one) => index.withFacet(`urgency:${one}`)))] : []),
    ...(onset ? [index.withFacet(`onset:${onset}`)] : []),
    ...(area === undefined ? [] : [index.withFacet(`bodyArea:${area}`)]),
  ]
  return (found: SlotSet): SlotSet => (facets.length > 0 ? inAll([found, ...facets]) : found)
}

const order = 'SEARCH'

/** A band, a kind by its number, and the key of an entry in the kind's own order. */
function isPlace([band, kind, title, entryId, ...more]: SortKey): boolean {
  const isBelow = (value: unknown, end: number) => Number.isInteger(value) && Number(value) >= 0 && Number(value) < end
  const isEntry = typeof title === 'string' && typeof entryId === 'string' && more.length === 0
  return isEntry && isBelow(band, bandCount) && isBelow(kind, searchKinds.length)
}

/** A page of what was found. What of it is not asked for is not made. */
class SearchConnection {
  readonly #matches: readonly Matches[]
  readonly #query: QueryWords
  readonly #context: ReadingContext
  readonly #places: readonly Place[]
  readonly #isBehind: boolean
  readonly #hasMore: boolean
  #nodes: SearchHit[] | undefined

  constructor(matches: readonly Matches[], query: QueryWords, page: PageArguments, context: ReadingContext) {
    this.#matches = matches
    this.#query = query
    this.#context = context
    const { most } = sizeOf(page)
    const after = keyOf(page.after, 'after', order, isPlace)
    const found = this.#placesFrom(after, most + 1)
    this.#places = found.slice(0, most)
    this.#hasMore = found.length > most
    const [first] = after ? this.#placesFrom(undefined, 1) : []
    this.#isBehind = first !== undefined && compareKeys(this.#keyOf(first), after ?? []) <= 0
  }

  get totalCount(): number {
    return this.#matches.reduce((sum, { found }) => sum + countSlots(found), 0)
  }

  get nodes(): SearchHit[] {
    return (this.#nodes ??= this.#places.map((place) => ({ entry: this.#entryAt(place), query: this.#query })))
  }

  get edges(): Array<{ cursor: string; node: SearchHit }> {
    return this.nodes.map((node, index) => ({ node, cursor: this.#cursors[index] ?? '' }))
  }

  get pageInfo(): PageInfo {
    const cursors = this.#cursors
    return {
      hasNextPage: this.#hasMore,
      hasPreviousPage: this.#isBehind,
      startCursor: cursors[0] ?? null,
      endCursor: cursors.at(-1) ?? null,
    }
  }

  get ignoredWords(): string[] {
    const { each } = this.#query
    return each.flatMap(({ word }, place) => (this.#matches.some((found) => found.knowsWordAt(place)) ? [] : [word]))
  }

  get facets(): SearchFacets {
    return new SearchFacets(this.#matches, this.#context)
  }

  get #cursors(): string[] {
    return this.#places.map((place) => cursorOf(order, this.#keyOf(place)))
  }

  /** The first places behind a cursor, as many as told: band after band, and in each one kind after the other. */
  #placesFrom(after: SortKey | undefined, most: number): Place[] {
    const places: Place[] = []
    const [firstBand = 0, firstKind = -1, ...key] = after ?? []
    for (let band = Number(firstBand); band < bandCount; band += 1)
      for (const [kind, matches] of this.#matches.entries()) {
        if (places.length >= most) return places
        const { index } = matches
        const number = this.#kindNumber(index)
        const isCursors = band === firstBand && number === firstKind
        if (band === firstBand && number < Number(firstKind)) continue
        const members = matches.band(band)
        const count = countSlots(members)
        if (count === 0) continue
        const walk = index.byTitle.walk(members, count)
        const start = isCursors ? index.byTitle.placeAfter(key) : 0
        for (let place = walk.next(start); place >= 0 && places.length < most; place = walk.next(place + 1))
          places.push({ band, kind, place })
      }
    return places
  }

  #kindNumber({ kind }: TextIndex<Kind>): number {
    return (searchKinds as readonly Kind[]).indexOf(kind)
  }

  #indexAt({ kind }: Place): TextIndex<Kind> {
    const matches = this.#matches[kind]
    if (!matches) throw new Error(`Nothing was searched under the number ${kind}.`)
    return matches.index
  }

  #keyOf(place: Place): SortKey {
    const index = this.#indexAt(place)
    return [place.band, this.#kindNumber(index), ...index.byTitle.keyAt(place.place)]
  }

  #entryAt(place: Place): PublishedEntry<SearchKind> {
    const index = this.#indexAt(place)
    return this.#context.shown(index.entryAt(index.byTitle.slotAt(place.place)) as PublishedEntry<SearchKind>)
  }
}

/** What was found, counted when it is asked for. */
class SearchFacets {
  readonly #matches: readonly Matches[]
  readonly #context: ReadingContext

  constructor(matches: readonly Matches[], context: ReadingContext) {
    this.#matches = matches
    this.#context = context
  }

  get kinds(): Array<{ kind: SearchKind; count: number }> {
    return present(
      this.#matches.map(({ index, found }) => ({ kind: index.kind as SearchKind, count: countSlots(found) })),
    )
  }

  get urgencies(): Array<{ urgency: Urgency; count: number }> {
    return present(urgencies.map((urgency) => ({ urgency, count: this.#count(`urgency:${urgency}`) })))
  }

  get onsets(): Array<{ onset: Onset; count: number }> {
    return present(onsets.map((onset) => ({ onset, count: this.#count(`onset:${onset}`) })))
  }

  get bodyAreas(): Array<{ bodyArea: PublishedEntry<'bodyArea'>; count: number }> {
    const list = this.#context.published.derived(bodyAreaList)
    const byName = list.ordering('NAME', this.#context.locale)
    const counted = Array.from(byName.slots, (slot) => {
      const bodyArea = list.entryAt(slot)
      return { bodyArea, count: this.#count(`bodyArea:${bodyArea.entryId}`) }
    })
    return present(counted).map(({ bodyArea, count }) => ({ bodyArea: this.#context.shown(bodyArea), count }))
  }

  #count(facet: string): number {
    return this.#matches.reduce((sum, { index, found }) => sum + countSlots(inAll([found, index.withFacet(facet)])), 0)
  }
}

function present<T extends { count: number }>(counts: readonly T[]): T[] {
  return counts.filter(({ count }) => count > 0)
}

export type { SearchConnection, SearchFacets }
