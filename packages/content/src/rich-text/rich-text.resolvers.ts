import type { Resolvers } from '../generated/schema-types'
import { plainText } from './rich-text'

export const richTextResolvers: Resolvers = {
  RichText: {
    tree: (tree) => tree,
    plainText: (tree) => plainText(tree),
  },
}
