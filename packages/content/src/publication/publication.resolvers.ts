import type { Resolvers } from '../generated/schema-types'
import { readable } from '../reading/readable'
import { kinds } from './kind'

export const publicationResolvers: Resolvers = {
  Query: {
    node: (_root, { id }, context) => {
      for (const kind of kinds) {
        const entry = readable(kind, id, context)
        if (entry) return entry
      }
      return null
    },
  },
  Node: {
    __resolveType: ({ kind }) => nameOfType(kind),
  },
}

function nameOfType<K extends string>(kind: K): Capitalize<K> {
  return (kind.charAt(0).toUpperCase() + kind.slice(1)) as Capitalize<K>
}
