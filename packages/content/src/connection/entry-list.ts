import type { Derivation, Making, Outline } from '../publication/derivation'
import type { Kind } from '../publication/kind'
import type { PublishedEntry } from '../publication/published-entries'
import { locales, type Locale } from '../region/locale'
import { Ordering } from './ordering'
import { PostingTableBuilder, type PostingTable } from '@stride/search/posting-table'
import { hasSlot, slotsIn, type SlotSet } from '@stride/search/slot-set'
import { compareKeys, type SortKey } from './sort-key'

/**
 * Whether the entry has a facet. To be asked where its content would have to be read for what a facet says too: a list
 * knows the facets of all its entries.
 */
export type HasFacet = (facet: string) => boolean

/** How the entries of a kind are listed. */
export interface Listing<K extends Kind, Order extends string> {
  readonly kind: K
  /** What each order compares. The last part of a key must tell any two entries apart. */
  readonly orders: Readonly<Record<Order, (entry: PublishedEntry<K>, locale: Locale, has: HasFacet) => SortKey>>
  /** What it can be found by, each as one word such as `urgency:emergency`, none twice. */
  facetsOf(entry: PublishedEntry<K>): string[]
}

/**
 * All public entries of a kind, ready to be filtered, counted and paged in time that hardly depends on their number:
 * every entry has a slot, every facet is a set of slots, every order a list of them (made when first asked for, kept up
 * from then on). Never changed once made.
 */
export class EntryList<K extends Kind, Order extends string> {
  readonly #listing: Listing<K, Order>
  readonly #entries: ReadonlyArray<PublishedEntry<K> | undefined>
  readonly #facets: PostingTable
  readonly #orderings: Map<string, { order: Order; locale: Locale; ordering: Ordering }>
  readonly #watch: (order: Order) => void

  constructor(
    listing: Listing<K, Order>,
    entries: ReadonlyArray<PublishedEntry<K> | undefined>,
    facets: PostingTable,
    orderings = new Map<string, { order: Order; locale: Locale; ordering: Ordering }>(),
    watch: (order: Order) => void = () => undefined,
  ) {
    this.#listing = listing
    this.#entries = entries
    this.#facets = facets
    this.#orderings = orderings
    this.#watch = watch
  }

  get kind(): K {
    return this.#listing.kind
  }

  /** The slots of the entries that have a facet. */
  with(facet: string): SlotSet {
    return this.#facets.with(facet)
  }

