import type { Resolvers } from '../generated/schema-types'
import { words, wordsOrNull } from '../reading/words'

export const bodyAreaResolvers: Resolvers = {
  BodyArea: {
    id: (entry) => entry.entryId,
    name: ({ content }, _, context) => words(content.name, context),
    description: ({ content }, _, context) => wordsOrNull(content.description, context),
  },
}
