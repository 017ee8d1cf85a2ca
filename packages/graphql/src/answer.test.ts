import { sourceOf } from './answer.fixtures'
import { conditionFixtures } from '@stride/content/condition/condition.fixtures'
import { merchantFixtures } from '@stride/content/merchant/merchant.fixtures'
import { productFixtures } from '@stride/content/product/product.fixtures'
import { fixtureIds } from '@stride/content/publication/entry-ids.fixtures'
import { entryTag, kindTag, slugTag } from '@stride/content/publication/tags'
import { describe, expect, it } from 'vitest'

const { ask } = sourceOf()

const offers = `offers { id region merchant { name disclosure { region } } price { amount currency } href adLabel availability checkedAt }`

describe('a guide', () => {
  it('comes whole: what it says, what it explains, its gear and its publication', () => {
    const { data } = ask(
      `query ($slug: String!) @inContext(region: GB) { guide(slug: $slug) {
        id slug title summary bodyArea { name } regions
        medicalReview { reviewedBy { name credentials } reviewedAt nextReviewAt isCurrent }
        causes { slug urgency symptoms { text redFlag symptom { name } } treatments { text phase presentations { key name } evidence } }
        gearSections { heading disclosure recommendations { rationale product { slug ${offers} } } }
        references { title url } publication { sequence revision publishedAt contentHash significance } } }`,
      { slug: 'sore-calf' },
    )
    expect(data).toMatchSnapshot()
  })

  it('has its blocks in order, each under its own type', () => {
    const { data } = ask('{ guide(slug: "sore-calf") { blocks { __typename } } }')
    expect(data).toMatchSnapshot()
  })

  it('is null when nothing is public under the slug', () => {
    const answer = ask('{ guide(slug: "no-such-guide") { title } condition(slug: "sore-calf") { title } }')
    expect(answer.data).toEqual({ guide: null, condition: null })
    expect(answer.tags).toEqual([slugTag('guide', 'no-such-guide'), slugTag('condition', 'sore-calf')])
  })

  it('comes in the locale in context, else in British English', () => {
    const title = (locale: string) =>
      ask(`query ($locale: Locale) @inContext(locale: $locale) { guide(slug: "sore-calf") { title summary } }`, {
        locale,
      }).data
    expect(title('EN_US')).toEqual({
      guide: { title: 'Calf soreness after a run', summary: 'What can make a calf sore.' },
    })
    expect(title('EN_GB')).toEqual({ guide: { title: 'Sore calf after a run', summary: 'What can make a calf sore.' } })
  })
})

describe('a region in context', () => {
  const query = (context: string) => `query ${context} { condition(slug: "pressure-in-the-leg") {
    presentations { helpAdvice { region text } } }
    siteSettings { regions { region emergencyNumber } } }`

  it('leaves only its help advice and settings', () => {
    expect(ask(query('@inContext(region: US)')).data).toEqual({
      condition: {
        presentations: [
          { helpAdvice: [{ region: 'US', text: 'Call 911.' }] },
          { helpAdvice: [{ region: 'US', text: 'See your doctor.' }] },
        ],
      },
      siteSettings: { regions: [{ region: 'US', emergencyNumber: '911' }] },
    })
  })

  it('may come from a variable, and from a variable’s default', () => {
    const one = query('($region: Region) @inContext(region: $region)')
    expect(ask(one, { region: 'US' }).data).toEqual(ask(query('@inContext(region: US)')).data)
    expect(ask(one).data).toEqual(ask(query('')).data)
    expect(ask(query('($region: Region = US) @inContext(region: $region)')).data).toEqual(
      ask(query('@inContext(region: US)')).data,
    )
  })

  it('must be a region', () => {
    expect(ask(query('@inContext(region: FR)')).errors?.[0]?.message).toContain('"FR"')
    expect(ask(query('($r: Region) @inContext(region: $r)'), { r: 'FR' }).errors?.[0]?.message).toContain('"FR"')
  })

  it('hides pages that are not published for it', () => {
    const { ask: askGb } = sourceOf({
      [fixtureIds.selfCareCondition]: { ...conditionFixtures.selfCare, regions: ['GB'] },
    })
    const one = (context: string) =>
      askGb(`query ${context} { condition(slug: "tight-calf") { slug } guide(slug: "sore-calf") { causes { slug } }
        conditions { totalCount } node(id: "${fixtureIds.selfCareCondition}") { id } }`).data
    expect(one('@inContext(region: US)')).toEqual({
      condition: null,
      guide: { causes: [{ slug: 'pressure-in-the-leg' }, { slug: 'pulled-calf' }] },
      conditions: { totalCount: 2 },
      node: null,
    })
    expect(one('')).toMatchObject({ condition: { slug: 'tight-calf' }, conditions: { totalCount: 3 } })
  })
})

