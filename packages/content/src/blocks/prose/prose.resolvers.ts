import type { Resolvers } from '../../generated/schema-types'
import { formatted, wordsOrNull } from '../../reading/words'

export const proseResolvers: Resolvers = {
  Prose: {
    heading: (prose, _, context) => wordsOrNull(prose.heading, context),
    body: (prose, _, context) => formatted(prose.body, context),
  },
}
