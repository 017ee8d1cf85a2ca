import type { Resolvers } from '../generated/schema-types'
import { PublicError } from '../reading/public-error'

export const acknowledgementResolvers: Resolvers = {
  Mutation: {
    acknowledgeRecall: (_root, { sequence, note }, context) => {
      if (!context.acknowledge)
        throw new PublicError('Recalls are acknowledged at the API, by partners with a key.', 'FORBIDDEN')
      return context.acknowledge(sequence, note ?? null)
    },
  },
}
