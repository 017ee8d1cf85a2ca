import { urgencyOf } from '../condition/condition'
import type { Resolvers } from '../generated/schema-types'
import { highlightsOf, titleOf } from './highlights'
import { searchFor } from './search'

export const searchResolvers: Resolvers = {
  Query: {
    search: (_root, { query, filter, ...page }, context) => searchFor(query, filter ?? {}, page, context),
  },
  SearchHit: {
    kind: ({ entry }) => entry.kind,
    title: (hit, _, context) => titleOf(hit, context),
    highlights: (hit, _, context) => highlightsOf(hit, context),
    urgency: ({ entry: { content } }) => ('presentations' in content ? urgencyOf(content) : null),
  },
  Searchable: {
    __resolveType: ({ kind }) => (kind === 'condition' ? 'Condition' : kind === 'guide' ? 'Guide' : 'Product'),
  },
}
