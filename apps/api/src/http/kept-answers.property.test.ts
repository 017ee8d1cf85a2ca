import { ApolloServer } from '@apollo/server'
import {
  randomCondition,
  randomGuide,
  randomProduct,
  randomRecommendation,
  worldEntries,
} from '@stride/content/publication/random-entries.fixtures'
import { fixtureIds } from '@stride/content/publication/entry-ids.fixtures'
import { fixtureEntries } from '@stride/content/publication/published.fixtures'
import { publishedShapes } from '@stride/content/publication/shapes'
import type { Candidate } from '@stride/content/safety/candidate'
import { executableSchema } from '@stride/graphql/executable-schema'
import { memoryLedger } from '@stride/ledger/memory-ledger'
import { memoryPartnerRecords } from '@stride/partners/memory-partner-records'
import fc from 'fast-check'
import { pino } from 'pino'
import { afterEach, expect, it, vi } from 'vitest'
import { numbersFrom, randomQuery } from '../graphql/random-query.fixtures'
import { Quota } from '../partner/quota'
import { createApp } from '../server/app'

const schema = executableSchema()
const internalKey = 'k'.repeat(40)
const ids = (digit: number) => [0, 1, 2].map((n) => `00000000-0000-4000-8000-00000000${digit}00${n}`)
const momentOf = (sequence: number) => new Date(Date.UTC(2026, 5, 1, 0, sequence)).toISOString()

afterEach(() => {
  vi.restoreAllMocks()
})

const entry =
  'id publication { sequence content reviewedBy { name } recall { reason } } attribution { text } licence { name }'
const condition = `title urgency bodyArea { name } presentations { key symptoms { symptom { name } } helpAdvice { text } }
  guides { slug title } author { name } medicalReview { isCurrent reviewedBy { name } } figures { media { url } }`
const recommendation = 'slug product { name brand offers { href price { amount } merchant { name } } } rationale'
const guide = `title blocks { __typename ... on ConditionSection { condition { title } }
    ... on GearSection { disclosure recommendations { ${recommendation} } } }
  causes { slug title urgency } gearSections { recommendations { slug } } author { name }`
const list = 'totalCount pageInfo { hasNextPage hasPreviousPage endCursor } nodes'

/** What partners ask, on the slugs, ids and filters given. */
const documents = {
  condition: `condition(slug: $slug) { ${entry} ${condition} history(first: 2) { totalCount nodes { action reason } } }`,
  guide: `guide(slug: $slug) { ${entry} ${guide} }`,
  conditions: `conditions(filter: $conditions, orderBy: URGENCY, first: $first) { ${list} { slug title } }`,
  oldest: `conditions(filter: $conditions, orderBy: REVIEW_DUE, last: $first) { ${list} { slug } }`,
  count: 'conditions(filter: $conditions, first: 0) { totalCount } guides(filter: $guides, first: 0) { totalCount }',
  guides: `guides(filter: $guides, orderBy: PUBLISHED, first: $first) { ${list} { slug causes { title } } }`,
  products: `products(first: $first) { ${list} { slug name offers { price { amount } } } }`,
  recommendations: `recommendations(forCondition: $slug, forGuide: $guide) { ${list} { ${recommendation} } }`,
  offer: 'offerDestination(offerId: $offer) { url }',
  node: `node(id: $id) { __typename id ... on Condition { ${condition} } ... on Guide { ${guide} } ... on Product { name } }`,
  nodes: 'nodes(ids: $ids) { __typename id ... on Recommendation { rationale } }',
  matrix: `symptomMatrix(guide: $guide) { causes { condition { title } } rows { symptom { name } cells { isStated } } }`,
  history: 'history(entryId: $id) { totalCount nodes { action reason isErased entry { id } reviewedBy { name } } }',
  changes: `changes(since: $since, first: $first) { nodes { action isErased entry { id ... on Guide { title } } }
    pageInfo { endCursor hasNextPage } }`,
  gearChanges: 'changes(since: $since, first: $first, kinds: [PRODUCT]) { nodes { reason } pageInfo { endCursor } }',
  settings: 'siteSettings { siteName regions { emergencyNumber } } people { nodes { name } }',
}
const declared = `$slug: String = "" $guide: String = "" $first: Int $conditions: ConditionFilter $guides: GuideFilter
  $offer: ID = "" $id: ID = "" $ids: [ID!] = [] $since: String $region: Region $asOf: DateTime $includeRecalled: Boolean`

