import { isOnDomainsOf } from '../merchant/merchant'
import type { Product } from '../product/product'
import type { PublishedEntry } from '../publication/published-entries'
import type { ReadingContext } from '../reading/reading-context'
import { settingsIn } from '../reading/settings'
import { priceExpiresAt, type Offer } from './offer'

/** An offer that may be shown, with its shop and the word that has to stand before its link. */
export interface ShownOffer {
  offer: Offer
  merchant: PublishedEntry<'merchant'>
  adLabel: string
  /** When its price is too old to be shown, ISO 8601; null when it has none. */
  priceExpiresAt: string | null
}

/**
 * The offers that may be shown, of every region: their shop is public and still has the domain that they lead to, and
 * what an advertisement has to be called there is known.
 */
export function shownOffers(product: Pick<Product, 'offers'>, context: ReadingContext): readonly ShownOffer[] {
  return context.remembered('shownOffers', product, () => offersToShow(product, context))
}

function offersToShow(product: Pick<Product, 'offers'>, context: ReadingContext): ShownOffer[] {
  const settings = settingsIn(context)
  if (!settings || !context.mayReadCommerce) return []
  return product.offers.flatMap((offer) => {
    const merchant = context.published.entry('merchant', offer.merchant)
    return merchant && isOnDomainsOf(merchant.content, offer.url)
      ? [
          {
            offer,
            merchant,
            adLabel: settings[offer.region].adLabel,
            priceExpiresAt: offer.price ? priceExpiresAt(offer, merchant.content) : null,
          },
        ]
      : []
  })
}
