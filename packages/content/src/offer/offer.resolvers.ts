import type { Resolvers } from '../generated/schema-types'
import { productOfOffer } from '../product/product-list'
import type { ReadingContext } from '../reading/reading-context'
import { destinationOf } from './offer'
import { shownOffers, type ShownOffer } from './shown-offers'

export type OfferParent = ShownOffer

export const offerResolvers: Resolvers = {
  Query: {
    offerDestination: (_root, { offerId }, context) => {
      const product = productOfOffer(offerId, context)
      const found = product && shownOffers(product.content, context).find(({ offer }) => offer.offerId === offerId)
      return found ? { url: destinationOf(found.offer, found.merchant.content) } : null
    },
  },
  Offer: {
    id: ({ offer }) => offer.offerId,
    region: ({ offer }) => offer.region,
    merchant: ({ merchant }) => merchant,
    price: (shown, _, context) => (isPriceCurrent(shown, context) ? shown.offer.price : null),
    href: ({ offer }, _, context) => `${context.siteUrl}/go/${offer.offerId}`,
    adLabel: ({ adLabel }) => adLabel,
    checkedAt: ({ offer }) => offer.checkedAt,
    availability: ({ offer }) => offer.availability,
  },
}

/** Whether the price is young enough for its shop. While it is, the answer holds no longer than the price. */
function isPriceCurrent({ priceExpiresAt }: ShownOffer, context: ReadingContext): boolean {
  if (priceExpiresAt === null) return false
  const isCurrent = context.now.toISOString() < priceExpiresAt
  if (isCurrent) context.expiresAt(priceExpiresAt)
  return isCurrent
}
