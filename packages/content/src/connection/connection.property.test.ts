import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bodyAreaFixtures } from '../body-area/body-area.fixtures'
import { bodyAreaList } from '../body-area/body-area-list'
import { publishedFixtures, rowOf } from '../publication/published.fixtures'
import { readingFixture } from '../reading/reading.fixtures'
import { connectionOf, type PageArguments } from './connection'
import { having } from './members'

interface Item {
  name: string
  id: string
}
const items = fc.uniqueArray(fc.record({ name: fc.constantFrom('a', 'A', 'b', 'é', 'e'), id: fc.uuid() }), {
  selector: ({ id }) => id,
  maxLength: 40,
})

/** One page of a list in which these are public. */
function pageOf(all: readonly Item[], page: PageArguments) {
  const entries = all.map(({ name, id }) => ({
    kind: 'bodyArea' as const,
    entryId: id,
    slug: `area-${id}`,
    content: { ...bodyAreaFixtures.lowerLeg, name: { 'en-GB': name } },
  }))
  const context = readingFixture({ published: publishedFixtures(entries) })
  const { edges, nodes, pageInfo, totalCount } = connectionOf(having(bodyAreaList, [], context), 'NAME', page, context)
  expect(edges.map(({ node }) => node)).toEqual(nodes)
  expect([pageInfo.startCursor, pageInfo.endCursor]).toEqual([edges[0]?.cursor ?? null, edges.at(-1)?.cursor ?? null])
  return { ids: nodes.map(({ entryId }) => entryId), pageInfo, totalCount }
}

/** Follows the cursors to an end, and says what was seen on the way. */
function pagesOf(all: readonly Item[], size: number, between: (page: number) => readonly Item[] = () => all) {
  const seen: string[] = []
  let after: string | null = null
  for (let page = 0; ; page += 1) {
    const { ids, pageInfo } = pageOf(between(page), { first: size, after })
    seen.push(...ids)
    if (!pageInfo.hasNextPage) return seen
    after = pageInfo.endCursor
  }
}

describe('connectionOf', () => {
  it('gives every entry exactly once, in one order, whatever the page size and the order that they came in', () => {
    fc.assert(
      fc.property(items, fc.integer({ min: 1, max: 100 }), fc.nat(), (all, size, turn) => {
        const seen = pagesOf(all, size)
        expect([...seen].sort()).toEqual(all.map(({ id }) => id).sort())
        const by = turn % (all.length + 1)
        expect(pagesOf([...all.slice(by), ...all.slice(0, by)], 7)).toEqual(seen)
      }),
    )
  })

  it('is read backwards as it is forwards', () => {
    fc.assert(
      fc.property(items, fc.integer({ min: 1, max: 9 }), (all, size) => {
        const seen: string[] = []
        let before: string | null = null
        for (;;) {
          const { ids, pageInfo } = pageOf(all, { last: size, before })
          seen.unshift(...ids)
          if (!pageInfo.hasPreviousPage) break
          before = pageInfo.startCursor
        }
        expect(seen).toEqual(pagesOf(all, 100))
      }),
    )
  })

  it('keeps between two cursors', () => {
    const all = ['a', 'b', 'c', 'd', 'e'].map((name) => ({ name, id: name }))
    const cursors = all.map((_, index) => pageOf(all, { first: index + 1 }).pageInfo.endCursor)
    const between = { after: cursors[0], before: cursors[4] }
    expect(pageOf(all, { ...between, first: 2 })).toMatchObject({
      ids: ['b', 'c'],
      pageInfo: { hasNextPage: true, hasPreviousPage: true },
    })
    expect(pageOf(all, { ...between, last: 2 }).ids).toEqual(['c', 'd'])
    expect(pageOf(all, { after: cursors[3], before: cursors[1], first: 2 }).ids).toEqual([])
  })

  it('goes on rightly when entries vanish between two pages, the one of the cursor too', () => {
    fc.assert(
      fc.property(items, fc.integer({ min: 1, max: 5 }), fc.infiniteStream(fc.boolean()), (all, size, coins) => {
        const stays = new Set(all.filter(() => coins.next().value === true))
        const seen = pagesOf(all, size, (page) => (page === 0 ? all : all.filter((item) => stays.has(item))))
        expect(new Set(seen).size).toBe(seen.length)
        for (const { id } of stays) expect(seen).toContain(id)
      }),
    )
  })

  it('counts all of them on every page, and gives none when asked for none', () => {
    const all = ['a', 'b', 'c', 'd', 'e'].map((name) => ({ name, id: name }))
    expect(pageOf(all, { first: 0 })).toMatchObject({
      ids: [],
      totalCount: 5,
      pageInfo: { hasNextPage: true, hasPreviousPage: false, startCursor: null, endCursor: null },
    })
    expect(pageOf(all, { last: 0 })).toMatchObject({ pageInfo: { hasNextPage: false, hasPreviousPage: true } })
    const middle = pageOf(all, { first: 2, after: pageOf(all, { first: 2 }).pageInfo.endCursor })
    expect(middle).toMatchObject({
      ids: ['c', 'd'],
      totalCount: 5,
      pageInfo: { hasNextPage: true, hasPreviousPage: true },
    })
  })

  it.each([
    [{ first: -1 }, 'first must be between 0 and 100; it is -1.'],
    [{ first: 101 }, 'first must be between 0 and 100; it is 101.'],
    [{ last: 101 }, 'last must be between 0 and 100; it is 101.'],
    [{ first: 1, last: 1 }, 'Give first or last, not both'],
  ])('refuses %j', (page, message) => {
    expect(() => pageOf([], page)).toThrow(message)
  })

  it.each([
    '',
    'nonsense',
    Buffer.from('["PUBLISHED",3]').toString('base64url'),
    Buffer.from('{"a":1}').toString('base64url'),
  ])('refuses the cursor "%s"', (cursor) => {
    expect(() => pageOf([], { after: cursor })).toThrow('after must be a cursor that this list gave out')
    expect(() => pageOf([], { before: cursor })).toThrow('before must be a cursor that this list gave out')
  })

  it('takes twenty unless told', () => {
    const all = Array.from({ length: 30 }, (_, index) => ({ name: 'x', id: String(index) }))
    expect(pageOf(all, {}).ids).toHaveLength(20)
  })

  it('follows what is published after a list was first asked for', () => {
    const view = publishedFixtures([])
    const context = readingFixture({ published: view })
    const names = () =>
      connectionOf(having(bodyAreaList, [], context), 'NAME', {}, context).nodes.map(
        ({ content }) => content.name['en-GB'],
      )
    expect(names()).toEqual([])
    const area = (entryId: string, name: string) => ({
      kind: 'bodyArea' as const,
      entryId,
      slug: entryId,
      content: { ...bodyAreaFixtures.lowerLeg, name: { 'en-GB': name } },
    })
    view.apply(rowOf(area('one', 'Shin'), 1))
    view.apply(rowOf(area('two', 'Ankle'), 2))
    expect(names()).toEqual(['Ankle', 'Shin'])
    view.apply({ ...rowOf(area('one', 'Shin'), 3), action: 'withdrawn', content: null })
    expect(names()).toEqual(['Ankle'])
  })
})
