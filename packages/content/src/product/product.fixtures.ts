import { medicalReviewFixtures } from '../medical-review/medical-review.fixtures'
import { fixtureIds } from '../publication/entry-ids.fixtures'
import type { Product } from './product'

export const productFixtures = {
  socks: {
    name: 'Plain Running Sock',
    slug: 'plain-running-sock',
    brand: 'Exemplar',
    category: 'runningSocks',
    whatItIs: { 'en-GB': 'A thin sock.' },
    image: fixtureIds.media,
    whoItSuits: { 'en-GB': 'Runners who get blisters.' },
    whoShouldNotUseIt: { 'en-GB': 'Anyone with a wool allergy.' },
    claims: [
      {
        text: { 'en-GB': 'Rubs less than cotton.' },
        evidence: { 'en-GB': 'One small trial.' },
        sourceUrl: 'https://journal.example/socks',
      },
    ],
    offers: [
      {
        offerId: fixtureIds.offerGb,
        region: 'GB',
        merchant: fixtureIds.merchantGb,
        url: 'https://www.runner.example/socks?colour=blue',
        price: { amount: 1299, currency: 'GBP' },
        checkedAt: '2026-06-15T08:00:00.000Z',
        priceSource: 'Merchant page',
        availability: 'inStock',
      },
      {
        offerId: fixtureIds.offerUs,
        region: 'US',
        merchant: fixtureIds.merchantUs,
        url: 'https://sports.example/socks',
        price: { amount: 1500, currency: 'USD' },
        checkedAt: '2026-06-15T08:00:00.000Z',
        priceSource: 'Merchant page',
        availability: 'unknown',
      },
    ],
    medicalReview: medicalReviewFixtures.current,
  },
} satisfies Record<string, Product>