describe('an offer', () => {
  const gear = (context = '') =>
    `query ${context} { guide(slug: "sore-calf") { gearSections { disclosure recommendations { product { ${offers} } } } } }`

  it('comes for every region without one in context, with both disclosures', () => {
    expect(ask(gear()).data).toMatchSnapshot()
  })

  it('loses its price at the very moment from which it is older than the merchant allows', () => {
    const priceAt = (now: string) =>
      ask(
        `query @inContext(region: GB) { node(id: "${fixtureIds.product}") { ... on Product { offers { price { amount } } } } }`,
        {},
        now,
      )
    const before = priceAt('2026-06-16T07:59:59.999Z')
    expect(before.data).toEqual({ node: { offers: [{ price: { amount: 1299 } }] } })
    expect(before.validUntil).toBe('2026-06-16T08:00:00.000Z')
    const after = priceAt('2026-06-16T08:00:00.000Z')
    expect(after.data).toEqual({ node: { offers: [{ price: null }] } })
    expect(after.validUntil).toBe('2028-04-01T00:00:00.000Z')
  })

  it('goes when its merchant is not public, or gave up the domain', () => {
    const regions = `{ node(id: "${fixtureIds.product}") { ... on Product { offers { region } } } }`
    const onlyUs = { node: { offers: [{ region: 'US' }] } }
    expect(sourceOf({ [fixtureIds.merchantGb]: null }).ask(regions).data).toEqual(onlyUs)
    const moved = { ...merchantFixtures.gb, domains: [{ domain: 'elsewhere.example' }] }
    expect(sourceOf({ [fixtureIds.merchantGb]: moved }).ask(regions).data).toEqual(onlyUs)
  })

  it('leads to the shop with the merchant’s parameters, in any region', () => {
    const destination = (source: Pick<ReturnType<typeof sourceOf>, 'ask'>, id: string) =>
      source.ask(`query ($id: ID!) @inContext(region: US) { offerDestination(offerId: $id) { url } }`, { id }).data
    expect(destination({ ask }, fixtureIds.offerGb)).toEqual({
      offerDestination: { url: 'https://www.runner.example/socks?colour=blue&aff=stride-gb' },
    })
    expect(destination({ ask }, 'https://evil.example')).toEqual({ offerDestination: null })
    expect(destination(sourceOf({ [fixtureIds.merchantGb]: null }), fixtureIds.offerGb)).toEqual({
      offerDestination: null,
    })
    const lapsed = {
      ...productFixtures.socks,
      medicalReview: { ...productFixtures.socks.medicalReview, nextReviewAt: '2026-06-14' },
    }
    expect(destination(sourceOf({ [fixtureIds.product]: lapsed }), fixtureIds.offerGb)).toEqual({
      offerDestination: null,
    })
  })
})