function documentOf(name: keyof typeof documents): string {
  const body = documents[name]
  const used = declared.match(/\$\w+: [^$]+/g)?.filter((one) => {
    const variable = one.slice(0, one.indexOf(':'))
    return body.includes(variable) || ['$region', '$asOf', '$includeRecalled'].includes(variable)
  })
  return `query (${(used ?? []).join(' ')}) @inContext(region: $region, asOf: $asOf, includeRecalled: $includeRecalled)
    { ${body} context { region asOf } }`
}

const slugs = (kind: string, digit: number) => ids(digit).map((id) => `${kind}-${id}`)
const variables = fc.record({
  slug: fc.constantFrom(...slugs('condition', 1)),
  guide: fc.constantFrom(...slugs('guide', 2)),
  first: fc.constantFrom(1, 3, 100),
  conditions: fc.constantFrom(
    null,
    { urgency: ['EMERGENCY'] },
    { onset: 'ACUTE', bodyArea: 'elbow' },
    { symptom: 'numbness', urgency: ['EMERGENCY', 'ROUTINE'] },
    { updatedSince: '2026-06-01T00:22:00Z' },
    { reviewDueBefore: '2027-02-01', onset: 'CHRONIC' },
  ),
  guides: fc.constantFrom(null, { urgency: ['EMERGENCY', 'URGENT'] }, { explains: `condition-${ids(1)[0] ?? ''}` }),
  offer: fc.constantFrom(fixtureIds.offerGb, fixtureIds.offerUs),
  id: fc.constantFrom(...ids(1), ...ids(2), ...ids(3), fixtureIds.author),
  ids: fc.constantFrom(ids(4), [...ids(1), ...ids(2)]),
  since: fc.constantFrom(null, Buffer.from('["CHANGES",9]').toString('base64url')),
  region: fc.constantFrom(null, null, 'GB'),
  moment: fc.constantFrom(null, null, null, 11, 15, 19),
  includeRecalled: fc.boolean(),
})
const query = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .record({ name: fc.constantFrom(...(Object.keys(documents) as Array<keyof typeof documents>)), variables })
      .map(({ name, variables: { moment, ...given } }) => {
        const text = documentOf(name)
        const when = moment === null ? { asOf: null, includeRecalled: false } : { asOf: momentOf(moment) }
        const used = Object.entries({ ...given, ...when }).filter(([variable]) => text.includes(`$${variable}:`))
        return { text, variables: Object.fromEntries(used) }
      }),
  },
  {
    weight: 1,
    arbitrary: fc.integer({ min: 0, max: 5 }).map((seed) => ({
      text: randomQuery(schema, numbersFrom(seed), 3, {
        slug: [...slugs('condition', 1), ...slugs('guide', 2)],
        other: [...ids(1), ...ids(2), ...ids(4), fixtureIds.bodyArea, '2026-06-01T00:15:00.000Z'],
      }),
      variables: {},
    })),
  },
)
const entryOf = fc.oneof(randomCondition, randomGuide, randomProduct, randomRecommendation)
/** What the random entries cite, under another name. */
const renamed = fc
  .record({
    entry: fc.constantFrom(...worldEntries.filter(({ content }) => 'name' in content)),
    name: fc.constantFrom('One', 'Another'),
  })
  .map(({ entry, name }): Candidate => {
    const { name: before } = entry.content as { name: unknown }
    return {
      ...entry,
      content: { ...entry.content, name: typeof before === 'string' ? name : { 'en-GB': name } },
    } as Candidate
  })
const change = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ does: fc.constant('publish' as const), entry: fc.oneof(entryOf, entryOf, renamed) }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      does: fc.constant('withdraw' as const),
      entry: fc.oneof({ weight: 9, arbitrary: entryOf }, { weight: 1, arbitrary: renamed }),
      significance: fc.constantFrom('editorial' as const, 'safety' as const),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      does: fc.constant('retitle' as const),
      which: fc.nat(20),
      title: fc.constantFrom('Aaa', 'Calf', 'Zzz'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('redact' as const), which: fc.nat(40) }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('pass' as const), hours: fc.constantFrom(1, 12, 24 * 200) }) },
)

/** The entry, with only its title or name changed. */
function retitled(entry: Candidate | undefined, title: string): Candidate {
  if (!entry) throw new Error('There is no such entry.')
  const named = {
    condition: { title: { 'en-GB': title } },
    guide: { title: { 'en-GB': title } },
    product: { name: title },
    recommendation: { title },
  }
  const change = named[entry.kind as keyof typeof named]
  return { ...entry, content: { ...entry.content, ...change } } as Candidate
}