  /** The same list, which tells by tags which orders of it are looked at, among the entries that have one of some facets. */
  watched(facets: readonly string[] = [everyEntry], note: (tag: string) => void): EntryList<K, Order> {
    for (const facet of facets) note(partTag(this.kind, facet))
    return new EntryList(this.#listing, this.#entries, this.#facets, this.#orderings, (order) => {
      for (const facet of facets) note(partTag(this.kind, facet, order))
    })
  }

  ordering(order: Order, locale: Locale): Ordering {
    this.#watch(order)
    const name = `${order} ${locale}`
    const known = this.#orderings.get(name)
    if (known) return known.ordering
    const slots = this.#entries.flatMap((entry, slot) => (entry ? [slot] : []))
    const ordering = Ordering.sorted(slots, keysOf(this.#listing, this.#entries, this.#facets, order, locale))
    this.#orderings.set(name, { order, locale, ordering })
    return ordering
  }

  entryAt(slot: number): PublishedEntry<K> {
    return entryIn(this.#entries, slot)
  }

  /** The entries of some slots, in an order. */
  entriesOf(slots: SlotSet, order: Order, locale: Locale): Array<PublishedEntry<K>> {
    this.#watch(order)
    const found = slotsIn(slots)
    if (found.length < 2) return found.map((slot) => this.entryAt(slot))
    const keyOf = keysOf(this.#listing, this.#entries, this.#facets, order, locale)
    return [...Ordering.sorted(found, keyOf).slots].map((slot) => this.entryAt(slot))
  }

  /** The list after an entry has come, gone or changed. */
  changed(before: PublishedEntry<K> | undefined, after: PublishedEntry<K> | undefined): EntryList<K, Order> {
    const free = before ? this.#entries.indexOf(before) : this.#entries.indexOf(undefined)
    const slot = free < 0 ? this.#entries.length : free
    const entries = this.#entries.slice()
    entries[slot] = after
    const had = before ? this.#listing.facetsOf(before) : []
    const has = after ? this.#listing.facetsOf(after) : []
    const facets = this.#facets.changed(
      slot,
      had.filter((facet) => !has.includes(facet)),
      has.filter((facet) => !had.includes(facet)),
    )
    const orderings = new Map(
      [...this.#orderings].map(([name, { order, locale, ordering }]) => {
        const keyBefore = before && keysOf(this.#listing, this.#entries, this.#facets, order, locale)(slot)
        const keyOf = keysOf(this.#listing, entries, facets, order, locale)
        return [name, { order, locale, ordering: ordering.moved(slot, keyBefore, after !== undefined, keyOf) }]
      }),
    )
    return new EntryList(this.#listing, entries, facets, orderings)
  }
}

/** A list in the making. */
class EntryListMaking<K extends Kind, Order extends string> implements Making<EntryList<K, Order>> {
  readonly #listing: Listing<K, Order>
  readonly #entries: Array<PublishedEntry<K>> = []
  readonly #facets = new PostingTableBuilder()

  constructor(listing: Listing<K, Order>) {
    this.#listing = listing
  }

  add(entry: PublishedEntry, outline?: Outline): void {
    // A derivation is only ever given entries of its own kind.
    const own = entry as PublishedEntry<K>
    const slot = this.#entries.push(own) - 1
    for (const facet of outline?.facets ?? this.#listing.facetsOf(own)) this.#facets.add(slot, facet)
  }

  finish(): EntryList<K, Order> {
    return new EntryList(this.#listing, this.#entries, this.#facets.finish())
  }
}

/** How each list that there is may be touched by a change, by its kind. */
const touching = new Map<Kind, (before: PublishedEntry | undefined, after: PublishedEntry | undefined) => string[]>()

/** The tags of the parts of lists that an entry touches by coming (no `before`), going (no `after`) or changing. */
export function touchedParts(
  kind: Kind,
  before: PublishedEntry | undefined,
  after: PublishedEntry | undefined,
): string[] {
  return touching.get(kind)?.(before, after) ?? []
}

/** A list as published views keep it. */
export interface ListDerivation<K extends Kind, Order extends string> extends Derivation<EntryList<K, Order>> {
  facetsOf: Listing<K, Order>['facetsOf']
}

/** The list of a kind; the only one that there is. */
export function listOf<K extends Kind, Order extends string>(listing: Listing<K, Order>): ListDerivation<K, Order> {
  const own = (entry: PublishedEntry | undefined) => entry as PublishedEntry<K> | undefined
  touching.set(listing.kind, (before, after) => partsTouched(listing, own(before), own(after)))
  return {
    kind: listing.kind,
    begin: () => new EntryListMaking(listing),
    update: (list, before, after) => list.changed(own(before), own(after)),
    watched: (list, facets, note) => list.watched(facets, note),
    facetsOf: (entry) => listing.facetsOf(entry),
  }
}

/** Stands for the list as a whole where a facet is named. */
const everyEntry = ''

/** Names the entries with a facet, or one order of them. */
function partTag(kind: Kind, facet: string, order?: string): string {
  return order === undefined ? `list:${kind}:${facet}` : `list:${kind}:${facet}:${order}`
}

/**
 * Which parts of a list change with an entry. One whose facets change may come to meet, or no longer meet, any filter: it
 * touches all that it had and has. Otherwise it touches the orders in which it moves.
 */
function partsTouched<K extends Kind, Order extends string>(
  listing: Listing<K, Order>,
  before: PublishedEntry<K> | undefined,
  after: PublishedEntry<K> | undefined,
): string[] {
  const { kind, orders } = listing
  const had = new Set(before ? listing.facetsOf(before) : [])
  const has = new Set(after ? listing.facetsOf(after) : [])
  const all = [everyEntry, ...new Set([...had, ...has])]
  if (!before || !after || had.size !== has.size || [...had].some((facet) => !has.has(facet)))
    return all.map((facet) => partTag(kind, facet))
  const isIn = (facet: string) => has.has(facet)
  const moved = (Object.keys(orders) as Order[]).filter((order) =>
    locales.some(
      (locale) => compareKeys(orders[order](before, locale, isIn), orders[order](after, locale, isIn)) !== 0,
    ),
  )
  return moved.flatMap((order) => all.map((facet) => partTag(kind, facet, order)))
}

function keysOf<K extends Kind, Order extends string>(
  { orders }: Listing<K, Order>,
  entries: ReadonlyArray<PublishedEntry<K> | undefined>,
  facets: PostingTable,
  order: Order,
  locale: Locale,
): (slot: number) => SortKey {
  return (slot) => orders[order](entryIn(entries, slot), locale, (facet) => hasSlot(facets.with(facet), slot))
}

function entryIn<K extends Kind>(entries: ReadonlyArray<PublishedEntry<K> | undefined>, slot: number) {
  const entry = entries[slot]
  if (!entry) throw new Error(`No entry is in slot ${slot} of this list.`)
  return entry
}
