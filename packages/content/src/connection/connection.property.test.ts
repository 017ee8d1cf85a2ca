import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { connectionOf, type Connection, type SortKey } from './connection'

interface Item {
  title: string
  id: string
}
const keyOf = ({ title, id }: Item): SortKey => [title, id]
const items = fc.uniqueArray(fc.record({ title: fc.constantFrom('a', 'A', 'b', 'é', 'e', ''), id: fc.uuid() }), {
  selector: ({ id }) => id,
  maxLength: 40,
})

/** Follows the cursors to the end, and says what each page said. */
function pagesOf(all: readonly Item[], first: number, between: (page: number) => readonly Item[] = () => all) {
  const seen: Item[] = []
  let after: string | null = null
  for (let page = 0; ; page += 1) {
    const { nodes, edges, pageInfo }: Connection<Item> = connectionOf(between(page), 'TITLE', keyOf, { first, after })
    expect(pageInfo.hasPreviousPage && after === null).toBe(false)
    expect([pageInfo.startCursor, pageInfo.endCursor]).toEqual([edges[0]?.cursor ?? null, edges.at(-1)?.cursor ?? null])
    seen.push(...nodes)
    if (!pageInfo.hasNextPage) return seen
    after = pageInfo.endCursor
  }
}

describe('connectionOf', () => {
  it('gives every entry exactly once, in one order, whatever the page size and the order that they came in', () => {
    fc.assert(
      fc.property(items, fc.integer({ min: 1, max: 100 }), fc.integer(), (all, first, turn) => {
        const seen = pagesOf(all, first)
        expect(new Set(seen).size).toBe(all.length)
        expect(seen).toHaveLength(all.length)
        const turned = [...all.slice(turn % (all.length + 1)), ...all.slice(0, turn % (all.length + 1))]
        expect(pagesOf(turned, 7)).toEqual(seen)
      }),
    )
  })

  it('goes on rightly when entries vanish between two pages, the one of the cursor too', () => {
    fc.assert(
      fc.property(items, fc.integer({ min: 1, max: 5 }), fc.infiniteStream(fc.boolean()), (all, first, coins) => {
        const stays = new Set(all.filter(() => coins.next().value === true))
        const seen = pagesOf(all, first, (page) => (page === 0 ? all : all.filter((item) => stays.has(item))))
        expect(new Set(seen).size).toBe(seen.length)
        for (const item of stays) expect(seen).toContain(item)
      }),
    )
  })

  it('counts all of them on every page, and gives none when asked for none', () => {
    const all = ['a', 'b', 'c', 'd', 'e'].map((title) => ({ title, id: title }))
    const empty = connectionOf(all, 'TITLE', keyOf, { first: 0 })
    expect(empty).toMatchObject({ nodes: [], totalCount: 5, pageInfo: { hasNextPage: true, endCursor: null } })
    const middle = connectionOf(all, 'TITLE', keyOf, {
      first: 2,
      after: connectionOf(all, 'TITLE', keyOf, { first: 2 }).pageInfo.endCursor,
    })
    expect(middle).toMatchObject({ totalCount: 5, pageInfo: { hasNextPage: true, hasPreviousPage: true } })
    expect(middle.nodes.map(({ title }) => title)).toEqual(['c', 'd'])
  })

  it.each([-1, 101])('refuses first: %d', (first) => {
    expect(() => connectionOf([], 'TITLE', keyOf, { first })).toThrow(
      `first must be between 0 and 100; it is ${first}.`,
    )
  })

  it.each([
    '',
    'nonsense',
    Buffer.from('["PUBLISHED",3]').toString('base64url'),
    Buffer.from('{"a":1}').toString('base64url'),
  ])('refuses the cursor "%s"', (after) => {
    expect(() => connectionOf([], 'TITLE', keyOf, { after })).toThrow('after must be a cursor that this list gave out')
  })

  it('takes twenty unless told', () => {
    const all = Array.from({ length: 30 }, (_, index) => ({ title: 'x', id: String(index) }))
    expect(connectionOf(all, 'TITLE', keyOf, {}).nodes).toHaveLength(20)
  })
})