describe('lists', () => {
  const slugs = (args: string) => ask(`{ conditions${args} { totalCount nodes { slug } } }`).data

  it('filter by the highest urgency, by any presentation’s onset, and by body area', () => {
    expect(slugs('(filter: { urgency: [EMERGENCY] })')).toEqual({
      conditions: { totalCount: 1, nodes: [{ slug: 'pressure-in-the-leg' }] },
    })
    expect(slugs('(filter: { onset: CHRONIC })')).toMatchObject({ conditions: { totalCount: 2 } })
    expect(slugs('(filter: { onset: CHRONIC, urgency: [SELF_CARE, ROUTINE] })')).toMatchObject({
      conditions: { nodes: [{ slug: 'tight-calf' }] },
    })
    expect(slugs('(filter: { bodyArea: "lower-leg" })')).toMatchObject({ conditions: { totalCount: 3 } })
    expect(slugs('(filter: { bodyArea: "elbow" })')).toEqual({ conditions: { totalCount: 0, nodes: [] } })
    expect(slugs('(filter: { urgency: [] })')).toMatchObject({ conditions: { totalCount: 0 } })
    expect(slugs('(filter: null)')).toMatchObject({ conditions: { totalCount: 3 } })
  })

  it('filter by symptom, by when they were published and by when their review is due', () => {
    expect(slugs('(filter: { symptom: "swelling-of-one-calf" })')).toEqual({
      conditions: { totalCount: 1, nodes: [{ slug: 'pressure-in-the-leg' }] },
    })
    expect(slugs('(filter: { updatedSince: "2026-06-01T09:00:00Z" })')).toMatchObject({ conditions: { totalCount: 3 } })
    expect(slugs('(filter: { updatedSince: "2026-06-01T09:00:01+00:00" })')).toMatchObject({
      conditions: { totalCount: 0 },
    })
    expect(slugs('(filter: { reviewDueBefore: "2028-03-31" })')).toMatchObject({ conditions: { totalCount: 0 } })
    expect(slugs('(filter: { reviewDueBefore: "2028-04-01" })')).toMatchObject({ conditions: { totalCount: 3 } })
    const refused = ask('{ conditions(filter: { updatedSince: "yesterday" }) { totalCount } }')
    expect(refused.errors?.[0]?.message).toContain('updatedSince must be a moment')
  })

  it('give the guides that explain a condition, and the gear for one', () => {
    const { data } = ask(`{
      explaining: guides(filter: { explains: "tight-calf" }) { nodes { slug } }
      none: guides(filter: { explains: "no-such-condition" }) { nodes { slug } }
      products { nodes { slug } }
      forIt: recommendations(forCondition: "tight-calf", forGuide: "sore-calf") { nodes { slug } }
      forAnother: recommendations(forCondition: "pulled-calf") { nodes { slug } }
      people(last: 1) { nodes { slug } pageInfo { hasPreviousPage } }
    }`)
    expect(data).toEqual({
      explaining: { nodes: [{ slug: 'sore-calf' }] },
      none: { nodes: [] },
      products: { nodes: [{ slug: 'plain-running-sock' }] },
      forIt: { nodes: [{ slug: 'plain-socks-for-long-runs' }] },
      forAnother: { nodes: [] },
      people: { nodes: [{ slug: 'bo-sample' }], pageInfo: { hasPreviousPage: true } },
    })
  })

  it('count what is shown, not what there is', () => {
    const many = Array.from({ length: 3_000 }, (_, index) => ({
      kind: 'condition' as const,
      entryId: `00000000-0000-4000-9000-${String(index).padStart(12, '0')}`,
      slug: `condition-${index}`,
      content: { ...conditionFixtures.selfCare, slug: `condition-${index}` },
    }))
    const aliases = Array.from({ length: 10 }, (_, index) => `a${index}: conditions(first: 1) { totalCount }`)
    const { data, errors } = sourceOf({}, many).ask(`{ ${aliases.join(' ')} }`)
    expect(errors).toBeUndefined()
    expect(data).toMatchObject({ a9: { totalCount: 3_003 } })
  }, 20_000)

  it('order by title, urgency and newness', () => {
    const ordered = (order: string) => slugs(`(orderBy: ${order})`)
    expect([ordered('TITLE'), ordered('URGENCY'), ordered('PUBLISHED')]).toMatchSnapshot()
  })

  it('say what is wrong with a page that cannot be', () => {
    const { data, errors } = ask('{ conditions(first: 101) { totalCount } guides(after: "x") { totalCount } }')
    expect(data).toBeNull()
    expect(errors?.map(({ extensions }) => extensions)).toContainEqual({ code: 'BAD_USER_INPUT' })
  })
})

