import type { Resolvers } from '../generated/schema-types'
import { isInForce } from '../reading/in-force'
import { cited } from '../reading/readable'

export const medicalReviewResolvers: Resolvers = {
  MedicalReview: {
    reviewedBy: (review, _, context) => cited('person', review.reviewer, context),
    isCurrent: (review, _, context) => isInForce(review, context),
  },
}
