import type { Resolvers } from '../generated/schema-types'
import { words } from '../reading/words'

export const personResolvers: Resolvers = {
  Person: {
    id: (entry) => entry.entryId,
    name: ({ content }) => content.name,
    credentials: ({ content }) => content.credentials,
    registrationBody: ({ content }) => content.registrationBody,
    registrationNumber: ({ content }) => content.registrationNumber,
    bio: ({ content }, _, context) => words(content.bio, context),
    declaredInterests: ({ content }, _, context) => words(content.declaredInterests, context),
  },
}
