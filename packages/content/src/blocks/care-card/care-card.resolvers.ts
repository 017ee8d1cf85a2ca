import type { Resolvers } from '../../generated/schema-types'
import { regionalTexts, words } from '../../reading/words'

export const careCardResolvers: Resolvers = {
  CareCard: {
    heading: (card, _, context) => words(card.heading, context),
    signs: (card, _, context) => card.signs.map((sign) => words(sign.text, context)),
    action: (card, _, context) => regionalTexts(card.action, context),
  },
}
