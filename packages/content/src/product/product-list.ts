import { listOf, type EntryList } from '../connection/entry-list'
import { having, none, updatedSince, type Selection } from '../connection/members'
import { without, type SlotSet } from '@stride/search/slot-set'
import { dayNumber } from '../connection/sort-key'
import type { ProductFilter, ProductOrder } from '../generated/schema-types'
import { reviewLapsesAt } from '../medical-review/medical-review'
import type { PublishedEntry } from '../publication/published-entries'
import { todayIn } from '../reading/in-force'
import { isReadable } from '../reading/readable'
import type { ReadingContext } from '../reading/reading-context'

export const productList = listOf({
  kind: 'product',
  orders: {
    NAME: ({ content, entryId }) => [content.name, content.brand, entryId],
    PUBLISHED: ({ publication }) => [-publication.sequence],
    REVIEW_DUE: ({ content, entryId }) => [dayNumber(content.medicalReview.nextReviewAt), entryId],
    REVIEWED: ({ content, entryId }) => [dayNumber(content.medicalReview.reviewedAt), entryId],
  },
  facetsOf: ({ content }) => [
    `category:${content.category}`,
    ...new Set(content.offers.map(({ offerId }) => `offer:${offerId}`)),
  ],
})

type ListedBy = ProductOrder | 'REVIEWED'

/** The products that this reader may see and that a filter lets through. */
export function productsFor(filter: ProductFilter, context: ReadingContext): Selection<'product', ListedBy> {
  if (!context.mayReadCommerce) return none(productList, context)
  return having(productList, [filter.category ? [`category:${filter.category}`] : undefined], context, (list) => [
    vetted(list, context),
    updatedSince(list, filter.updatedSince, context),
  ])
}

/** The product that has an offer, if this reader may see it. */
export function productOfOffer(offerId: string, context: ReadingContext): PublishedEntry<'product'> | undefined {
  const offer = `offer:${offerId}`
  const list = context.published.derived(productList, [offer])
  const [product] = list.entriesOf(list.with(offer), 'NAME', context.locale)
  return product && isReadable(context.shown(product), context) ? product : undefined
}

/** The products whose medical vetting is in force. The answer holds no longer than the first of these vettings. */
function vetted(list: EntryList<'product', ListedBy>, context: ReadingContext): SlotSet {
  const today = todayIn(context)
  const byDue = list.ordering('REVIEW_DUE', context.locale)
  const byReview = list.ordering('REVIEWED', context.locale)
  const reviewOf = (slot: number) => list.entryAt(slot).content.medicalReview
  const begun = byReview.before(byReview.firstPlace((slot) => reviewOf(slot).reviewedAt > today))
  const firstDue = byDue.firstPlace((slot) => reviewOf(slot).nextReviewAt >= today)
  const inForce = without(begun, byDue.before(firstDue))
  const next = byDue.walk(inForce).next(firstDue)
  if (next >= 0) context.expiresAt(reviewLapsesAt(reviewOf(byDue.slotAt(next))))
  return inForce
}
