import { connectionOf } from '../connection/connection'
import { having } from '../connection/members'
import type { Resolvers } from '../generated/schema-types'
import { readableBySlug } from '../reading/readable'
import { words } from '../reading/words'
import { personList } from './person-list'

export const personResolvers: Resolvers = {
  Query: {
    person: (_root, { slug }, context) => readableBySlug('person', slug, context),
    people: (_root, { orderBy: order, ...page }, context) =>
      connectionOf(having(personList, [], context), order, page, context),
  },
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
