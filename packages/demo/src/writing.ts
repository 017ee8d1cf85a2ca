import type { Localised } from '@stride/content/region/locale'
import type { RichText, RichTextInline } from '@stride/content/rich-text/rich-text'
import { mapText } from '@stride/content/rich-text/rich-text'
import { inAmerican } from './american'

/** A part of a sentence: plain words, or a run or link made with `bold` or `link`. */
type Words = string | RichTextInline

const inlines = (parts: readonly Words[]): RichTextInline[] =>
  parts.map((part) => (typeof part === 'string' ? { type: 'text', text: part } : part))

export const bold = (text: string): RichTextInline => ({ type: 'text', text, bold: true })
export const link = (text: string, href: string): RichTextInline => ({
  type: 'link',
  href,
  children: [{ type: 'text', text }],
})

export const p = (...parts: Words[]): RichText[number] => ({ type: 'paragraph', children: inlines(parts) })
/** A list; an item is one string, or an array of parts. */
export const ul = (...items: Array<Words | Words[]>): RichText[number] => listOf(false, items)
export const ol = (...items: Array<Words | Words[]>): RichText[number] => listOf(true, items)

const listOf = (ordered: boolean, items: Array<Words | Words[]>): RichText[number] => ({
  type: 'list',
  ordered,
  items: items.map((item) => inlines(Array.isArray(item) ? item : [item])),
})

/**
 * A text in both spellings. Words that differ in American English are replaced from one glossary; give the second
 * argument where the American sentence is a different one.
 */
export function t(british: string, american: string = inAmerican(british)): Localised<string> {
  return american === british ? { 'en-GB': british } : { 'en-GB': british, 'en-US': american }
}

/** Rich text in both spellings, from its blocks. */
export function rich(...blocks: RichText): Localised<RichText> {
  const american = mapText(blocks, inAmerican)
  return JSON.stringify(american) === JSON.stringify(blocks)
    ? { 'en-GB': blocks }
    : { 'en-GB': blocks, 'en-US': american }
}

/** A list of `{ text }` items, as most lists of the shapes want it. */
export const items = (...texts: Array<string | Localised<string>>) =>
  texts.map((text) => ({ text: typeof text === 'string' ? t(text) : text }))
