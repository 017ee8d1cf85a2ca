import type { RichText, RichTextBlock, RichTextInline, RichTextRun } from './rich-text'

/** A node of Lexical's serialised state, as far as we write it. */
export interface EditorNode {
  type: string
  version: number
  [key: string]: unknown
}
export interface EditorState {
  root: EditorNode & { children: EditorNode[] }
}

const bold = 1
const italic = 2

/**
 * The editor state (Lexical's serialised root) of a portable tree: the way back of `fromEditorState`, for content that
 * comes from somewhere else than the editor.
 */
export function toEditorState(tree: RichText): EditorState {
  return { root: elementOf('root', tree.map(blockNode)) }
}

function elementOf(type: string, children: EditorNode[], more: Record<string, unknown> = {}) {
  return { type, version: 1, direction: 'ltr', format: '', indent: 0, ...more, children }
}

function blockNode(block: RichTextBlock): EditorNode {
  switch (block.type) {
    case 'paragraph':
      return elementOf('paragraph', inlineNodes(block.children), { textFormat: 0, textStyle: '' })
    case 'heading':
      return elementOf('heading', inlineNodes(block.children), { tag: `h${block.level}` })
    case 'quote':
      return elementOf('quote', inlineNodes(block.children))
    case 'list':
      return elementOf(
        'list',
        block.items.map((item, index) => elementOf('listitem', inlineNodes(item), { value: index + 1 })),
        { listType: block.ordered ? 'number' : 'bullet', tag: block.ordered ? 'ol' : 'ul', start: 1 },
      )
  }
}

function inlineNodes(children: readonly RichTextInline[]): EditorNode[] {
  return children.flatMap((child) =>
    child.type === 'link'
      ? [
          elementOf('link', child.children.map(textNode), {
            version: 3,
            fields: { linkType: 'custom', url: child.href, newTab: false },
          }),
        ]
      : runNodes(child),
  )
}

/** The lines of a run; the breaks between them are nodes of their own. */
function runNodes(run: RichTextRun): EditorNode[] {
  return run.text
    .split('\n')
    .flatMap((line, index) => [
      ...(index > 0 ? [{ type: 'linebreak', version: 1 }] : []),
      ...(line === '' ? [] : [textNode({ ...run, text: line })]),
    ])
}

function textNode(run: RichTextRun): EditorNode {
  const format = (run.bold ? bold : 0) | (run.italic ? italic : 0)
  return { type: 'text', version: 1, detail: 0, format, mode: 'normal', style: '', text: run.text }
}
