import { z } from 'zod'
import { editorial } from '../shape/facets'
import { moneyShape } from '../money/money'
import { regionShape } from '../region/region'
import { httpsUrl, moment, ref, text } from '../shape/text'

export const availabilities = ['inStock', 'outOfStock', 'unknown'] as const

/** Where a product can be bought in one region. */
export const offerShape = z.object({
  /** Our UUID: `/go/<offerId>` is the only way out to a shop. */
  offerId: editorial(z.uuid()),
  region: editorial(regionShape),
  merchant: editorial(ref('merchant')),
  url: editorial(httpsUrl),
  price: editorial(moneyShape.optional()),
  /** When the price and the availability were last seen. */
  checkedAt: editorial(moment),
  priceSource: editorial(text),
  availability: editorial(z.enum(availabilities)),
})
export type Offer = z.infer<typeof offerShape>

/** The moment from which an offer's price is too old for its merchant's rules. ISO 8601. */
export function priceExpiresAt(offer: Pick<Offer, 'checkedAt'>, merchant: { priceMaxAgeHours: number }): string {
  return new Date(Date.parse(offer.checkedAt) + merchant.priceMaxAgeHours * 3_600_000).toISOString()
}

/** The shop address with the merchant's affiliate parameters; parameters already there are replaced. */
export function destinationOf(
  offer: Pick<Offer, 'url'>,
  merchant: { affiliateParameters: ReadonlyArray<{ name: string; value: string }> },
): string {
  const url = new URL(offer.url)
  for (const { name, value } of merchant.affiliateParameters) url.searchParams.set(name, value)
  return url.toString()
}
