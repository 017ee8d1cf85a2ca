import { PostingTable } from '@stride/search/posting-table'
import type { SlotSet } from '@stride/search/slot-set'
import { Vocabulary } from '@stride/search/vocabulary'
import { wordsOf } from '@stride/search/words'
import { Ordering } from '../connection/ordering'
import type { SortKey } from '../connection/sort-key'
import type { Derivation } from '../publication/derivation'
import type { Kind } from '../publication/kind'
import type { PublishedEntry } from '../publication/published-entries'
import { locales, type Localised } from '../region/locale'

/** What of an entry is searched, in every locale that it has. */
export interface Described {
  titles: readonly string[]
  otherNames: readonly string[]
  texts: readonly string[]
  /** What finds can be narrowed down by, each as one word such as `urgency:emergency`. */
  facets: readonly string[]
}

/** How the entries of a kind are searched. */
interface Searching<K extends Kind> {
  readonly kind: K
  /** What it is called in the source locale: finds stand in this order. */
  titleOf(entry: PublishedEntry<K>): string
  describe(entry: PublishedEntry<K>): Described
}

/** Where a word stands: in the title; there or in another name; anywhere. */
export const scopes = ['title', 'names', 'anywhere'] as const
export type Scope = (typeof scopes)[number]

const termOf = {
  title: (word: string) => `t${word}`,
  names: (word: string) => `n${word}`,
  anywhere: (word: string) => `a${word}`,
} satisfies Record<Scope, (word: string) => string>
const everyEntry = '*'

/**
 * The words of all public entries of a kind, and which entries have them: every entry has a slot, every word and every
 * facet a set of slots. Never changed once made, but for the vocabulary: that may know words which nothing has any more.
 */
export class TextIndex<K extends Kind> {
  readonly byTitle: Ordering
  readonly #searching: Searching<K>
  readonly #entries: ReadonlyArray<PublishedEntry<K> | undefined>
  readonly #table: PostingTable
  readonly #vocabulary: Vocabulary

  private constructor(
    searching: Searching<K>,
    entries: ReadonlyArray<PublishedEntry<K> | undefined>,
    table: PostingTable,
    vocabulary: Vocabulary,
    byTitle?: Ordering,
  ) {
    this.#searching = searching
    this.#entries = entries
    this.#table = table
    this.#vocabulary = vocabulary
    const slots = entries.flatMap((entry, slot) => (entry ? [slot] : []))
    this.byTitle = byTitle ?? Ordering.sorted(slots, keysIn(searching, entries))
  }

  static of<K extends Kind>(searching: Searching<K>, entries: ReadonlyArray<PublishedEntry<K>>): TextIndex<K> {
    const known = new Set<string>()
    // One entry after the other: what all of them have at once would be many times the index.
    function* terms(): Generator<Set<string>> {
      for (const entry of entries) {
        const found = termsOf(searching.describe(entry))
        for (const term of found) if (isOfWord(term)) known.add(term.slice(1))
        yield found
      }
    }
    const table = PostingTable.of(terms())
    const vocabulary = new Vocabulary()
    for (const word of known) vocabulary.add(word)
    return new TextIndex(searching, entries, table, vocabulary)
  }

  get kind(): K {
    return this.#searching.kind
  }

  get all(): SlotSet {
    return this.#table.with(everyEntry)
  }

  entryAt(slot: number): PublishedEntry<K> {
    return entryIn(this.#entries, slot)
  }

  withFacet(facet: string): SlotSet {
    return this.#table.with(`#${facet}`)
  }

  /** Those that are called just so. */
  named(words: readonly string[]): SlotSet {
    return this.#table.with(`=${words.join(' ')}`)
  }

  /** Those that have a word, each scope without those of the ones before. */
  withWord(word: string, scope: Scope): SlotSet {
    return this.#table.with(termOf[scope](word))
  }

  /** The words of public entries that begin with a word. */
  beginning(word: string): string[] {
    return this.#vocabulary.beginning(word).filter((one) => this.has(one))
  }

  /** The words of public entries that a word with typing errors may stand for, by how many errors. */
  near(word: string): Array<[word: string, errors: number]> {
    return [...this.#vocabulary.near(word)].filter(([one]) => this.has(one))
  }

  has(word: string): boolean {
    return scopes.some((scope) => this.#table.has(termOf[scope](word)))
  }

  /** The index after an entry has come, gone or changed. */
  changed(before: PublishedEntry<K> | undefined, after: PublishedEntry<K> | undefined): TextIndex<K> {
    const free = this.#entries.indexOf(before)
    const slot = free < 0 ? this.#entries.length : free
    const entries = this.#entries.slice()
    entries[slot] = after
    const had = before ? termsOf(this.#searching.describe(before)) : new Set<string>()
    const has = after ? termsOf(this.#searching.describe(after)) : new Set<string>()
    const gained = [...has].filter((term) => !had.has(term))
    for (const term of gained) if (isOfWord(term)) this.#vocabulary.add(term.slice(1))
    const table = this.#table.changed(
      slot,
      [...had].filter((term) => !has.has(term)),
      gained,
    )
    const keyBefore = before && keyOf(this.#searching, before)
    const byTitle = this.byTitle.moved(slot, keyBefore, after !== undefined, keysIn(this.#searching, entries))
    return new TextIndex(this.#searching, entries, table, this.#vocabulary, byTitle)
  }
}

/** An index as published views keep it. */
export function textIndexOf<K extends Kind>(searching: Searching<K>): Derivation<TextIndex<K>> {
  // A derivation is only ever given entries of its own kind.
  const own = (entry: PublishedEntry | undefined) => entry as PublishedEntry<K> | undefined
  return {
    kind: searching.kind,
    make: (entries) => TextIndex.of(searching, entries as ReadonlyArray<PublishedEntry<K>>),
    update: (index, before, after) => index.changed(own(before), own(after)),
  }
}

/** A text in every locale that it is written in. */
export function inEveryLocale(value: Localised<string>): string[] {
  return locales.flatMap((locale) => value[locale] ?? [])
}

function termsOf({ titles, otherNames, texts, facets }: Described): Set<string> {
  const terms = new Set([everyEntry, ...facets.map((facet) => `#${facet}`)])
  const words = new Set<string>()
  for (const [scope, group] of [titles, otherNames, texts].entries())
    for (const text of group) {
      const found = wordsOf(text)
      if (scope < 2) terms.add(`=${found.join(' ')}`)
      for (const word of found) {
        if (words.has(word)) continue
        words.add(word)
        terms.add(termOf[scopes[scope] ?? 'anywhere'](word))
      }
    }
  return terms
}

/** Terms of words begin with a letter, all others with one of the signs before them: #, *, =. */
const lastOfMarks = '='.charCodeAt(0)

function isOfWord(term: string): boolean {
  return term.charCodeAt(0) > lastOfMarks
}

function keyOf<K extends Kind>(searching: Searching<K>, entry: PublishedEntry<K>): SortKey {
  return [searching.titleOf(entry), entry.entryId]
}

function keysIn<K extends Kind>(searching: Searching<K>, entries: ReadonlyArray<PublishedEntry<K> | undefined>) {
  return (slot: number) => keyOf(searching, entryIn(entries, slot))
}

function entryIn<K extends Kind>(entries: ReadonlyArray<PublishedEntry<K> | undefined>, slot: number) {
  const entry = entries[slot]
  if (!entry) throw new Error(`No entry is in slot ${slot} of this index.`)
  return entry
}
