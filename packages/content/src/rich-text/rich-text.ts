import { z } from 'zod'
import { annotate } from '../shape/facets'

/**
 * Our own small portable tree: what an editor's rich text becomes when it is published. It knows nothing of
 * the editor that made it, and has no node that could carry script, style or markup.
 */
export interface RichTextRun {
  type: 'text'
  text: string
  bold?: true | undefined
  italic?: true | undefined
}
export interface RichTextLink {
  type: 'link'
  href: string
  children: RichTextRun[]
}
export type RichTextInline = RichTextRun | RichTextLink
export interface RichTextParagraph {
  type: 'paragraph'
  children: RichTextInline[]
}
export interface RichTextHeading {
  type: 'heading'
  level: 3 | 4
  children: RichTextInline[]
}
export interface RichTextList {
  type: 'list'
  ordered: boolean
  items: RichTextInline[][]
}
export interface RichTextQuote {
  type: 'quote'
  children: RichTextInline[]
}
export type RichTextBlock = RichTextParagraph | RichTextHeading | RichTextList | RichTextQuote
export type RichText = RichTextBlock[]

/** Whether a link may stand in content: https, mail, phone, a path of the site, or an anchor. */
export function isSafeHref(href: string): boolean {
  if (/^(?:\/(?![/\\])|#)[^\s\\]*$/.test(href)) return true
  try {
    const url = new URL(href)
    return ['https:', 'mailto:', 'tel:'].includes(url.protocol) && url.username === '' && url.password === ''
  } catch {
    return false
  }
}

const run = z.object({
  type: z.literal('text'),
  text: z.string().min(1).max(20_000),
  bold: z.literal(true).optional(),
  italic: z.literal(true).optional(),
})
const link = z.object({
  type: z.literal('link'),
  href: z.string().max(2_000).refine(isSafeHref, 'A link must start with https://, mailto:, tel:, / or #.'),
  children: z.array(run).min(1),
})
const inline = z.discriminatedUnion('type', [run, link])
const block = z.discriminatedUnion('type', [
  z.object({ type: z.literal('paragraph'), children: z.array(inline).min(1) }),
  z.object({
    type: z.literal('heading'),
    level: z.union([z.literal(3), z.literal(4)]),
    children: z.array(inline).min(1),
  }),
  z.object({ type: z.literal('list'), ordered: z.boolean(), items: z.array(z.array(inline).min(1)).min(1) }),
  z.object({ type: z.literal('quote'), children: z.array(inline).min(1) }),
])

/** Formatted text of any length, in one locale. */
export const richText = annotate(z.array(block).min(1), { richText: true })

/** The words alone, one line a block or list item. */
export function plainText(tree: RichText): string {
  const words = (children: RichTextInline[]): string =>
    children.map((child) => (child.type === 'link' ? words(child.children) : child.text)).join('')
  return tree.flatMap((node) => (node.type === 'list' ? node.items.map(words) : [words(node.children)])).join('\n')
}

/** The tree with every run of text rewritten; structure and links stay as they are. */
export function mapText(tree: RichText, rewrite: (text: string) => string): RichText {
  const inMapped = (children: RichTextInline[]): RichTextInline[] =>
    children.map((child) =>
      child.type === 'link'
        ? { ...child, children: child.children.map((part) => ({ ...part, text: rewrite(part.text) })) }
        : { ...child, text: rewrite(child.text) },
    )
  return tree.map((node) =>
    node.type === 'list'
      ? { ...node, items: node.items.map(inMapped) }
      : { ...node, children: inMapped(node.children) },
  )
}
