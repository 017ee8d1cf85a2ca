import type { Resolvers } from '../../generated/schema-types'
import { words } from '../../reading/words'

export const doDontListResolvers: Resolvers = {
  DoDontList: {
    heading: (list, _, context) => words(list.heading, context),
    dos: (list, _, context) => list.dos.map((item) => words(item.text, context)),
    donts: (list, _, context) => list.donts.map((item) => words(item.text, context)),
  },
}
