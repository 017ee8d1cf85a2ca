import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { post, siteUrl, startDemoApi, type DemoApi } from './support/demo-api'
import { appendAsIs, withdraw } from './support/publish-entries'

/** The query that was agreed on first, word for word; and the same without a region. */
const article = readFileSync(new URL('article.graphql', import.meta.url), 'utf8')
const everywhere = article.replace(' @inContext(region: GB)', '')
const slug = 'calf-pain-from-running'

interface Article {
  guide: {
    medicalReview: { reviewedBy: { name: string; credentials: string }; reviewedAt: string; nextReviewAt: string }
    causes: Array<{
      slug: string
      urgency: string
      presentations: Array<{ name: string; urgency: string; symptoms: object[] }>
      symptoms: Array<{ text: string; redFlag: string | null }>
      treatments: Array<{ text: string; phase: string }>
    }>
    gearSections: Array<{ heading: string; disclosure: string; recommendations: Array<{ product: Product }> }>
    blocks: Array<{ __typename: string }>
    references: Array<{ title: string; url: string }>
    publication: { sequence: number; revision: number; contentHash: string }
  }
}
interface Product {
  slug: string
  offers: Array<{ region: string; price: { amount: number; currency: string } | null; href: string }>
}

const offersOf = ({ guide }: Article) =>
  guide.gearSections.flatMap((section) => section.recommendations.flatMap(({ product }) => product.offers))

describe('the article', () => {
  let api: DemoApi
  beforeAll(async () => {
    api = await startDemoApi()
  }, 60_000)
  afterAll(() => api.close())

  const ask = async (query: string, variables: object = { slug }) => {
    const { data, errors, response } = await post(api.url, query, variables)
    expect(errors).toBeUndefined()
    expect(response.status).toBe(200)
    return data as Article
  }

  it('comes whole, with its six causes and four gear sections', async () => {
    const { guide } = await ask(article)
    expect(guide.causes.map((cause) => cause.slug).sort()).toEqual([
      'calf-cramp',
      'calf-strain',
      'compartment-syndrome',
      'deep-vein-thrombosis',
      'fibula-stress-fracture',
      'tight-calf-muscles',
    ])
    for (const cause of guide.causes) {
      expect(cause.symptoms).toHaveLength(cause.presentations.flatMap(({ symptoms }) => symptoms).length)
      expect(cause.presentations.map(({ urgency }) => urgency)).toContain(cause.urgency)
      expect(cause.treatments.length).toBeGreaterThan(0)
    }
    expect(guide.causes.find((cause) => cause.slug === 'compartment-syndrome')?.urgency).toBe('EMERGENCY')
    expect(guide.gearSections).toHaveLength(4)
    for (const { recommendations, disclosure } of guide.gearSections) {
      expect(recommendations.length).toBeGreaterThanOrEqual(2)
      expect(disclosure).not.toBe('')
    }
    expect(guide.references.length).toBeGreaterThan(0)
    expect(guide.medicalReview.reviewedBy.name).not.toBe('')
    expect(guide.publication.contentHash).toMatch(/^[0-9a-f]{64}$/)
  })

  it('has offers of Great Britain alone, each with its way out over our site', async () => {
    const offers = offersOf(await ask(article))
    expect(offers.length).toBeGreaterThanOrEqual(8)
    expect(new Set(offers.map(({ region }) => region))).toEqual(new Set(['GB']))
    for (const { href, price } of offers) {
      expect(href).toMatch(new RegExp(`^${siteUrl}/go/[0-9a-f-]{36}$`))
      expect(price?.currency ?? 'GBP').toBe('GBP')
    }
  })

  it('has every region’s offers without one in context: sixteen links at least', async () => {
    const offers = offersOf(await ask(everywhere))
    expect(offers.length).toBeGreaterThanOrEqual(16)
    expect(new Set(offers.map(({ region }) => region))).toEqual(new Set(['GB', 'US']))
  })

  it('is null under a slug that nothing public has', async () => {
    expect(await ask(article, { slug: 'no-such-guide' })).toEqual({ guide: null })
  })

  it('comes the same by GET', async () => {
    const address = new URL(`${api.url}/graphql`)
    address.search = new URLSearchParams({ query: article, variables: JSON.stringify({ slug }) }).toString()
    const response = await fetch(address)
    expect(((await response.json()) as { data: Article }).data).toEqual(await ask(article))
  })

  it('says at which sequence it was made, what it depends on and how long it holds', async () => {
    const { response, data } = await post(api.url, article, { slug })
    const guide = api.entries.find((entry) => entry.slug === slug)
    const tail = await api.ledger.tail()
    expect(response.headers.get('stride-sequence')).toBe(String(tail?.sequence))
    const tags = response.headers.get('surrogate-key')?.split(' ') ?? []
    expect(tags).toContain(`entry:${guide?.entryId}`)
    for (const { recommendations } of (data as Article).guide.gearSections)
      for (const { product } of recommendations)
        expect(tags).toContain(`entry:${api.entries.find((entry) => entry.slug === product.slug)?.entryId}`)
    expect(Date.parse(response.headers.get('stride-valid-until') ?? '')).toBeGreaterThan(Date.now())
  })

  it('loses a price that is older than its merchant allows, and gear as soon as it is withdrawn', async () => {
    const entry = api.entries.find(({ kind }) => kind === 'product')
    if (!entry) throw new Error('The demo has no product.')
    const content = entry.content as { offers: Array<{ offerId: string }> }
    const old = {
      ...content,
      offers: content.offers.map((offer) => ({ ...offer, checkedAt: '2020-01-01T00:00:00.000Z' })),
    }
    const { sequence } = await appendAsIs(api.ledger, { ...entry, content: old })
    const ids = content.offers.map(({ offerId }) => `${siteUrl}/go/${offerId}`)
    const after = await post(api.url, everywhere, { slug }, { 'stride-at-least': String(sequence) })
    const stale = offersOf(after.data as Article).filter(({ href }) => ids.includes(href))
    expect(stale).toHaveLength(ids.length)
    expect(stale.every(({ price }) => price === null)).toBe(true)

    const gone = await withdraw(api.ledger, entry)
    const without = await post(api.url, everywhere, { slug }, { 'stride-at-least': String(gone.sequence) })
    expect(Number(without.response.headers.get('stride-sequence'))).toBe(gone.sequence)
    expect(JSON.stringify(without.data)).not.toContain(entry.slug)
    expect((without.data as Article).guide.gearSections.length).toBeGreaterThan(0)
  })

  it('shows a publication on every API process that is asked for it', async () => {
    const another = await api.startAnother()
    const entry = api.entries.find((one) => one.slug === slug)
    if (!entry) throw new Error('The demo has no such guide.')
    const content = { ...(entry.content as object), title: { 'en-GB': 'Sore calves' } }
    const { sequence } = await appendAsIs(api.ledger, { ...entry, content })
    for (const url of [api.url, another.url]) {
      const { data } = await post(
        url,
        '{ guide(slug: "calf-pain-from-running") { title publication { sequence revision } } }',
        {},
        {
          'stride-at-least': String(sequence),
        },
      )
      expect(data).toEqual({ guide: { title: 'Sore calves', publication: { sequence, revision: 2 } } })
    }
  }, 20_000)
})
