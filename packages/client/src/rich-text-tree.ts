/** Formatted text as it comes over the wire: the contract's `RichTextTree`. It carries no markup and no script. */
export type RichTextTree = RichTextPart[]

export type RichTextPart =
  | { type: 'paragraph'; children: RichTextInline[] }
  | { type: 'heading'; level: 3 | 4; children: RichTextInline[] }
  | { type: 'list'; ordered: boolean; items: RichTextInline[][] }
  | { type: 'quote'; children: RichTextInline[] }

export type RichTextInline = RichTextRun | RichTextLink
export interface RichTextRun {
  type: 'text'
  text: string
  bold?: true
  italic?: true
}
export interface RichTextLink {
  type: 'link'
  href: string
  children: RichTextRun[]
}
