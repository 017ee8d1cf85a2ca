import { fixtureIds } from '@stride/content/publication/entry-ids.fixtures'
import { fixtureEntries } from '@stride/content/publication/published.fixtures'
import { pastTag, tagsOf } from '@stride/content/publication/tags'
import type { Candidate } from '@stride/content/safety/candidate'
import { afterEach, describe, expect, it } from 'vitest'
import { ledgerOfFixtures, momentOf } from './ledger-answer.fixtures'

type World = Awaited<ReturnType<typeof ledgerOfFixtures>>
let world: World | undefined
afterEach(async () => {
  await world?.stop()
  world = undefined
})
const started = async (...limits: Parameters<typeof ledgerOfFixtures>) => (world = await ledgerOfFixtures(...limits))

const fixture = (entryId: string, content: object = {}, slug?: string): Candidate => {
  const entry = fixtureEntries.find((one) => one.entryId === entryId)
  if (!entry) throw new Error(`There is no fixture ${entryId}.`)
  return { ...entry, ...(slug ? { slug } : {}), content: { ...entry.content, ...content } } as Candidate
}
const guide = (title: string, slug?: string) => fixture(fixtureIds.guide, { title: { 'en-GB': title } }, slug)
/** The fixtures are rows 1 to 14; the guide is the last. */
const all = fixtureEntries.length

const at = (moment: string, more = '') => `@inContext(asOf: "${moment}"${more})`
const titleOf = (context: string, slug = 'sore-calf') =>
  `query ${context} { guide(slug: "${slug}") { title publication { sequence recall { reason } } } }`

describe('an operation as of a moment', () => {
  it('is answered as everything stood then: entries, slugs, settings, lists', async () => {
    const { ask, publish, withdraw } = await started()
    await publish(guide('Second title', 'moved'))
    await publish(fixture(fixtureIds.symptom, { name: { 'en-GB': 'Renamed' } }))
    await withdraw(guide('Second title', 'moved'))
    const query = (context: string) => `query ${context} { old: guide(slug: "sore-calf") { title }
      moved: guide(slug: "moved") { title } guides { totalCount nodes { slug } }
      node(id: "${fixtureIds.symptom}") { ... on Symptom { name } } siteSettings { siteName } }`
    const first = { old: { title: 'Sore calf after a run' }, moved: null, guides: { totalCount: 1 } }
    expect((await ask(query(at(momentOf(all))))).data).toMatchObject({
      ...first,
      node: { name: 'Swelling of one calf' },
    })
    expect((await ask(query(at(momentOf(all + 1))))).data).toMatchObject({
      ...{ old: null, moved: { title: 'Second title' }, guides: { nodes: [{ slug: 'moved' }] } },
      node: { name: 'Swelling of one calf' },
    })
    expect((await ask(query(at(momentOf(all + 2))))).data).toMatchObject({ node: { name: 'Renamed' } })
    expect((await ask(query(at(momentOf(all + 3))))).data).toMatchObject({ moved: null, guides: { totalCount: 0 } })
    // Between two rows the earlier holds, and so does the moment just before a row.
    const justBefore = new Date(Date.parse(momentOf(all + 1)) - 1).toISOString()
    expect((await ask(query(at(justBefore)))).data).toMatchObject(first)
  })

  it('finds nothing before the first publication', async () => {
    const { ask } = await started()
    const { data } = await ask(`query ${at('2020-01-01T00:00:00Z')} { guides { totalCount } siteSettings { siteName }
      guide(slug: "sore-calf") { title } context { sequence asOf } }`)
    expect(data).toEqual({
      ...{ guides: { totalCount: 0 }, siteSettings: null, guide: null },
      context: { sequence: 0, asOf: '2020-01-01T00:00:00.000Z' },
    })
  })

  it('judges prices and reviews at that moment', async () => {
    const { ask } = await started()
    const query = (asOf: string) => `query ($asOf: DateTime = "${asOf}") @inContext(region: GB, asOf: $asOf) {
      node(id: "${fixtureIds.product}") { ... on Product { offers { price { amount } } medicalReview { isCurrent } } } }`
    const reviewed = { medicalReview: { isCurrent: true } }
    const before = await ask(query('2026-06-16T07:59:59.999Z'))
    expect(before.data).toEqual({ node: { offers: [{ price: { amount: 1299 } }], ...reviewed } })
    expect(before.validUntil).toBeNull()
    expect((await ask(query('2026-06-16T08:00:00Z'))).data).toEqual({
      node: { offers: [{ price: null }], ...reviewed },
    })
    const inTwoYears = { now: '2029-01-01T00:00:00.000Z' }
    expect((await ask(query('2028-04-01T00:00:00Z'), inTwoYears)).data).toEqual({ node: null })
    expect((await ask(query('2028-03-31T23:59:59Z'), inTwoYears)).data).toMatchObject({ node: reviewed })
  })

  it.each(['"soon"', '"2026-06-01"', '"2026-06-01T09:00:00"', '"2026-02-30T09:00:00Z"', '17', '{ year: 2026 }'])(
    'refuses %s, which is no moment',
    async (asOf) => {
      const { ask } = await started()
      await expect(ask(`query @inContext(asOf: ${asOf}) { guides { totalCount } }`)).rejects.toMatchObject({
        message: expect.stringContaining('2026-03-31T09:30:00Z') as string,
        extensions: { code: 'BAD_USER_INPUT' },
      })
    },
  )

  it('refuses a moment that lies ahead, and takes null for now', async () => {
    const { ask } = await started()
    const query = 'query ($asOf: DateTime) @inContext(asOf: $asOf) { context { asOf sequence } }'
    await expect(ask(query, { variables: { asOf: '2026-09-01T12:00:00.001Z' } })).rejects.toMatchObject({
      message: expect.stringContaining('in the future') as string,
      extensions: { code: 'BAD_USER_INPUT' },
    })
    const context = async (asOf: string | null) => (await ask(query, { variables: { asOf } })).data
    expect(await context(null)).toEqual({ context: { asOf: null, sequence: all } })
    expect(await context('2026-09-01T14:00:00+02:00')).toEqual({
      context: { asOf: '2026-09-01T12:00:00.000Z', sequence: all },
    })
  })

  it('gives up where too much has changed since, and says what to do', async () => {
    const { ask, publish } = await started({ mostEntries: 1 })
    await publish(guide('Second title'))
    expect((await ask(titleOf(at(momentOf(all))))).data).toMatchObject({ guide: { title: 'Sore calf after a run' } })
    await publish(fixture(fixtureIds.symptom, { name: { 'en-GB': 'Renamed' } }))
    await publish(guide('Third title'))
    await expect(ask(titleOf(at(momentOf(all - 1))))).resolves.toBeDefined()
    await expect(ask(titleOf(at(momentOf(all))))).rejects.toMatchObject({ extensions: { code: 'TOO_COMPLEX' } })
    // The refusal keeps nobody else from being answered.
    expect((await ask(titleOf(''))).data).toMatchObject({ guide: { title: 'Third title' } })
  })
})