/** The server over a ledger of its own, and what happens to both. */
async function world(entries = worldEntries) {
  let rows = 0
  let now = Date.parse('2026-06-16T01:00:00.000Z')
  const ledger = memoryLedger({ now: () => new Date(momentOf(rows + 1)) })
  const append = async ({ kind, entryId, slug, content }: Candidate, change: object = {}) => {
    const { publication } = await ledger.append(
      {
        ...{ kind, entryId, slug, content, action: 'published', clinical: null, significance: 'editorial' },
        ...{ reason: `Row ${rows + 1}`, shapeVersion: publishedShapes[kind].version },
        ...{ reviewedBy: fixtureIds.reviewer, reviewedAt: null, nextReviewAt: null },
        ...change,
      },
      () => undefined,
    )
    // What changes nothing appends nothing.
    rows = Math.max(rows, publication.sequence)
  }
  for (const one of entries) await append(one)
  const app = await createApp({
    ...{ ledger, siteUrl: 'https://stride.example', publicUrl: 'https://api.stride.example', internalKey },
    log: pino({ level: 'silent' }),
    now: () => new Date(now),
    anonymousScopes: ['content'],
    quota: new Quota({ plans: { anonymous: null, free: null, partner: null, internal: null } }),
    openPartners: () => Promise.resolve(memoryPartnerRecords()),
  })
  await app.listen({ port: 0, host: '127.0.0.1' })
  const { port } = app.server.address() as { port: number }
  const made = vi.spyOn(ApolloServer.prototype, 'executeOperation')
  const send = async (text: string, given: object, isCommerce: boolean, headers: Record<string, string> = {}) => {
    const before = made.mock.calls.length
    const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(isCommerce ? { authorization: `Bearer ${internalKey}` } : {}),
        ...headers,
      },
      body: JSON.stringify({ query: text, variables: given }),
    })
    const answer = (await response.json()) as { data?: unknown; errors?: Array<{ message: string; path: unknown }> }
    // What is refused is not executed either.
    return { answer, wasKept: answer.data !== undefined && made.mock.calls.length === before }
  }
  return {
    close: () => app.close(),
    publish: append,
    withdraw: async (one: Candidate, significance: 'editorial' | 'safety') => {
      const head = await ledger.head(one.entryId)
      if (head?.action === 'published') await append(one, { action: 'withdrawn', content: null, significance })
    },
    redact: async (which: number) => {
      const row = (await ledger.read(0, 1_000))[which % rows]
      const isHead = row && (await ledger.head(row.entryId))?.sequence === row.sequence
      if (row?.action !== 'published' || row.content === null || isHead) return
      rows += 1
      await ledger.redact(row.sequence, 'Redacted.')
    },
    pass: (hours: number) => (now += hours * 3_600_000),
    /** The answer that is kept, or was just made, and one made anew: a comment makes another document of it. */
    askTwice: async (text: string, given: object, isCommerce: boolean) => {
      await send('{ __typename }', {}, isCommerce, { 'stride-at-least': String(rows) })
      const first = await send(text, given, isCommerce)
      const anew = await send(`${text} # ${Math.random()}`, given, isCommerce)
      return { first, anew }
    },
  }
}

/** What an answer says, without what says when it was made, and for how long its parts may be kept from then on. */
function said({ data, errors }: { data?: unknown; errors?: Array<{ message: string; path: unknown }> }) {
  const timeless = (key: string, value: unknown) =>
    /^(answeredAt|maxAge)\d*$/.test(key) || (/^sequence\d*$/.test(key) && value !== null) ? undefined : value
  const told = errors?.map(({ message, path }) => ({ path, message: message.replace(/[\da-f-]{36}/g, '') }))
  return JSON.parse(JSON.stringify({ data, told }, timeless)) as unknown
}

it('a kept answer is what would be answered now, whatever was published, withdrawn, recalled and redacted', async () => {
  const seen = { kept: 0, evicted: 0 }
  await fc.assert(
    fc.asyncProperty(
      fc.array(entryOf, { minLength: 10, maxLength: 20, size: 'max' }),
      fc.array(fc.record({ query, isCommerce: fc.boolean() }), { minLength: 8, maxLength: 12, size: 'max' }),
      fc.array(change, { minLength: 5, maxLength: 12, size: 'max' }),
      async (entries, asked, changes) => {
        const here = await world()
        const known = new Set<object>()
        const askAll = async () => {
          for (const one of asked) {
            const { first, anew } = await here.askTwice(one.query.text, one.query.variables, one.isCommerce)
            if (first.wasKept) {
              seen.kept += 1
              expect(said(first.answer)).toEqual(said(anew.answer))
            } else if (known.has(one)) {
              seen.evicted += 1
            }
            if (first.answer.errors) known.delete(one)
            else known.add(one)
          }
        }
        try {
          for (const entry of entries) await here.publish(entry)
          await askAll()
          for (const one of changes) {
            if (one.does === 'publish') await here.publish(one.entry)
            else if (one.does === 'retitle')
              await here.publish(retitled(entries[one.which % entries.length], one.title))
            else if (one.does === 'withdraw') await here.withdraw(one.entry, one.significance)
            else if (one.does === 'redact') await here.redact(one.which)
            else here.pass(one.hours)
            await askAll()
          }
        } finally {
          await here.close()
        }
      },
    ),
    { numRuns: 30 },
  )
  expect(seen.kept).toBeGreaterThan(seen.evicted * 4)
}, 120_000)

