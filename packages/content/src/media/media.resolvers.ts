import type { Resolvers } from '../generated/schema-types'
import { words } from '../reading/words'
import { mediaPath } from './media'

export const mediaResolvers: Resolvers = {
  Media: {
    id: (entry) => entry.entryId,
    url: ({ content }, _, context) => `${context.siteUrl}${mediaPath(content)}`,
    path: ({ content }) => mediaPath(content),
    alt: ({ content }, _, context) => words(content.alt, context),
    credit: ({ content }) => content.credit,
    mediaType: ({ content }) => content.mediaType,
    width: ({ content }) => content.width,
    height: ({ content }) => content.height,
  },
}