describe('what was recalled since', () => {
  const moment = momentOf(all)

  it('is absent, unless asked for: then it carries its recall, and the answer warns', async () => {
    const { ask, withdraw, publish } = await started()
    const before = await ask(titleOf(at(moment)))
    expect(before).toMatchObject({ data: { guide: { title: 'Sore calf after a run' } }, extensions: { warnings: [] } })
    const { sequence, publishedAt } = await withdraw(guide('x'), { significance: 'safety', reason: 'It was wrong.' })
    await publish(guide('Put right'))
    expect((await ask(titleOf(at(moment)))).data).toEqual({ guide: null })
    const included = await ask(titleOf(at(moment, ', includeRecalled: true')))
    expect(included.data).toEqual({
      guide: { title: 'Sore calf after a run', publication: { sequence: all, recall: { reason: 'It was wrong.' } } },
    })
    expect(included.extensions.warnings).toEqual([
      {
        ...{ code: 'RECALLED', kind: 'guide', entryId: fixtureIds.guide, slug: 'sore-calf', sequence },
        ...{ reason: 'It was wrong.', recalledAt: publishedAt },
        message: expect.stringContaining('Do not show it') as string,
      },
    ])
    expect((await ask(titleOf(''))).data).toMatchObject({
      guide: { title: 'Put right', publication: { recall: null } },
    })
  })

  it.each([
    ['query @inContext(includeRecalled: true) { guides { totalCount } }', {}],
    ['query @inContext(includeRecalled: true, asOf: null) { guides { totalCount } }', {}],
    ['query ($asOf: DateTime) @inContext(includeRecalled: true, asOf: $asOf) { guides { totalCount } }', {}],
    ['query ($too: Boolean) @inContext(includeRecalled: $too) { guides { totalCount } }', { too: true }],
  ])('is refused without a moment: %s', async (text, variables) => {
    const { ask } = await started()
    await expect(ask(text, { variables })).rejects.toMatchObject({
      extensions: { code: 'BAD_USER_INPUT' },
      message: expect.stringContaining('includeRecalled') as string,
    })
  })

  it('is refused to nobody who does not ask for it', async () => {
    const { ask } = await started()
    const { data } = await ask('query @inContext(includeRecalled: false) { guides { totalCount } }')
    expect(data).toEqual({ guides: { totalCount: 1 } })
  })

  it('is not what was withdrawn for other reasons', async () => {
    const { ask, withdraw } = await started()
    await withdraw(guide('x'), { significance: 'clinical' })
    expect((await ask(titleOf(at(moment)))).data).toMatchObject({ guide: { publication: { recall: null } } })
  })

  it('takes with it what rests on it, and no more', async () => {
    const { ask, withdraw } = await started()
    const query = `query ${at(moment)} { guide(slug: "sore-calf") { causes { slug } blocks { __typename } }
      condition(slug: "tight-calf") { slug } conditions { totalCount } }`
    const safely = { significance: 'safety' } as const
    await withdraw(fixture(fixtureIds.selfCareCondition), safely)
    const { data, errors } = await ask(query)
    expect(errors).toBeUndefined()
    expect(data).toMatchObject({ condition: null, conditions: { totalCount: 2 } })
    expect(JSON.stringify(data)).not.toContain('tight-calf')
    expect(JSON.stringify(data)).toContain('pulled-calf')
    // Whoever stood for the medical content is gone, and so is what they stood for.
    await withdraw(fixture(fixtureIds.reviewer), safely)
    expect(await ask(query)).toMatchObject({ data: { guide: null, conditions: { totalCount: 0 } }, errors: undefined })
  })

  it('warns of those that are only counted and listed', async () => {
    const { ask, withdraw } = await started()
    await withdraw(fixture(fixtureIds.selfCareCondition), { significance: 'safety' })
    const { data, extensions } = await ask(
      `query ${at(moment, ', includeRecalled: true')} { conditions { totalCount } }`,
    )
    expect(data).toEqual({ conditions: { totalCount: 3 } })
    expect(extensions.warnings.map(({ slug }) => slug)).toEqual(['tight-calf'])
  })

  it('is not to be kept', async () => {
    const { ask, withdraw } = await started()
    await withdraw(fixture(fixtureIds.selfCareCondition), { significance: 'safety' })
    const { data } = await ask(
      `query ${at(moment, ', includeRecalled: true')} { conditions { nodes { slug maxAge } } }`,
    )
    const ages = (data as { conditions: { nodes: Array<{ slug: string; maxAge: number }> } }).conditions.nodes
    expect(ages.filter(({ maxAge }) => maxAge === 0).map(({ slug }) => slug)).toEqual(['tight-calf'])
  })

  it('is absent when it was redacted, too', async () => {
    const { ask, publish, redact } = await started()
    await publish(guide('Second title'))
    expect((await ask(titleOf(at(moment)))).data).toMatchObject({ guide: { title: 'Sore calf after a run' } })
    await redact(all)
    expect((await ask(titleOf(at(moment, ', includeRecalled: true')))).data).toEqual({ guide: null })
  })
})

