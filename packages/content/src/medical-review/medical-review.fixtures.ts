import { fixtureIds } from '../publication/entry-ids.fixtures'
import type { MedicalReview } from './medical-review'

/** The day on which every fixture is in force. */
export const fixtureToday = '2026-06-15'

export const medicalReviewFixtures = {
  current: { reviewer: fixtureIds.reviewer, reviewedAt: '2026-03-31', nextReviewAt: '2028-03-31' },
  lapsed: { reviewer: fixtureIds.reviewer, reviewedAt: '2023-05-01', nextReviewAt: '2026-05-01' },
} satisfies Record<string, MedicalReview>
