import { connectionOf } from '../connection/connection'
import { having, none } from '../connection/members'
import type { Resolvers } from '../generated/schema-types'
import { readableBySlug } from '../reading/readable'
import { regionalTexts } from '../reading/words'
import { merchantList } from './merchant-list'

export const merchantResolvers: Resolvers = {
  Query: {
    merchant: (_root, { slug }, context) => readableBySlug('merchant', slug, context),
    merchants: (_root, { orderBy: order, ...page }, context) =>
      connectionOf(
        context.mayReadCommerce ? having(merchantList, [], context) : none(merchantList, context),
        order,
        page,
        context,
      ),
  },
  Merchant: {
    id: (entry) => entry.entryId,
    name: ({ content }) => content.name,
    disclosure: ({ content }, _, context) => regionalTexts(content.disclosure, context),
  },
}
