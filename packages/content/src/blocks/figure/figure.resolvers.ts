import type { Resolvers } from '../../generated/schema-types'
import { cited } from '../../reading/readable'
import { wordsOrNull } from '../../reading/words'

export const figureResolvers: Resolvers = {
  Figure: {
    media: (figure, _, context) => cited('media', figure.media, context),
    caption: (figure, _, context) => wordsOrNull(figure.caption, context),
  },
}
