import type { Resolvers } from '../generated/schema-types'
import { regionsIn } from '../reading/words'

export const siteSettingsResolvers: Resolvers = {
  Query: {
    siteSettings: (_root, _, context) => context.published.all('siteSettings')[0],
  },
  SiteSettings: {
    id: (entry) => entry.entryId,
    siteName: ({ content }) => content.siteName,
    regions: ({ content }, _, context) => regionsIn(context).map((region) => ({ region, ...content[region] })),
  },
}
