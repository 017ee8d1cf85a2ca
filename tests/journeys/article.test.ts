import { readFile } from 'node:fs/promises'
import { beforeAll, describe, expect, inject, it } from 'vitest'
import { ask } from '../support/graphql'

const { apiUrl, siteUrl } = inject('system')

interface Offer {
  region: string
  merchant: { name: string }
  price: { amount: number; currency: string } | null
  href: string
  checkedAt: string
}
interface Article {
  guide: {
    title: string
    medicalReview: { reviewedBy: { name: string } }
    causes: Array<{ slug: string; urgency: string; symptoms: unknown[]; treatments: unknown[] }>
    gearSections: Array<{ disclosure: string; recommendations: Array<{ product: { offers: Offer[] } }> }>
    references: Array<{ url: string }>
    publication: { sequence: number; contentHash: string }
  }
}

describe('the article as a partner asks for it', () => {
  let article: Article
  beforeAll(async () => {
    const query = await readFile(new URL('../contract/article.graphql', import.meta.url), 'utf8')
    article = await ask<Article>(apiUrl, query, { slug: 'calf-pain-from-running' })
  })

  it('explains the six causes in the guide’s order', () => {
    expect(article.guide.causes.map(({ slug }) => slug)).toEqual([
      'calf-strain',
      'calf-cramp',
      'compartment-syndrome',
      'tight-calf-muscles',
      'fibula-stress-fracture',
      'deep-vein-thrombosis',
    ])
    for (const { symptoms, treatments } of article.guide.causes) {
      expect(symptoms).not.toEqual([])
      expect(treatments).not.toEqual([])
    }
  })

  it('brings four gear sections with British offers alone, by way of the site', () => {
    const { gearSections } = article.guide
    expect(gearSections).toHaveLength(4)
    const offers = gearSections.flatMap(({ recommendations }) =>
      recommendations.flatMap(({ product }) => product.offers),
    )
    expect(offers.length).toBeGreaterThanOrEqual(8)
    expect(new Set(offers.map(({ region }) => region))).toEqual(new Set(['GB']))
    for (const { href, price } of offers) {
      expect(href.startsWith(`${siteUrl}/go/`)).toBe(true)
      if (price) expect([price.currency, Number.isInteger(price.amount)]).toEqual(['GBP', true])
    }
  })

  it('says who reviewed it, what it rests on and where it stands in the ledger', () => {
    const { medicalReview, references, publication } = article.guide
    expect(medicalReview.reviewedBy.name).not.toBe('')
    expect(references.length).toBeGreaterThan(5)
    expect(publication.sequence).toBeGreaterThan(0)
    expect(publication.contentHash).toMatch(/^[0-9a-f]{64}$/)
  })
})
