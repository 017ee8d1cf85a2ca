import { isSafeHref, type RichText, type RichTextBlock, type RichTextInline, type RichTextRun } from './rich-text'

interface Node {
  type?: unknown
  children?: unknown
  text?: unknown
  format?: unknown
  tag?: unknown
  listType?: unknown
  fields?: unknown
  url?: unknown
}

const bold = 1
const italic = 2

/**
 * The portable tree of an editor state (Lexical's serialised root). Formats that content has no use for are
 * dropped and their words kept; a link with an unsafe address becomes its words. Undefined when there are none.
 */
export function fromEditorState(state: unknown): RichText | undefined {
  const root = (state as { root?: Node } | null | undefined)?.root
  const blocks = childrenOf(root).flatMap(blocksFrom)
  return blocks.length > 0 ? blocks : undefined
}

function childrenOf(node: Node | undefined): Node[] {
  return Array.isArray(node?.children) ? (node.children as Node[]) : []
}

function blocksFrom(node: Node): RichTextBlock[] {
  if (node.type === 'list') {
    const items = childrenOf(node)
      .map((item) => inlineFrom(item))
      .filter((item) => item.length > 0)
    return items.length > 0 ? [{ type: 'list', ordered: node.listType === 'number', items }] : []
  }
  const children = inlineFrom(node)
  if (children.length === 0) return []
  if (node.type === 'heading') return [{ type: 'heading', level: node.tag === 'h4' ? 4 : 3, children }]
  if (node.type === 'quote') return [{ type: 'quote', children }]
  return [{ type: 'paragraph', children }]
}

function inlineFrom(node: Node): RichTextInline[] {
  return childrenOf(node).flatMap((child): RichTextInline[] => {
    if (child.type === 'text') return runsFrom(child)
    if (child.type === 'linebreak') return [{ type: 'text', text: '\n' }]
    if (child.type === 'link' || child.type === 'autolink') {
      const runs = childrenOf(child).flatMap(runsFrom)
      const fields = child.fields as { url?: unknown } | undefined
      const address = fields?.url ?? child.url
      const href = typeof address === 'string' ? address.trim() : ''
      if (runs.length === 0) return []
      return isSafeHref(href) ? [{ type: 'link', href, children: runs }] : runs
    }
    return inlineFrom(child)
  })
}

function runsFrom(node: Node): RichTextRun[] {
  if (typeof node.text !== 'string' || node.text === '') return []
  const format = typeof node.format === 'number' ? node.format : 0
  return [
    {
      type: 'text',
      text: node.text,
      ...(format & bold ? { bold: true as const } : {}),
      ...(format & italic ? { italic: true as const } : {}),
    },
  ]
}
