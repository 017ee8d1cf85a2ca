import { z } from 'zod'
import { editorial } from '../shape/facets'
import { day, ref } from '../shape/text'

/** The longest time between two reviews, in years (three: see ADR on medical review). */
export const longestReviewYears = 3

/** Who approved the clinical content, when, and when it has to be looked at again. */
export const medicalReviewShape = z.object({
  reviewer: editorial(ref('person')),
  reviewedAt: editorial(day),
  nextReviewAt: editorial(day),
})
export type MedicalReview = z.infer<typeof medicalReviewShape>

/** Whether a review is in force on a day (both `YYYY-MM-DD`); the day on which the next one is due still counts. */
export function isReviewCurrent(review: MedicalReview, today: string): boolean {
  return review.reviewedAt <= today && today <= review.nextReviewAt
}

const lapses = new Map<string, string>()
const mostLapses = 10_000

/** The first moment at which a review no longer counts: midnight UTC after the due day. ISO 8601. */
export function reviewLapsesAt({ nextReviewAt }: Pick<MedicalReview, 'nextReviewAt'>): string {
  const known = lapses.get(nextReviewAt)
  if (known !== undefined) return known
  const due = new Date(`${nextReviewAt}T00:00:00.000Z`)
  due.setUTCDate(due.getUTCDate() + 1)
  const lapse = due.toISOString()
  if (lapses.size >= mostLapses) lapses.clear()
  lapses.set(nextReviewAt, lapse)
  return lapse
}
