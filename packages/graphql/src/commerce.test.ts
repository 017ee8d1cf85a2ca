import { fixtureIds } from '@stride/content/publication/entry-ids.fixtures'
import { isCommerce } from '@stride/content/publication/kind'
import { fixtureEntries } from '@stride/content/publication/published.fixtures'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { executableSchema } from './executable-schema'
import { ledgerOfFixtures, momentOf } from './ledger-answer.fixtures'
import { wholeQueries } from './whole-query.fixtures'

const slugsOf = (wanted: string) =>
  fixtureEntries.flatMap(({ kind, slug }) => (kind === wanted ? [`slug: "${slug}"`] : []))
const ids = fixtureEntries.map(({ entryId }) => entryId)

/** With which arguments to ask for what needs some. */
const everything = wholeQueries(executableSchema(), {
  ...Object.fromEntries(
    ['bodyArea', 'condition', 'guide', 'merchant', 'person', 'product', 'recommendation', 'symptom'].map((kind) => [
      `Query.${kind}`,
      slugsOf(kind),
    ]),
  ),
  'Query.changes': ['first: 100'],
  'Query.conditionsByCode': ['system: ICD_10, code: "T79.6"'],
  'Query.history': ids.map((id) => `entryId: "${id}"`),
  'Query.node': ids.map((id) => `id: "${id}"`),
  'Query.nodes': [`ids: ${JSON.stringify(ids)}`],
  'Query.offerDestination': [`offerId: "${fixtureIds.offerGb}"`, `offerId: "${fixtureIds.offerUs}"`],
  'Query.recommendations': ['', 'forCondition: "tight-calf"', 'forGuide: "sore-calf"'],
  'Query.search': ['query: "sock"', 'query: "calf"'],
  'Query.symptomMatrix': ['guide: "sore-calf"'],
})

/** What gives gear and shops away, wherever it stands. */
const commercial = [
  ...['Plain Running Sock', 'Exemplar', 'They stay in place', 'Plain socks', 'You do not need new socks'],
  ...['runner.example', 'sports.example', 'https://stride.example/go/', 'Example Runner', 'Sample Sports'],
  ...[fixtureIds.product, fixtureIds.recommendation, fixtureIds.merchantGb, fixtureIds.merchantUs],
  ...[
    fixtureIds.offerGb,
    fixtureIds.offerUs,
    'GearSection',
    String.raw`blockType\":\"gearSection`,
    'plain-running-sock',
  ],
  ...['plain-socks-for-long-runs', 'The sock was recalled'],
]

describe('the whole contract', () => {
  let source: Awaited<ReturnType<typeof ledgerOfFixtures>>
  beforeAll(async () => {
    source = await ledgerOfFixtures()
    for (const entry of fixtureEntries.filter(({ kind }) => isCommerce(kind)).reverse()) {
      await source.withdraw(entry, { significance: 'safety', reason: 'The sock was recalled.' })
      await source.publish(entry)
    }
  })
  afterAll(() => source.stop())

  const found = async (mayReadCommerce: boolean, variables: Record<string, unknown>) => {
    const answers = await Promise.all(everything.map((text) => source.ask(text, { mayReadCommerce, variables })))
    expect(answers.flatMap(({ errors }) => errors ?? [])).toEqual([])
    const text = JSON.stringify(answers.map(({ data, extensions }) => [data, extensions]))
    return { text, found: commercial.filter((word) => text.includes(word)) }
  }
  const past = { asOf: momentOf(fixtureEntries.length), includeRecalled: true }

  it.each([{}, past])('has gear, shops and offers for those who may read commerce, with %j', async (variables) => {
    const { found: words } = await found(true, variables)
    expect(words.length).toBeGreaterThan(12)
  })

  it.each([{}, { region: 'GB' }, { region: 'US' }, { asOf: past.asOf }, past, { ...past, region: 'GB' }])(
    'has none of it anywhere for those who may not, with %j',
    async (variables) => {
      const { found: words, text } = await found(false, variables)
      expect(words).toEqual([])
      expect(text).toContain('Tight calf')
    },
  )
})
