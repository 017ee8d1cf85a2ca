import type { Resolvers } from '../generated/schema-types'
import { regionalTexts } from '../reading/words'

export const merchantResolvers: Resolvers = {
  Merchant: {
    id: (entry) => entry.entryId,
    name: ({ content }) => content.name,
    disclosure: ({ content }, _, context) => regionalTexts(content.disclosure, context),
  },
}
