import { fixtureIds } from '@stride/content/publication/entry-ids.fixtures'
import { isCommerce, kinds, type Kind } from '@stride/content/publication/kind'
import { fixtureEntries } from '@stride/content/publication/published.fixtures'
import { changesTag, entryTag, tagsOf } from '@stride/content/publication/tags'
import type { Candidate } from '@stride/content/safety/candidate'
import { sha256 } from '@stride/ledger/hash'
import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { ledgerOfFixtures, momentOf } from './ledger-answer.fixtures'

type World = Awaited<ReturnType<typeof ledgerOfFixtures>>
let world: World | undefined
afterEach(async () => {
  await world?.stop()
  world = undefined
})
const started = async () => (world = await ledgerOfFixtures())

const fixture = (entryId: string, content: object = {}): Candidate => {
  const entry = fixtureEntries.find((one) => one.entryId === entryId)
  if (!entry) throw new Error(`There is no fixture ${entryId}.`)
  return { ...entry, content: { ...entry.content, ...content } } as Candidate
}
const guide = (title: string) => fixture(fixtureIds.guide, { title: { 'en-GB': title } })
const all = fixtureEntries.length

interface Page {
  nodes: Array<{ sequence: number; kind: string; action: string; entry: { id: string } | null }>
  pageInfo: { endCursor: string; hasNextPage: boolean; startCursor: string | null }
  edges: Array<{ cursor: string }>
}
const feed = `query ($since: String, $first: Int, $kinds: [Kind!], $significance: [Significance!]) {
  changes(since: $since, first: $first, kinds: $kinds, significance: $significance) {
    nodes { sequence kind action entry { id } } edges { cursor } pageInfo { endCursor hasNextPage startCursor } } }`
const pageOf = async ({ ask }: World, variables: object, asked: { mayReadCommerce?: boolean } = {}): Promise<Page> => {
  const { data, errors } = await ask(feed, { variables: variables as Record<string, unknown>, ...asked })
  expect(errors).toBeUndefined()
  return (data as { changes: Page }).changes
}

