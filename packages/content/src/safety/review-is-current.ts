import { longestReviewYears } from '../medical-review/medical-review'
import { needsReview } from '../publication/kind'
import type { MedicalReview } from '../medical-review/medical-review'
import type { Candidate, Circumstances } from './candidate'
import type { Problem } from './problem'

const rule = 'review-is-current'

/** What is said about health was approved by a reviewer, not in the future, and is not overdue for its next review. */
export function reviewIsCurrent(candidate: Candidate, { today }: Circumstances): Problem[] {
  if (!needsReview(candidate.kind)) return []
  const { medicalReview } = candidate.content as { medicalReview: MedicalReview }
  const { reviewedAt, nextReviewAt } = medicalReview
  const latest = new Date(`${reviewedAt}T00:00:00.000Z`)
  latest.setUTCFullYear(latest.getUTCFullYear() + longestReviewYears)
  const problems: Problem[] = []
  if (reviewedAt > today)
    problems.push({
      rule,
      path: 'medicalReview.reviewedAt',
      message: `The review date ${reviewedAt} is in the future.`,
    })
  if (nextReviewAt < today)
    problems.push({
      rule,
      path: 'medicalReview.nextReviewAt',
      message: `The next review was due on ${nextReviewAt}. A reviewer has to approve the content again.`,
    })
  if (nextReviewAt <= reviewedAt || nextReviewAt > latest.toISOString().slice(0, 10))
    problems.push({
      rule,
      path: 'medicalReview.nextReviewAt',
      message: `The next review must be after ${reviewedAt} and at most ${longestReviewYears} years later.`,
    })
  return problems
}