describe('an answer', () => {
  it('carries the tags of everything that it was made from, and the sequence', () => {
    const { surrogateKeys, tags, sequence } = ask(
      '{ condition(slug: "tight-calf") { bodyArea { name } guides { slug } } }',
    )
    expect(sequence).toBe(14)
    expect(tags).toContain(`list:guide:explains:${fixtureIds.selfCareCondition}`)
    expect(surrogateKeys.sort()).toEqual(
      [...[fixtureIds.selfCareCondition, fixtureIds.bodyArea, fixtureIds.guide].map(entryTag), kindTag('guide')].sort(),
    )
  })

  it.each([
    ['a list', '{ conditions(first: 2, orderBy: TITLE) { nodes { id } } }'],
    ['a search', '{ search(query: "calf", first: 2) { nodes { title } } }'],
  ])('carries the tags of the entries that %s shows, and of no more', (_what, query) => {
    const entries = ask(query).tags.filter((tag) => tag.startsWith(entryTag('')))
    expect(entries).toEqual([fixtureIds.emergencyCondition, fixtureIds.redFlagCondition].map(entryTag))
  })

  it('says of any entry whom to name, on what terms and for how long it may be kept', () => {
    const { data } = ask(
      `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Entry { attribution { text html url required } licence { name url } maxAge } } }`,
      { ids: [fixtureIds.selfCareCondition, fixtureIds.symptom] },
    )
    expect(data).toEqual({
      nodes: [
        {
          attribution: {
            text: 'Tight calf, Stride. Medically reviewed by Dr Bo Sample, MBBS, Dip SEM, on 31 March 2026. https://stride.example/conditions/tight-calf',
            html: '<a href="https://stride.example/conditions/tight-calf" rel="noopener">Tight calf, Stride</a>. Medically reviewed by Dr Bo Sample, MBBS, Dip SEM, on 31 March 2026.',
            url: 'https://stride.example/conditions/tight-calf',
            required: true,
          },
          licence: { name: 'Stride Content Licence 1.0', url: 'https://stride.example/licence' },
          maxAge: 3600,
        },
        {
          attribution: {
            text: 'Stride. https://stride.example',
            html: '<a href="https://stride.example" rel="noopener">Stride</a>.',
            url: 'https://stride.example',
            required: false,
          },
          licence: { name: 'Stride Content Licence 1.0', url: 'https://stride.example/licence' },
          maxAge: 86400,
        },
      ],
    })
  })

  it('finds entries by their ids, in the order of the ids, null for what nothing public has', () => {
    const nodes = (ids: string[]) => ask('query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }', { ids })
    expect(nodes([fixtureIds.guide, 'x', fixtureIds.symptom, fixtureIds.guide]).data).toEqual({
      nodes: [
        { __typename: 'Guide', id: fixtureIds.guide },
        null,
        { __typename: 'Symptom', id: fixtureIds.symptom },
        { __typename: 'Guide', id: fixtureIds.guide },
      ],
    })
    expect(nodes(Array.from({ length: 101 }, () => 'x')).errors?.[0]?.message).toContain('at most 100 ids')
  })

  it('gives formatted text in every form', () => {
    const { data } = ask(`{ condition(slug: "tight-calf") { overview { html markdown plainText
      nodes { __typename ... on RichTextHeading { level } ... on RichTextList { ordered items { children { ...I } } }
        ... on RichTextParagraph { children { ...I } } } } } }
      fragment I on RichTextInline { __typename ... on RichTextRun { text bold italic } ... on RichTextLink { href runs { text } } }`)
    expect(data).toMatchSnapshot()
  })

  it('finds any entry by its id', () => {
    const { data } = ask(
      `{ node(id: "${fixtureIds.symptom}") { __typename id ... on Symptom { name } } none: node(id: "x") { id } }`,
    )
    expect(data).toEqual({
      node: { __typename: 'Symptom', id: fixtureIds.symptom, name: 'Swelling of one calf' },
      none: null,
    })
  })

  it('ends an operation that looks at more than any page needs', () => {
    const many = Array.from({ length: 12 }, (_, index) => `a${index}: guides { ...G }`).join(' ')
    const deep = (levels: number): string => (levels === 0 ? 'slug' : `causes { guides { ${deep(levels - 1)} } }`)
    const { errors } = ask(`{ ${many} } fragment G on GuideConnection { nodes { ${deep(6)} } }`)
    expect(errors?.some(({ extensions }) => extensions.code === 'TOO_COMPLEX')).toBe(true)
  })
})
