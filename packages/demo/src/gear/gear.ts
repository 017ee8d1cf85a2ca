import type { MedicalReview } from '@stride/content/medical-review/medical-review'
import { currencyOf } from '@stride/content/money/money'
import type { Offer } from '@stride/content/offer/offer'
import type { Product } from '@stride/content/product/product'
import type { Recommendation } from '@stride/content/recommendation/recommendation'
import type { DemoDates } from '../demo-dates'
import { guideIds, personIds, productIds } from '../entry-ids'
import { merchants, type MerchantName } from '../merchants'

type GearName = keyof typeof productIds

/** A product together with why it is recommended. */
export interface Gear {
  name: GearName
  product: Product
  recommendation: Recommendation
}

/** The vetting of gear by the demo's physiotherapist. */
function vettedByTomas(dates: DemoDates): MedicalReview {
  return { reviewer: personIds.tomasVerity, reviewedAt: dates.reviewedAt, nextReviewAt: dates.nextReviewAt }
}

interface DemoOffer {
  offerId: string
  merchant: MerchantName
  path: string
  /** Pence or cents; left out when the shop shows no price. */
  amount?: number
  /** Hours since the shop was looked at. */
  checked: number
  availability?: Offer['availability']
}

function offerFrom({ offerId, merchant, path, amount, checked, availability }: DemoOffer, dates: DemoDates): Offer {
  const { entryId, region, content } = merchants[merchant]
  return {
    offerId,
    region,
    merchant: entryId,
    url: `https://www.${content.slug}.example/${path}`,
    ...(amount === undefined ? {} : { price: { amount, currency: currencyOf[region] } }),
    checkedAt: dates.hoursAgo(checked),
    priceSource: 'Shop page (demo)',
    availability: availability ?? 'inStock',
  }
}

/** One piece of gear, from what is its own: the ids, the guide and the vetting are the same for all. */
export function gear(
  name: GearName,
  dates: DemoDates,
  product: Omit<Product, 'offers' | 'medicalReview'> & { offers: DemoOffer[] },
  recommendation: Pick<Recommendation, 'title' | 'slug' | 'rationale' | 'evidence' | 'cautions'>,
): Gear {
  const medicalReview = vettedByTomas(dates)
  return {
    name,
    product: { ...product, offers: product.offers.map((offer) => offerFrom(offer, dates)), medicalReview },
    recommendation: {
      ...recommendation,
      product: productIds[name],
      conditions: [],
      guides: [guideIds.calfPainFromRunning],
      medicalReview,
    },
  }
}
