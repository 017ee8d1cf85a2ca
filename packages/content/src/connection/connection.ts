import type { Kind } from '../publication/kind'
import type { PublishedEntry } from '../publication/published-entries'
import { PublicError } from '../reading/public-error'
import type { ReadingContext } from '../reading/reading-context'
import type { Selection } from './members'
import type { Walk } from './ordering'
import { countSlots } from '@stride/search/slot-set'
import type { SortKey } from './sort-key'

/** Which page of a list is asked for. */
export interface PageArguments {
  first?: number | null | undefined
  after?: string | null | undefined
  last?: number | null | undefined
  before?: string | null | undefined
}

export interface PageInfo {
  readonly hasNextPage: boolean
  readonly hasPreviousPage: boolean
  readonly startCursor: string | null
  readonly endCursor: string | null
}

const usualPage = 20
const longestPage = 100

/**
 * One page of a list, as Relay has it. A cursor holds the place (the sort
 * key), not a position, so that paging goes on rightly when entries come and go in between. Throws a PublicError for a
 * `first` or `last` outside 0 to 100, for both at once, and for a cursor that this list in this order did not give out.
 */
export function connectionOf<K extends Kind, Order extends string>(
  { list, members }: Selection<K, Order>,
  order: Order,
  page: PageArguments,
  context: ReadingContext,
): Connection<K> {
  const { most, isBackward } = sizeOf(page)
  const ordering = list.ordering(order, context.locale)
  const totalCount = members ? countSlots(members) : ordering.length
  const walk = ordering.walk(members, totalCount)
  const after = keyOf(page.after, 'after', order)
  const before = keyOf(page.before, 'before', order)
  const from = after ? ordering.placeAfter(after) : 0
  const to = before ? ordering.placeOf(before) : ordering.length
  const places = isBackward ? lastPlaces(walk, from, to, most) : firstPlaces(walk, from, to, most)
  const start = places[0] ?? (isBackward ? to : from)
  const end = (places.at(-1) ?? start - 1) + 1
  return new Connection({
    totalCount,
    length: places.length,
    cursorAt: (index) => cursorOf(order, ordering.keyAt(places[index] ?? 0)),
    hasNextPage: () => walk.next(end) >= 0,
    hasPreviousPage: () => walk.previous(start - 1) >= 0,
    nodesOf: () => places.map((place) => context.shown(list.entryAt(ordering.slotAt(place)))),
  })
}

interface FoundPlaces {
  length: number
  /** Of the entry with an index on the page. */
  cursorAt: (index: number) => string
  hasNextPage: () => boolean
  hasPreviousPage: () => boolean
}

interface Found<K extends Kind> extends FoundPlaces {
  totalCount: number
  nodesOf: () => Array<PublishedEntry<K>>
}

/** A page. What of it is not asked for is not made. */
class Connection<K extends Kind> {
  readonly totalCount: number
  readonly #found: Found<K>
  #nodes: Array<PublishedEntry<K>> | undefined

  constructor(found: Found<K>) {
    this.#found = found
    this.totalCount = found.totalCount
  }

  get nodes(): Array<PublishedEntry<K>> {
    return (this.#nodes ??= this.#found.nodesOf())
  }

  get edges(): Array<{ cursor: string; node: PublishedEntry<K> }> {
    return this.nodes.map((node, index) => ({ node, cursor: this.#found.cursorAt(index) }))
  }

  get pageInfo(): PageInfo {
    return new FoundPageInfo(this.#found)
  }
}

/**
 * A class, because an object literal with getters of its own gets a hidden class of its own, each time: slow to make, and
 * it keeps whatever the getters see until the next major garbage collection.
 */
class FoundPageInfo implements PageInfo {
  readonly #found: FoundPlaces

  constructor(found: FoundPlaces) {
    this.#found = found
  }

  get hasNextPage(): boolean {
    return this.#found.hasNextPage()
  }

  get hasPreviousPage(): boolean {
    return this.#found.hasPreviousPage()
  }

  get startCursor(): string | null {
    const { length, cursorAt } = this.#found
    return length > 0 ? cursorAt(0) : null
  }

  get endCursor(): string | null {
    const { length, cursorAt } = this.#found
    return length > 0 ? cursorAt(length - 1) : null
  }
}

export function sizeOf({ first, last }: PageArguments): { most: number; isBackward: boolean } {
  const isGiven = (size: number | null | undefined) => size !== null && size !== undefined
  if (isGiven(first) && isGiven(last))
    throw new PublicError('Give first or last, not both: a page is read from one end.', 'BAD_USER_INPUT')
  const most = first ?? last ?? usualPage
  if (most < 0 || most > longestPage)
    throw new PublicError(
      `${isGiven(last) ? 'last' : 'first'} must be between 0 and ${longestPage}; it is ${most}.`,
      'BAD_USER_INPUT',
    )
  return { most, isBackward: isGiven(last) }
}

function firstPlaces(walk: Walk, from: number, to: number, most: number): number[] {
  const places: number[] = []
  for (let place = walk.next(from); places.length < most && place >= 0 && place < to; place = walk.next(place + 1))
    places.push(place)
  return places
}

function lastPlaces(walk: Walk, from: number, to: number, most: number): number[] {
  const places: number[] = []
  for (let place = walk.previous(to - 1); places.length < most && place >= from; place = walk.previous(place - 1))
    places.push(place)
  return places.reverse()
}

export function cursorOf(order: string, key: SortKey): string {
  return Buffer.from(JSON.stringify([order, ...key])).toString('base64url')
}

/** @param isKey Whether a key is one that the list may have given out: a caller can put anything into a cursor. */
export function keyOf(
  cursor: string | null | undefined,
  argument: string,
  order: string,
  isKey: (key: SortKey) => boolean = () => true,
): SortKey | undefined {
  if (typeof cursor !== 'string') return undefined
  const parts = partsOf(cursor)
  if (parts?.[0] !== order || !isKey(parts.slice(1)))
    throw new PublicError(
      `${argument} must be a cursor that this list gave out in this order. Leave it out to start at the ` +
        `${argument === 'after' ? 'beginning' : 'end'}.`,
      'BAD_USER_INPUT',
    )
  return parts.slice(1)
}

function partsOf(cursor: string): SortKey | undefined {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    return Array.isArray(parts) && parts.every((part) => typeof part === 'string' || typeof part === 'number')
      ? parts
      : undefined
  } catch {
    return undefined
  }
}
