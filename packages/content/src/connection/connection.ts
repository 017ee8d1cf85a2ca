import { PublicError } from '../reading/public-error'

/** What an order compares entries by, most significant first; the last part tells any two entries apart. */
export type SortKey = ReadonlyArray<string | number>

export interface Connection<T> {
  edges: Array<{ cursor: string; node: T }>
  nodes: T[]
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null }
  totalCount: number
}

const usualPage = 20
const longestPage = 100
const collator = new Intl.Collator('en')

/**
 * One page of a list, as Relay has it. A cursor holds the place (the sort key), not a position, so that paging goes on
 * rightly when entries come and go in between. Throws a PublicError for a `first` outside 0 to 100 and for a cursor
 * that this list in this order did not give out.
 */
export function connectionOf<T>(
  items: readonly T[],
  order: string,
  keyOf: (item: T) => SortKey,
  page: { first?: number | null | undefined; after?: string | null | undefined },
): Connection<T> {
  const first = page.first ?? usualPage
  if (first < 0 || first > longestPage)
    throw new PublicError(`first must be between 0 and ${longestPage}; it is ${first}.`, 'BAD_USER_INPUT')
  const sorted = items.map((node) => ({ node, key: keyOf(node) })).sort((a, b) => compareKeys(a.key, b.key))
  const after = typeof page.after === 'string' ? keyFrom(page.after, order) : undefined
  const rest = after ? sorted.filter(({ key }) => compareKeys(key, after) > 0) : sorted
  const edges = rest.slice(0, first).map(({ node, key }) => ({ node, cursor: cursorOf(order, key) }))
  return {
    edges,
    nodes: edges.map((edge) => edge.node),
    pageInfo: {
      hasNextPage: rest.length > edges.length,
      hasPreviousPage: rest.length < sorted.length,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount: sorted.length,
  }
}

function compareKeys(a: SortKey, b: SortKey): number {
  for (const [index, left] of a.entries()) {
    const right = b[index]
    if (right === undefined) return 1
    const difference =
      typeof left === 'number' && typeof right === 'number'
        ? left - right
        : collator.compare(String(left), String(right)) || compareCodeUnits(String(left), String(right))
    if (difference !== 0) return difference
  }
  return a.length - b.length
}

/** A collator calls some different strings equal; an order of places must not. */
function compareCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function cursorOf(order: string, key: SortKey): string {
  return Buffer.from(JSON.stringify([order, ...key])).toString('base64url')
}

function keyFrom(cursor: string, order: string): SortKey {
  const parts = partsOf(cursor)
  if (parts?.[0] !== order)
    throw new PublicError(
      'after must be a cursor that this list gave out in this order. Leave it out to start at the beginning.',
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
