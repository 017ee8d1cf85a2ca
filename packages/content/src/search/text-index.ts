import { Lexicon } from '@stride/search/lexicon'
import { PostingTableBuilder, type PostingTable } from '@stride/search/posting-table'
import type { SlotSet } from '@stride/search/slot-set'
import { Vocabulary } from '@stride/search/vocabulary'
import { wordsOf } from '@stride/search/words'
import { Ordering } from '../connection/ordering'
import type { SortKey } from '../connection/sort-key'
import type { Derivation, Making } from '../publication/derivation'
import type { Kind } from '../publication/kind'
import type { PublishedEntry } from '../publication/published-entries'
import { locales, type Localised } from '../region/locale'

/** Where a word stands: in the title; there or in another name; anywhere. */
export const scopes = ['title', 'names', 'anywhere'] as const
export type Scope = (typeof scopes)[number]

/** What of an entry is searched: its texts in every locale that it has. */
export interface Described extends Record<Scope, readonly string[]> {
  /** What finds can be narrowed down by, each as one word such as `urgency:emergency`. */
  facets: Iterable<string>
}

/** How the entries of a kind are searched. */
interface Searching<K extends Kind> {
  readonly kind: K
  /** What it is called in the source locale: finds stand in this order. */
  titleOf(entry: PublishedEntry<K>): string
  describe(entry: PublishedEntry<K>): Described
}

/** What an entry is found by: its words, each where it first stands; all that it is called, as one; its facets. */
type Terms<T> = Record<Scope | 'names whole' | 'facets', T>

/**
 * The words of all public entries of a kind, and which entries have them: every entry has a slot, every word and every
 * facet a set of slots. Never changed once made, but for the vocabulary: that may know words which nothing has any more.
 */
export class TextIndex<K extends Kind> {
  readonly byTitle: Ordering
  readonly #searching: Searching<K>
  readonly #entries: ReadonlyArray<PublishedEntry<K> | undefined>
  readonly #tables: Terms<PostingTable>
  readonly #vocabulary: Vocabulary

  constructor(
    searching: Searching<K>,
    entries: ReadonlyArray<PublishedEntry<K> | undefined>,
    tables: Terms<PostingTable>,
    vocabulary: Vocabulary,
    byTitle?: Ordering,
  ) {
    this.#searching = searching
    this.#entries = entries
    this.#tables = tables
    this.#vocabulary = vocabulary
    this.byTitle = byTitle ?? Ordering.sorted(slotsOf(entries), keysIn(searching, entries))
  }

  get kind(): K {
    return this.#searching.kind
  }

