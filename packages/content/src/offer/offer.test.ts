import { expect, it } from 'vitest'
import { merchantFixtures } from '../merchant/merchant.fixtures'
import { destinationOf, priceExpiresAt, type Offer } from './offer'

const offer: Pick<Offer, 'url' | 'checkedAt'> = {
  url: 'https://www.runner.example/socks?colour=blue',
  checkedAt: '2026-06-15T08:00:00.000Z',
}

it('adds the merchant’s affiliate parameters to the shop address and keeps its own', () => {
  expect(destinationOf(offer, merchantFixtures.gb)).toBe('https://www.runner.example/socks?colour=blue&aff=stride-gb')
})

it('lets a price expire after the merchant’s hours', () => {
  expect(priceExpiresAt(offer, merchantFixtures.gb)).toBe('2026-06-16T08:00:00.000Z')
})
