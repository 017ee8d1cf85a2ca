import type { Resolvers } from '../generated/schema-types'
import { cited } from '../reading/readable'
import { words } from '../reading/words'

export const recommendationResolvers: Resolvers = {
  Recommendation: {
    id: (entry) => entry.entryId,
    product: ({ content }, _, context) => cited('product', content.product, context),
    rationale: ({ content }, _, context) => words(content.rationale, context),
    evidence: ({ content }, _, context) => words(content.evidence, context),
    cautions: ({ content }, _, context) => words(content.cautions, context),
    medicalReview: ({ content }) => content.medicalReview,
  },
}