  entryAt(slot: number): PublishedEntry<K> {
    return entryIn(this.#entries, slot)
  }

  withFacet(facet: string): SlotSet {
    return this.#tables.facets.with(facet)
  }

  /** Those that are called just so. */
  named(words: readonly string[]): SlotSet {
    return this.#tables['names whole'].with(words.join(' '))
  }

  /** Those that have a word, each scope without those of the ones before. */
  withWord(word: string, scope: Scope): SlotSet {
    return this.#tables[scope].with(word)
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
    return scopes.some((scope) => this.#tables[scope].has(word))
  }

  /** The index after an entry has come, gone or changed. */
  changed(before: PublishedEntry<K> | undefined, after: PublishedEntry<K> | undefined): TextIndex<K> {
    const free = this.#entries.indexOf(before)
    const slot = free < 0 ? this.#entries.length : free
    const entries = this.#entries.slice()
    entries[slot] = after
    const had = termsOf(before && this.#searching.describe(before))
    const has = termsOf(after && this.#searching.describe(after))
    for (const scope of scopes) for (const word of has[scope]) if (!this.has(word)) this.#vocabulary.add(word)
    const tables = eachKind((kind) => {
      const [lost, gained] = [without(had[kind], new Set(has[kind])), without(has[kind], new Set(had[kind]))]
      return this.#tables[kind].changed(slot, lost, gained)
    })
    const keyBefore = before && keyOf(this.#searching, before)
    const byTitle = this.byTitle.moved(slot, keyBefore, after !== undefined, keysIn(this.#searching, entries))
    return new TextIndex(this.#searching, entries, tables, this.#vocabulary, byTitle)
  }
}

/** The words of so many entries are entered at once, which takes some milliseconds: their contents are read for them. */
const enteredAtOnce = 25

/** An index in the making. The words of entries are left for when all are there. */
class TextIndexMaking<K extends Kind> implements Making<TextIndex<K>> {
  readonly #searching: Searching<K>
  readonly #entries: Array<PublishedEntry<K>> = []
  /** Of how many entries the words have been entered. */
  #entered = 0
  readonly #lexicon = new Lexicon()
  readonly #words = { title: postingsOfWords(), names: postingsOfWords(), anywhere: postingsOfWords() }
  readonly #namesWhole = new PostingTableBuilder()
  readonly #facets = new PostingTableBuilder()
  /** The last slot that has a word, by the word's number. */
  readonly #lastWith: number[] = []

  constructor(searching: Searching<K>) {
    this.#searching = searching
  }

  add(entry: PublishedEntry): void {
    // A derivation is only ever given entries of its own kind.
    this.#entries.push(entry as PublishedEntry<K>)
  }

  work(): boolean {
    const end = Math.min(this.#entered + enteredAtOnce, this.#entries.length)
    for (; this.#entered < end; this.#entered += 1) this.#enter(this.#entered)
    return end < this.#entries.length
  }

  finish(): TextIndex<K> {
    while (this.work());
    const spelled = (word: number) => this.#lexicon.wordAt(word)
    const vocabulary = new Vocabulary()
    for (let word = 0; word < this.#lexicon.size; word += 1) vocabulary.add(spelled(word))
    const tables = {
      title: this.#words.title.finish(spelled),
      names: this.#words.names.finish(spelled),
      anywhere: this.#words.anywhere.finish(spelled),
      'names whole': this.#namesWhole.finish(),
      facets: this.#facets.finish(),
    }
    return new TextIndex(this.#searching, this.#entries, tables, vocabulary)
  }

  #enter(slot: number): void {
    const described = this.#searching.describe(entryIn(this.#entries, slot))
    for (const facet of described.facets) this.#facets.add(slot, facet)
    for (const scope of scopes)
      for (const text of described[scope]) {
        const words = this.#lexicon.numbersIn(text)
        if (isName(scope)) this.#namesWhole.add(slot, words.map((word) => this.#lexicon.wordAt(word)).join(' '))
        for (const word of words) this.#enterWord(slot, scope, word)
      }
  }

  /** A word that the entry has in a scope before is not entered again. */
  #enterWord(slot: number, scope: Scope, word: number): void {
    if (this.#lastWith[word] === slot) return
    this.#lastWith[word] = slot
    this.#words[scope].add(slot, word)
  }
}

function postingsOfWords(): PostingTableBuilder<number> {
  return new PostingTableBuilder()
}

/** An index as published views keep it. */
export function textIndexOf<K extends Kind>(searching: Searching<K>): Derivation<TextIndex<K>> {
  const own = (entry: PublishedEntry | undefined) => entry as PublishedEntry<K> | undefined
  return {
    kind: searching.kind,
    begin: () => new TextIndexMaking(searching),
    update: (index, before, after) => index.changed(own(before), own(after)),
  }
}

/** Texts in every locale that they are written in. */
export function inEveryLocale(...values: Array<Localised<string>>): string[] {
  const texts: string[] = []
  for (const value of values)
    for (const locale of locales) {
      const text = value[locale]
      if (text !== undefined) texts.push(text)
    }
  return texts
}

function termsOf(described: Described | undefined): Terms<string[]> {
  const terms = eachKind((): string[] => [])
  if (!described) return terms
  const known = new Set<string>()
  const namesWhole = new Set<string>()
  for (const scope of scopes)
    for (const text of described[scope]) {
      const words = wordsOf(text)
      if (isName(scope)) namesWhole.add(words.join(' '))
      terms[scope].push(...without([...new Set(words)], known))
      for (const word of words) known.add(word)
    }
  return { ...terms, 'names whole': [...namesWhole], facets: [...new Set(described.facets)] }
}

function isName(scope: Scope): boolean {
  return scope !== 'anywhere'
}

function eachKind<T>(make: (kind: keyof Terms<T>) => T): Terms<T> {
  return {
    title: make('title'),
    names: make('names'),
    anywhere: make('anywhere'),
    'names whole': make('names whole'),
    facets: make('facets'),
  }
}

function without(terms: readonly string[], others: ReadonlySet<string>): string[] {
  return terms.filter((term) => !others.has(term))
}

function slotsOf(entries: ReadonlyArray<PublishedEntry | undefined>): number[] {
  return entries.flatMap((entry, slot) => (entry ? [slot] : []))
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
