import { medicalReviewFixtures } from '../medical-review/medical-review.fixtures'
import { fixtureIds } from '../publication/entry-ids.fixtures'
import type { Recommendation } from './recommendation'

export const recommendationFixtures = {
  socks: {
    title: 'Plain socks for long runs',
    slug: 'plain-socks-for-long-runs',
    product: fixtureIds.product,
    conditions: [fixtureIds.selfCareCondition],
    guides: [fixtureIds.guide],
    rationale: { 'en-GB': 'They stay in place.' },
    evidence: { 'en-GB': 'One small trial and experience.' },
    cautions: { 'en-GB': 'Stop if they leave a mark.' },
    medicalReview: medicalReviewFixtures.current,
  },
} satisfies Record<string, Recommendation>
