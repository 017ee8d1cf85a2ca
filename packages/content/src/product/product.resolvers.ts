import { connectionOf } from '../connection/connection'
import type { Resolvers } from '../generated/schema-types'
import { shownOffers } from '../offer/shown-offers'
import { cited, readableBySlug } from '../reading/readable'
import { words } from '../reading/words'
import { productsFor } from './product-list'

export const productResolvers: Resolvers = {
  Query: {
    product: (_root, { slug }, context) => readableBySlug('product', slug, context),
    products: (_root, { filter, orderBy: order, ...page }, context) =>
      connectionOf(productsFor(filter ?? {}, context), order, page, context),
  },
  Product: {
    id: (entry) => entry.entryId,
    name: ({ content }) => content.name,
    brand: ({ content }) => content.brand,
    category: ({ content }) => content.category,
    whatItIs: ({ content }, _, context) => words(content.whatItIs, context),
    image: ({ content }, _, context) => (content.image ? cited('media', content.image, context) : null),
    whoItSuits: ({ content }, _, context) => words(content.whoItSuits, context),
    whoShouldNotUseIt: ({ content }, _, context) => words(content.whoShouldNotUseIt, context),
    claims: ({ content }, _, context) =>
      content.claims.map(({ text, evidence, sourceUrl }) => ({
        text: words(text, context),
        evidence: words(evidence, context),
        sourceUrl,
      })),
    offers: ({ content }, _, context) =>
      shownOffers(content, context).filter(({ offer }) => !context.region || offer.region === context.region),
    medicalReview: ({ content }) => content.medicalReview,
  },
}
