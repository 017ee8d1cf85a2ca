import type { Resolvers } from '../../generated/schema-types'
import { words } from '../../reading/words'

export const externalLinksResolvers: Resolvers = {
  ExternalLinks: {
    heading: (block, _, context) => words(block.heading, context),
    links: (block, _, context) => block.links.map((link) => ({ ...link, title: words(link.title, context) })),
  },
}