describe('the feed of changes', () => {
  it('tells what was published, withdrawn, recalled and redacted, why, and how much it matters', async () => {
    const { ask, publish, withdraw, redact } = await started()
    await publish(guide('Second title'), { significance: 'editorial', reason: 'A better title.' })
    await withdraw(guide('x'), { significance: 'clinical' })
    await publish(guide('Third title'))
    await withdraw(guide('x'), { significance: 'safety', reason: 'It was wrong.' })
    await redact(all)
    const { data } = await ask(`{ changes(since: "${Buffer.from(`["CHANGES",${all}]`).toString('base64url')}") {
      nodes { sequence action significance reason revision redacts isErased publishedAt entry { id } } } }`)
    const [published, withdrawn, , recalled, redacted] = (data as { changes: { nodes: unknown[] } }).changes.nodes
    const common = { redacts: null, isErased: false, entry: null }
    expect([published, withdrawn, recalled, redacted]).toEqual([
      {
        ...{ ...common, sequence: all + 1, action: 'PUBLISHED', significance: 'EDITORIAL' },
        ...{ reason: 'A better title.', revision: 2, publishedAt: momentOf(all + 1) },
      },
      expect.objectContaining({ ...common, action: 'WITHDRAWN', significance: 'CLINICAL' }),
      expect.objectContaining({ ...common, action: 'RECALLED', significance: 'SAFETY', reason: 'It was wrong.' }),
      expect.objectContaining({ ...common, action: 'REDACTED', redacts: all }),
    ])
    const first = await ask(`{ changes(first: 100) { nodes { sequence isErased entry { id } } } }`)
    expect(first.data).toMatchObject({
      changes: {
        nodes: expect.arrayContaining([
          { sequence: all, isErased: true, entry: null },
          { sequence: 2, isErased: false, entry: { id: fixtureIds.bodyArea } },
        ]) as unknown,
      },
    })
  })

  it('has the receipt of each row, of a recall too; without one the answer is soon asked again, in the past too', async () => {
    const { ask, withdraw } = await started()
    await withdraw(guide('x'), { significance: 'safety' })
    const query = `{ changes(first: 100) { nodes { sequence action receipt } } history(entryId: "${fixtureIds.guide}") {
      nodes { action receipt } } }`
    const receipts = { of: (sequence: number) => Promise.resolve(`receipt-${sequence}`) }
    const { data, validUntil } = await ask(query, { receipts })
    const { changes, history } = data as Record<string, { nodes: Array<{ sequence: number; receipt: string }> }>
    expect(changes?.nodes.map(({ receipt }) => receipt)).toEqual(
      changes?.nodes.map(({ sequence }) => `receipt-${sequence}`),
    )
    expect(history?.nodes[0]).toEqual({ action: 'RECALLED', receipt: `receipt-${all + 1}` })
    expect(validUntil).toBeNull()
    const inTwoSeconds = '2026-09-01T12:00:02.000Z'
    expect(await ask(query)).toMatchObject({ validUntil: inTwoSeconds })
    const then = await ask(`query @inContext(asOf: "${momentOf(3)}") { changes { nodes { receipt } } }`)
    expect(then.validUntil).toBe(inTwoSeconds)
  })

  it('gives back the cursor that was sent while nothing happens, and goes on from it', async () => {
    const here = await started()
    const end = await pageOf(here, { first: 100 })
    expect([end.nodes.length, end.pageInfo.hasNextPage]).toEqual([all, false])
    const empty = await pageOf(here, { since: end.pageInfo.endCursor })
    expect(empty).toMatchObject({ nodes: [], pageInfo: { endCursor: end.pageInfo.endCursor, hasNextPage: false } })
    await here.publish(guide('Second title'))
    expect((await pageOf(here, { since: empty.pageInfo.endCursor })).nodes.map(({ sequence }) => sequence)).toEqual([
      all + 1,
    ])
  })

  it('takes the cursor of a process that is ahead of this one, and refuses that of another ledger', async () => {
    const here = await started()
    const cursorAt = (sequence: number) => Buffer.from(`["CHANGES",${sequence}]`).toString('base64url')
    const { errors } = await here.ask(feed, { variables: { since: cursorAt(all + 1) } })
    expect(errors?.[0]?.extensions).toEqual({ code: 'CURSOR_AHEAD' })
    await here.stop()
    await here.publish(guide('Second title'))
    const ahead = cursorAt(all + 1)
    expect(await pageOf(here, { since: ahead })).toMatchObject({ nodes: [], pageInfo: { endCursor: ahead } })
  })

  it('passes over what was not asked for, or may not be seen, and moves the cursor over it', async () => {
    const here = await started()
    const none = await pageOf(here, { kinds: ['GUIDE'], significance: ['SAFETY'], first: 1 })
    expect(none).toMatchObject({ nodes: [], pageInfo: { hasNextPage: false } })
    expect(await pageOf(here, { since: none.pageInfo.endCursor })).toMatchObject({ nodes: [] })
    const plain = await pageOf(here, { first: 100 }, { mayReadCommerce: false })
    expect(plain.nodes.map(({ kind }) => kind)).not.toEqual(expect.arrayContaining(['PRODUCT']))
    expect(plain.nodes).toHaveLength(fixtureEntries.filter(({ kind }) => !isCommerce(kind)).length)
    expect(await pageOf(here, { kinds: ['PRODUCT'] }, { mayReadCommerce: false })).toMatchObject({ nodes: [] })
    expect((await pageOf(here, { kinds: ['PRODUCT'] })).nodes).toHaveLength(1)
    await here.withdraw(fixture(fixtureIds.recommendation), { significance: 'safety' })
    const after = await pageOf(here, { since: plain.pageInfo.endCursor }, { mayReadCommerce: false })
    expect(after).toMatchObject({ nodes: [], pageInfo: { hasNextPage: false } })
    expect(after.pageInfo.endCursor).not.toBe(plain.pageInfo.endCursor)
  })

  it('ends where the moment of the operation is', async () => {
    const { ask, publish } = await started()
    await publish(guide('Second title'))
    const { data, tags } = await ask(`query @inContext(asOf: "${momentOf(3)}") { changes { nodes { sequence } } }`)
    expect(data).toEqual({ changes: { nodes: [{ sequence: 1 }, { sequence: 2 }, { sequence: 3 }] } })
    expect(tags).not.toContain(changesTag)
  })

  it('is out of date with every publication', async () => {
    const { ask, publish } = await started()
    const { tags } = await ask('{ changes { nodes { sequence } } }')
    expect(tagsOf(await publish(guide('Second title'))).some((tag) => tags.includes(tag))).toBe(true)
  })

  it.each([
    ['a cursor that was made up', { since: 'abc' }],
    ['a cursor of another list', { since: Buffer.from('["HISTORY",1]').toString('base64url') }],
    ['no row', { first: 0 }],
    ['too many rows', { first: 101 }],
  ])('refuses %s', async (_, variables) => {
    const { ask } = await started()
    const { errors } = await ask(feed, { variables })
    expect(errors?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT' })
  })

  it('read page by page while publications arrive is the ledger: no row is skipped, none comes twice', async () => {
    const asked = fc.record({
      first: fc.integer({ min: 1, max: 7 }),
      kinds: fc.option(fc.uniqueArray(fc.constantFrom(...kinds), { minLength: 1 })),
      mayReadCommerce: fc.boolean(),
      /** How many publications arrive before each page. */
      arriving: fc.array(fc.nat(3), { minLength: 1, maxLength: 8 }),
    })
    const contractName = (kind: Kind) => kind.replace(/([a-z])([A-Z])/g, '$1_$2').toUpperCase()
    await fc.assert(
      fc.asyncProperty(asked, async ({ first, kinds: only, mayReadCommerce, arriving }) => {
        const here = await ledgerOfFixtures()
        const seen: number[] = []
        let since: string | null = null
        let published = 0
        for (let page = 0; ; page += 1) {
          const arrivals = Array.from({ length: arriving[page] ?? 0 }, () => {
            published += 1
            return here.publish(
              published % 2 ? guide(`Title ${published}`) : fixture(fixtureIds.product, { name: `P ${published}` }),
            )
          })
          const variables: Record<string, unknown> = { since, first, kinds: only?.map(contractName) ?? null }
          const [changes] = await Promise.all([pageOf(here, variables, { mayReadCommerce }), ...arrivals])
          seen.push(...changes.nodes.map(({ sequence }) => sequence))
          since = changes.pageInfo.endCursor
          if (page >= arriving.length && !changes.pageInfo.hasNextPage) break
        }
        const rows = await here.ledger.read(0, 1_000)
        const expected = rows.filter(
          ({ kind }) => (only?.includes(kind as Kind) ?? true) && (mayReadCommerce || !isCommerce(kind as Kind)),
        )
        expect(seen).toEqual(expected.map(({ sequence }) => sequence))
        await here.stop()
      }),
      { numRuns: 25 },
    )
  })
})

describe('the history of an entry', () => {
  it('comes newest first, a page at a time, also of an entry that is not public any more', async () => {
    const { ask, publish, withdraw } = await started()
    await publish(guide('Second title'), { reason: 'A better title.' })
    const ofGuide = await ask(
      '{ guide(slug: "sore-calf") { history(first: 1) { totalCount nodes { revision reason reviewedBy { name } reviewedAt contentHash } pageInfo { hasNextPage endCursor } } } }',
    )
    const { history } = (ofGuide.data as { guide: { history: { pageInfo: { endCursor: string } } } }).guide
    expect(history).toMatchObject({
      totalCount: 2,
      nodes: [
        { revision: 2, reason: 'A better title.', reviewedBy: { name: 'Dr Bo Sample' }, reviewedAt: '2026-03-31' },
      ],
      pageInfo: { hasNextPage: true },
    })
    expect(ofGuide.tags).toContain(entryTag(fixtureIds.guide))
    await withdraw(guide('x'), { significance: 'safety' })
    const query = `query ($after: String) { history(entryId: "${fixtureIds.guide}", after: $after) {
      totalCount nodes { action revision } pageInfo { hasNextPage } } }`
    expect((await ask(query)).data).toEqual({
      history: {
        totalCount: 3,
        nodes: [
          { action: 'RECALLED', revision: 3 },
          { action: 'PUBLISHED', revision: 2 },
          { action: 'PUBLISHED', revision: 1 },
        ],
        pageInfo: { hasNextPage: false },
      },
    })
    const rest = await ask(query, { variables: { after: history.pageInfo.endCursor } })
    expect(rest.data).toMatchObject({ history: { totalCount: 3, nodes: [{ revision: 1 }] } })
    expect(rest.tags).toContain(entryTag(fixtureIds.guide))
  })

  it('leads to the entry as it was', async () => {
    const { ask, publish } = await started()
    await publish(guide('Second title'))
    const { data } = await ask(`{ history(entryId: "${fixtureIds.guide}") { nodes { publishedAt } } }`)
    const moments = (data as { history: { nodes: Array<{ publishedAt: string }> } }).history.nodes
    const titles = await Promise.all(
      moments.map(
        async ({ publishedAt }) =>
          (await ask(`query @inContext(asOf: "${publishedAt}") { guide(slug: "sore-calf") { title } }`)).data,
      ),
    )
    expect(titles).toEqual([{ guide: { title: 'Second title' } }, { guide: { title: 'Sore calf after a run' } }])
  })

  it('is null for what was never published, and for gear without commerce', async () => {
    const { ask } = await started()
    const history = async (entryId: string, mayReadCommerce: boolean) =>
      (await ask(`{ history(entryId: "${entryId}") { totalCount } }`, { mayReadCommerce })).data
    expect(await history('00000000-0000-4000-8000-000000000999', true)).toEqual({ history: null })
    expect(await history(fixtureIds.product, false)).toEqual({ history: null })
    expect(await history(fixtureIds.product, true)).toEqual({ history: { totalCount: 1 } })
  })
})

describe('the publication of an entry', () => {
  it('has the content whose hash it names, and its review', async () => {
    const { ask, publish } = await started()
    await publish(guide('Second title'))
    const { data } = await ask(`{ guide(slug: "sore-calf") { publication {
      content contentHash clinicalHash rowHash reason reviewedBy { name } reviewedAt nextReviewAt } } }`)
    const { publication } = (data as { guide: { publication: Record<string, string> } }).guide
    expect(sha256(publication.content ?? '')).toBe(publication.contentHash)
    expect(JSON.parse(publication.content ?? '')).toMatchObject({ title: { 'en-GB': 'Second title' } })
    expect(publication).toMatchObject({
      ...{ reason: 'Published by a test.', reviewedBy: { name: 'Dr Bo Sample' } },
      ...{ reviewedAt: '2026-03-31', nextReviewAt: '2028-03-31' },
    })
  })
})

it('an operation that waits for rows goes on seeing what it saw, whatever is published meanwhile', async () => {
  const here = await started()
  const asking = here.ask(
    `{ changes(first: 100) { nodes { sequence entry { ... on Guide { title } } } } context { sequence } }`,
  )
  // These are followed while the first rows are waited for.
  for (const title of ['Second title', 'Third title']) await here.publish(guide(title))
  const { data, madeAt } = await asking
  const { changes, context } = data as {
    changes: { nodes: Array<{ sequence: number; entry: object }> }
    context: object
  }
  expect(context).toEqual({ sequence: madeAt })
  expect(changes.nodes).toHaveLength(madeAt)
  expect(changes.nodes.at(-1)?.entry).toEqual({
    title: ['Sore calf after a run', 'Second title', 'Third title'][madeAt - all],
  })
})
