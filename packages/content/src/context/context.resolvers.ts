import type { Resolvers } from '../generated/schema-types'

export const contextResolvers: Resolvers = {
  Query: {
    context: (_root, _, { region, locale, asOf, answeredAt, rows }) => ({
      ...{ region, locale, asOf },
      // Only an answer that tells it is out of date with each publication.
      get sequence() {
        rows.endsAtNewest()
        return rows.newestSequence()
      },
      answeredAt: answeredAt.toISOString(),
    }),
  },
}
