import type { Resolvers } from '../generated/schema-types'
import { readable } from '../reading/readable'
import { PublicError } from '../reading/public-error'
import type { ReadingContext } from '../reading/reading-context'
import { kinds } from './kind'
import type { PublicationStamp, PublishedEntry } from './published-entries'
import { speaksOfGear } from './speaks-of-gear'

export type PublicationParent = PublicationStamp

const mostNodes = 100

export const publicationResolvers: Resolvers = {
  Query: {
    node: (_root, { id }, context) => entryOfAnyKind(id, context),
    nodes: (_root, { ids }, context) => {
      if (ids.length > mostNodes)
        throw new PublicError(`Ask for at most ${mostNodes} ids at once; these are ${ids.length}.`, 'BAD_USER_INPUT')
      return ids.map((id) => entryOfAnyKind(id, context))
    },
  },
  Publication: {
    reviewedBy: ({ reviewedBy }, _, context) => (reviewedBy ? readable('person', reviewedBy, context) : null),
    content: async ({ sequence }, _, context) => {
      const found = await context.rows.contentAt(sequence)
      return found && (context.mayReadCommerce || !speaksOfGear(found.row)) ? found.canonical : null
    },
    // A leaf, so that it may be read later: nothing of the view depends on it.
    receipt: ({ sequence }, _, context) => context.receipts.of(sequence),
  },
  Entry: {
    __resolveType: ({ kind }) => nameOfType(kind),
  },
  Node: {
    __resolveType: ({ kind }) => nameOfType(kind),
  },
}

function entryOfAnyKind(id: string, context: ReadingContext): PublishedEntry | null {
  for (const kind of kinds) {
    const entry = readable(kind, id, context)
    if (entry) return entry
  }
  return null
}

function nameOfType<K extends string>(kind: K): Capitalize<K> {
  return (kind.charAt(0).toUpperCase() + kind.slice(1)) as Capitalize<K>
}
