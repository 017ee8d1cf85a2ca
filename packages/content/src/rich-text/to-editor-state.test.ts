import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromEditorState } from './from-editor-state'
import { plainText, type RichText, type RichTextBlock, type RichTextInline, type RichTextRun } from './rich-text'
import { toEditorState } from './to-editor-state'

/** A run as the editor would give it back: a line break is a run of its own, without a format. */
const run = fc.oneof(
  { weight: 9, arbitrary: formatted(fc.string({ minLength: 1 }).filter((text) => !text.includes('\n'))) },
  { weight: 1, arbitrary: fc.constant<RichTextRun>({ type: 'text', text: '\n' }) },
)
const anyRun = formatted(fc.string({ minLength: 1, unit: fc.constantFrom('a', 'b', '\n') }))
const hrefs = fc.constantFrom(
  'https://example.org/a?b=c',
  '/conditions/calf-strain',
  '#treatment',
  'tel:999',
  'mailto:a@example.org',
)

function formatted(text: fc.Arbitrary<string>): fc.Arbitrary<RichTextRun> {
  return fc.tuple(text, fc.boolean(), fc.boolean()).map(([words, bold, italic]) => ({
    type: 'text',
    text: words,
    ...(bold ? { bold: true as const } : {}),
    ...(italic ? { italic: true as const } : {}),
  }))
}

function treeOf(runs: fc.Arbitrary<RichTextRun>, linked: fc.Arbitrary<RichTextRun>): fc.Arbitrary<RichText> {
  const link = fc
    .tuple(hrefs, fc.array(linked, { minLength: 1, maxLength: 3 }))
    .map(([href, children]): RichTextInline => ({ type: 'link', href, children }))
  const inline = fc.array(fc.oneof<Array<fc.Arbitrary<RichTextInline>>>(runs, link), { minLength: 1, maxLength: 4 })
  const block = fc.oneof(
    inline.map((children): RichTextBlock => ({ type: 'paragraph', children })),
    inline.map((children): RichTextBlock => ({ type: 'quote', children })),
    fc
      .tuple(fc.constantFrom(3 as const, 4 as const), inline)
      .map(([level, children]): RichTextBlock => ({ type: 'heading', level, children })),
    fc
      .tuple(fc.boolean(), fc.array(inline, { minLength: 1, maxLength: 3 }))
      .map(([ordered, items]): RichTextBlock => ({ type: 'list', ordered, items })),
  )
  return fc.array(block, { minLength: 1, maxLength: 5 })
}

describe('toEditorState', () => {
  it('is undone by fromEditorState', () => {
    fc.assert(
      fc.property(treeOf(run, formatted(fc.string({ minLength: 1 }))), (tree) => {
        expect(fromEditorState(toEditorState(tree))).toEqual(tree)
      }),
    )
  })

  it('keeps every word and line break, wherever the breaks stand', () => {
    fc.assert(
      fc.property(treeOf(anyRun, anyRun), (tree) => {
        expect(plainText(fromEditorState(toEditorState(tree)) ?? [])).toBe(plainText(tree))
      }),
    )
  })
})
