import { isReviewCurrent, reviewLapsesAt, type MedicalReview } from '../medical-review/medical-review'
import type { ReadingContext } from './reading-context'

/** The day of the answer, `YYYY-MM-DD` in UTC. */
export function todayIn(context: ReadingContext): string {
  return context.now.toISOString().slice(0, 10)
}

/** Whether a review counts now. While it does, the answer holds no longer than the review. */
export function isInForce(review: MedicalReview, context: ReadingContext): boolean {
  const isCurrent = isReviewCurrent(review, todayIn(context))
  if (isCurrent) context.expiresAt(reviewLapsesAt(review))
  return isCurrent
}
