import type { Resolvers } from '../../generated/schema-types'
import { cited } from '../../reading/readable'
import { formatted, words, wordsOrNull } from '../../reading/words'

export const causeListResolvers: Resolvers = {
  CauseList: {
    heading: (list, _, context) => words(list.heading, context),
    intro: (list, _, context) => formatted(list.intro, context),
    causes: (list, _, context) =>
      list.causes.map((cause) => ({
        condition: cited('condition', cause.condition, context),
        note: wordsOrNull(cause.note, context),
      })),
  },
}
