import type { Resolvers } from '../generated/schema-types'
import type { ReadingContext } from '../reading/reading-context'

/** The context tells of itself. */
export type ResolvedContextParent = ReadingContext

export const contextResolvers: Resolvers = {
  Query: {
    context: (_root, _, context) => context,
  },
  ResolvedContext: {
    // Only an answer that tells it is out of date with each publication.
    sequence: ({ rows }) => {
      rows.endsAtNewest()
      return rows.newestSequence()
    },
    answeredAt: ({ answeredAt }) => answeredAt.toISOString(),
  },
}
