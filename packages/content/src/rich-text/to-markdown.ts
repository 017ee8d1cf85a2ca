import { outgoingHref } from './outgoing-href'
import type { RichText, RichTextBlock, RichTextInline, RichTextRun } from './rich-text'
import { withoutControlCharacters } from './without-control-characters'

/**
 * Formatted text as CommonMark, with everything escaped that would mean something else there. `siteUrl` is where paths of
 * ours lead to.
 */
export function toMarkdown(tree: RichText, siteUrl: string): string {
  let listsInRow = 0
  return tree
    .map((block, index) => {
      const previous = tree[index - 1]
      // Two lists of one kind in a row stay two when their markers differ.
      const isSameList = block.type === 'list' && previous?.type === 'list' && previous.ordered === block.ordered
      listsInRow = isSameList ? listsInRow + 1 : 0
      return blockMarkdown(block, siteUrl, listsInRow % 2 === 1)
    })
    .join('\n\n')
}

function blockMarkdown(block: RichTextBlock, siteUrl: string, isOtherMarker: boolean): string {
  switch (block.type) {
    case 'paragraph':
      return inlineMarkdown(block.children, siteUrl)
    case 'heading':
      // A heading is one line.
      return `${'#'.repeat(block.level)} ${inlineMarkdown(block.children, siteUrl).replaceAll('\\\n', ' ')}`
    case 'list':
      return block.items
        .map((item, index) => {
          const marker = block.ordered ? `${index + 1}${isOtherMarker ? ')' : '.'}` : isOtherMarker ? '*' : '-'
          return indented(`${marker} `, ' '.repeat(marker.length + 1), inlineMarkdown(item, siteUrl))
        })
        .join('\n')
    case 'quote':
      return indented('> ', '> ', inlineMarkdown(block.children, siteUrl))
  }
}

function indented(first: string, rest: string, text: string): string {
  return first + text.replaceAll('\n', `\n${rest}`)
}

/** A stretch of text in one format, or a finished piece (a link). */
interface Piece {
  text: string
  bold: boolean
  italic: boolean
  isFinished: boolean
}

function inlineMarkdown(children: readonly RichTextInline[], siteUrl: string): string {
  const pieces = children.flatMap((child): Piece[] => {
    if (child.type === 'text') return piecesOf(child)
    const href = outgoingHref(child.href, siteUrl)
    if (href === undefined || child.children.every(({ text }) => text.trim() === ''))
      return child.children.flatMap(piecesOf)
    const words = written(trimmedAround(child.children.flatMap(piecesOf)))
    return [{ text: `[${words}](<${href.replaceAll('&', '\\&')}>)`, bold: false, italic: false, isFinished: true }]
  })
  return written(trimmedAround(pieces))
}

/** A run as pieces whose emphasis begins and ends with a letter or sign: CommonMark knows no other. */
function piecesOf({ text, ...format }: RichTextRun): Piece[] {
  const { bold, italic } = { bold: format.bold === true, italic: format.italic === true }
  const clean = withoutControlCharacters(text.replace(/\r\n?/g, '\n')).replace(/[^\S\n]*\n[^\S\n]*/g, '\n')
  const [, before = '', core = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(clean) ?? []
  const plain = (words: string): Piece => ({ text: words, bold: false, italic: false, isFinished: false })
  return [plain(before), { text: core, bold, italic, isFinished: false }, plain(after)].filter((piece) => piece.text)
}

/** Joins what has one format, and takes white space off both ends. */
function trimmedAround(pieces: readonly Piece[]): Piece[] {
  const merged: Piece[] = []
  for (const piece of pieces) {
    const last = merged.at(-1)
    const isSame = last?.bold === piece.bold && last.italic === piece.italic && !last.isFinished && !piece.isFinished
    if (last && isSame) merged[merged.length - 1] = { ...last, text: last.text + piece.text }
    else merged.push(piece)
  }
  return merged
    .map((piece, index) => ({
      ...piece,
      text: piece.text
        .replace(index === 0 ? /^\s+/ : /^(?!)/, '')
        .replace(index === merged.length - 1 ? /\s+$/ : /(?!)$/, ''),
    }))
    .filter((piece) => piece.text)
}

function written(pieces: readonly Piece[]): string {
  // Italic stands inside bold, so that neighbours in other formats never share a row of stars.
  const marks = pieces.map((piece, index) => ({
    opening: (piece.bold && !pieces[index - 1]?.bold ? '**' : '') + (piece.italic ? '_' : ''),
    closing: (piece.italic ? '_' : '') + (piece.bold && !pieces[index + 1]?.bold ? '**' : ''),
  }))
  return pieces
    .map((piece, index) => {
      const { opening = '', closing = '' } = marks[index] ?? {}
      if (piece.isFinished) return opening + piece.text + closing
      const isAfterMark = opening === '' && Boolean(marks[index - 1]?.closing)
      const isBeforeMark = closing === '' && Boolean(marks[index + 1]?.opening)
      const signs = Array.from(piece.text)
      const characters = signs.map((character) => escaped(character))
      if (isAfterMark) characters[0] = asEntity(signs[0])
      if (isBeforeMark) characters[characters.length - 1] = asEntity(signs.at(-1))
      // With the bracket of a link it would make a picture.
      if (pieces[index + 1]?.isFinished && piece.text.endsWith('!')) characters[characters.length - 1] = '\\!'
      const isLineStart = opening === '' && (index === 0 || pieces[index - 1]?.text.endsWith('\n') === true)
      return opening + withLines(characters.join(''), isLineStart) + closing
    })
    .join('')
}

/**
 * A letter right outside of a mark may keep the mark from being one. As an entity it begins and ends with a sign, and is
 * in nobody's way.
 */
function asEntity(character: string | undefined): string {
  if (character === undefined || /^\s/.test(character)) return character ?? ''
  return /^[!-/:-@[-`{-~]/.test(character) ? escaped(character) : `&#${character.codePointAt(0)};`
}

/** Entities where a backslash is not enough for every renderer: those look for tags and brackets first. */
const entities: Readonly<Record<string, string>> = {
  '<': '&lt;',
  '>': '&gt;',
  '&': '&amp;',
  '[': '&#91;',
  ']': '&#93;',
}

function escaped(character: string): string {
  return entities[character] ?? (/[\\`*_~|:@#]/.test(character) ? `\\${character}` : character)
}

/** Nothing at the start of a line may begin a block; a line that ends stays ended. */
function withLines(text: string, isLineStart: boolean): string {
  return text
    .replace(/(www)\./gi, '$1\\.')
    .split('\n')
    .map((line, index) => (index > 0 || isLineStart ? line.replace(/^([+=-])|^(\d+)(?=[.)])/, startEscaped) : line))
    .join('\\\n')
}

function startEscaped(_: string, sign: string | undefined, digits: string | undefined): string {
  if (sign !== undefined) return `\\${sign}`
  return Array.from(digits ?? '', (digit) => asEntity(digit)).join('')
}
