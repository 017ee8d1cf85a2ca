import { connectionOf } from '../connection/connection'
import { having } from '../connection/members'
import type { Resolvers } from '../generated/schema-types'
import { readableBySlug } from '../reading/readable'
import { words, wordsOrNull } from '../reading/words'
import { bodyAreaList } from './body-area-list'

export const bodyAreaResolvers: Resolvers = {
  Query: {
    bodyArea: (_root, { slug }, context) => readableBySlug('bodyArea', slug, context),
    bodyAreas: (_root, { orderBy: order, ...page }, context) =>
      connectionOf(having(bodyAreaList, [], context), order, page, context),
  },
  BodyArea: {
    id: (entry) => entry.entryId,
    name: ({ content }, _, context) => words(content.name, context),
    description: ({ content }, _, context) => wordsOrNull(content.description, context),
  },
}
