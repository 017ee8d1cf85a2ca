import type { Resolvers } from '../generated/schema-types'
import { outgoingHref } from './outgoing-href'
import { plainText, type RichTextInline } from './rich-text'
import { toHtml } from './to-html'
import { toMarkdown } from './to-markdown'

export interface RichTextListItemParent {
  children: RichTextInline[]
}

export const richTextResolvers: Resolvers = {
  RichText: {
    html: (tree, _, { siteUrl }) => toHtml(tree, siteUrl),
    markdown: (tree, _, { siteUrl }) => toMarkdown(tree, siteUrl),
    plainText: (tree) => plainText(tree),
    nodes: (tree) => tree,
    tree: (tree) => tree,
  },
  RichTextNode: {
    __resolveType: ({ type }) => nodeTypes[type],
  },
  RichTextList: {
    items: ({ items }) => items.map((children) => ({ children })),
  },
  RichTextInline: {
    __resolveType: ({ type }) => (type === 'text' ? 'RichTextRun' : 'RichTextLink'),
  },
  RichTextRun: {
    bold: ({ bold }) => bold ?? false,
    italic: ({ italic }) => italic ?? false,
  },
  RichTextLink: {
    href: ({ href }, _, { siteUrl }) => outgoingHref(href, siteUrl) ?? '#',
    runs: ({ children }) => children,
  },
}

const nodeTypes = {
  paragraph: 'RichTextParagraph',
  heading: 'RichTextHeading',
  list: 'RichTextList',
  quote: 'RichTextQuote',
} as const