const condition0 = (slug: string) => `{ condition(slug: "${slug}") { ${entry} ${condition} } }`
/** Answers of which each must outlast what does not touch it. */
const keeping: Record<string, { text: string; isCommerce?: boolean }> = {
  'a condition': { text: condition0('tight-calf') },
  'another condition': { text: condition0('pulled-calf') },
  'a guide': { text: `{ guide(slug: "sore-calf") { ${entry} ${guide} } }` },
  'a guide with gear': { text: `{ guide(slug: "sore-calf") { ${entry} ${guide} } }`, isCommerce: true },
  emergencies: { text: '{ conditions(filter: { urgency: [EMERGENCY] }) { totalCount nodes { title } } }' },
  'the first condition': { text: '{ conditions(first: 1) { nodes { slug } } }' },
  'the newest condition': { text: '{ conditions(orderBy: PUBLISHED, first: 1) { nodes { slug } } }' },
  'a number of guides': { text: '{ guides(first: 0) { totalCount } }' },
  gear: { text: '{ products { totalCount nodes { name } } }', isCommerce: true },
  'gear for who may not see it': { text: '{ products { totalCount nodes { name } } }' },
  'a matrix': { text: '{ symptomMatrix(guide: "sore-calf") { rows { symptom { name } cells { isStated } } } }' },
  'a history': { text: `{ history(entryId: "${fixtureIds.selfCareCondition}") { totalCount } }` },
  'old changes': { text: '{ changes(first: 2) { nodes { reason } } }' },
  'new changes': { text: '{ changes(first: 100) { nodes { reason } } }' },
  'the past': { text: `query @inContext(asOf: "${momentOf(14)}") { guide(slug: "sore-calf") { title } }` },
  nothing: { text: condition0('new') },
}
const fixture = (entryId: string, change: object = {}, place: object = {}): Candidate => {
  const found = fixtureEntries.find((one) => one.entryId === entryId)
  if (!found) throw new Error(`There is no fixture ${entryId}.`)
  return { ...found, ...place, content: { ...found.content, ...change } } as Candidate
}
const elsewhere = { entryId: '00000000-0000-4000-8000-000000000099', slug: 'new' }

it.each<[string, Candidate, string[]]>([
  ['a product', fixture(fixtureIds.product, { name: 'Other sock' }), ['a guide with gear', 'gear']],
  [
    'a recommendation',
    fixture(fixtureIds.recommendation, { rationale: { 'en-GB': 'They stay.' } }),
    ['a guide with gear'],
  ],
  [
    'a condition’s text',
    fixture(fixtureIds.selfCareCondition, { summary: { 'en-GB': 'The calf is tight.' } }),
    ['a condition', 'a guide', 'a guide with gear', 'a matrix', 'a history', 'the newest condition'],
  ],
  [
    'a new condition',
    fixture(fixtureIds.selfCareCondition, {}, elsewhere),
    ['the first condition', 'the newest condition', 'nothing'],
  ],
  [
    'a new emergency',
    fixture(fixtureIds.emergencyCondition, {}, elsewhere),
    ['the first condition', 'the newest condition', 'nothing', 'emergencies'],
  ],
  [
    'a new guide to one condition',
    fixture(
      fixtureIds.guide,
      { blocks: [{ blockType: 'conditionSection', condition: fixtureIds.redFlagCondition, showTreatments: true }] },
      elsewhere,
    ),
    ['another condition', 'a number of guides'],
  ],
])('publishing %s evicts what it touches, and nothing else', async (_, published, touched) => {
  const here = await world(fixtureEntries)
  try {
    const asked = Object.entries(keeping)
    const made = async () => {
      const found: string[] = []
      for (const [name, { text, isCommerce = false }] of asked) {
        const { first } = await here.askTwice(text, {}, isCommerce)
        expect(first.answer.errors).toBeUndefined()
        if (!first.wasKept) found.push(name)
      }
      return found
    }
    expect(await made()).toHaveLength(asked.length)
    expect(await made()).toEqual([])
    await here.publish(published)
    expect((await made()).sort()).toEqual([...touched, 'new changes'].sort())
  } finally {
    await here.close()
  }
})
