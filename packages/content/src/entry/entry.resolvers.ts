import type { Resolvers } from '../generated/schema-types'
import { attributionOf } from './attribution'
import { contentLicence } from './licence'
import { maxAgeOf } from './max-age'

/** What every kind of entry has; the schema's builder hands these down to each. */
export const entryResolvers: Resolvers = {
  Entry: {
    attribution: (entry, _, context) => attributionOf(entry, context),
    licence: (_entry, _, { siteUrl }) => {
      const { name, path, terms } = contentLicence
      return { name, url: `${siteUrl}${path}`, terms }
    },
    maxAge: (entry, _, context) => maxAgeOf(entry, context),
  },
}