describe('an answer about the past', () => {
  it('rests on nothing that a later publication changes, but on what a retraction does', async () => {
    const { ask, publish, withdraw } = await started()
    const query = `query ${at(momentOf(all))} { guide(slug: "sore-calf") { title } none: guide(slug: "none") { title }
      conditions { totalCount } }`
    const { tags, validUntil, madeAt } = await ask(query)
    expect([tags, validUntil, madeAt]).toEqual([[pastTag], null, all])
    const isEvictedBy = (row: Parameters<typeof tagsOf>[0]) => tagsOf(row).some((tag) => tags.includes(tag))
    expect(isEvictedBy(await publish(guide('Second title')))).toBe(false)
    expect(isEvictedBy(await withdraw(guide('x'), { significance: 'editorial' }))).toBe(false)
    await publish(guide('Third title'))
    expect(isEvictedBy(await withdraw(guide('x'), { significance: 'safety' }))).toBe(true)
  })

  it('rests on whatever stood for it then, though the answer does not show it', async () => {
    const { ask, publish, withdraw, redact } = await started()
    const { tags } = await ask(titleOf(at(momentOf(all))))
    const isEvictedBy = (row: Parameters<typeof tagsOf>[0]) => tagsOf(row).some((tag) => tags.includes(tag))
    // Without the reviewer the guide was never to be shown: see 'takes with it what rests on it'.
    expect(isEvictedBy(await withdraw(fixture(fixtureIds.reviewer), { significance: 'safety' }))).toBe(true)
    const rows = await ask(`query ${at(momentOf(all))} { changes { nodes { sequence isErased } } }`)
    await publish(fixture(fixtureIds.symptom, { name: { 'en-GB': 'Renamed' } }))
    const erasing = await redact(3)
    expect(tagsOf(erasing).some((tag) => rows.tags.includes(tag))).toBe(true)
  })

  it('made while the moment is fresh holds only until no earlier row can come any more', async () => {
    const { ask } = await started()
    const now = '2026-09-01T12:00:00.000Z'
    const fresh = await ask(titleOf(at('2026-09-01T11:59:30Z')), { now })
    expect(fresh.validUntil).toBe('2026-09-01T12:00:30.000Z')
    expect((await ask(titleOf(at('2026-09-01T11:59:00Z')), { now })).validUntil).toBeNull()
  })

  it('echoes the context, with defaults filled in', async () => {
    const { ask } = await started()
    const query = (context: string) => `query ${context} { context { region locale asOf sequence answeredAt } }`
    const answeredAt = '2026-09-01T12:00:00.000Z'
    const now = await ask(query(''))
    expect(now.data).toEqual({ context: { region: null, locale: 'EN_GB', asOf: null, sequence: all, answeredAt } })
    expect(now.extensions.context).toEqual({ region: null, locale: 'EN_GB', asOf: null, sequence: all })
    const past = await ask(query(`@inContext(region: US, locale: EN_US, asOf: "${momentOf(3)}")`))
    const context = { region: 'US', locale: 'EN_US', asOf: momentOf(3), sequence: 3 }
    expect(past.data).toEqual({ context: { ...context, answeredAt } })
    expect(past.extensions.context).toEqual(context)
  })
})
