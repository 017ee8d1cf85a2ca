import { connectionOf } from '../connection/connection'
import type { Resolvers } from '../generated/schema-types'
import { cited, readableBySlug } from '../reading/readable'
import { words } from '../reading/words'
import { recommendationsFor } from './recommendation-list'

export const recommendationResolvers: Resolvers = {
  Query: {
    recommendation: (_root, { slug }, context) => readableBySlug('recommendation', slug, context),
    recommendations: (_root, { forCondition, forGuide, orderBy: order, ...page }, context) =>
      connectionOf(recommendationsFor({ forCondition, forGuide }, context), order, page, context),
  },
  Recommendation: {
    id: (entry) => entry.entryId,
    product: ({ content }, _, context) => cited('product', content.product, context),
    rationale: ({ content }, _, context) => words(content.rationale, context),
    evidence: ({ content }, _, context) => words(content.evidence, context),
    cautions: ({ content }, _, context) => words(content.cautions, context),
    medicalReview: ({ content }) => content.medicalReview,
  },
}
