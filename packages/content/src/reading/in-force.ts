import { isReviewCurrent, reviewLapsesAt, type MedicalReview } from '../medical-review/medical-review'
import type { ReadingContext } from './reading-context'

let lastNow: Date | undefined
let lastToday = ''

/** The day of the answer, `YYYY-MM-DD` in UTC. */
export function todayIn({ now }: Pick<ReadingContext, 'now'>): string {
  // One answer asks hundreds of times, of one and the same Date.
  if (now !== lastNow) {
    lastNow = now
    lastToday = now.toISOString().slice(0, 10)
  }
  return lastToday
}

/** Whether a review counts now. While it does, the answer holds no longer than the review. */
export function isInForce(review: MedicalReview, context: ReadingContext): boolean {
  const isCurrent = isReviewCurrent(review, todayIn(context))
  if (isCurrent) context.expiresAt(reviewLapsesAt(review))
  return isCurrent
}
