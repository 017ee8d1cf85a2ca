import type { Resolvers } from '../../generated/schema-types'
import { words } from '../../reading/words'

export const symptomListResolvers: Resolvers = {
  SymptomList: {
    heading: (list, _, context) => words(list.heading, context),
  },
}
