import { outgoingHref } from './outgoing-href'
import type { RichText, RichTextBlock, RichTextInline, RichTextRun } from './rich-text'
import { withoutControlCharacters } from './without-control-characters'

/**
 * Formatted text as HTML that is safe to put into a page as it is: p, h3, h4, ul, ol, li, blockquote, strong, em, br
 * and a, with no attribute but a link's. `siteUrl` is where paths of ours lead to.
 */
export function toHtml(tree: RichText, siteUrl: string): string {
  return tree.map((block) => blockHtml(block, siteUrl)).join('\n')
}

function blockHtml(block: RichTextBlock, siteUrl: string): string {
  switch (block.type) {
    case 'paragraph':
      return `<p>${inlineHtml(block.children, siteUrl)}</p>`
    case 'heading':
      return `<h${block.level}>${inlineHtml(block.children, siteUrl)}</h${block.level}>`
    case 'list': {
      const tag = block.ordered ? 'ol' : 'ul'
      return `<${tag}>${block.items.map((item) => `<li>${inlineHtml(item, siteUrl)}</li>`).join('')}</${tag}>`
    }
    case 'quote':
      return `<blockquote><p>${inlineHtml(block.children, siteUrl)}</p></blockquote>`
  }
}

function inlineHtml(children: readonly RichTextInline[], siteUrl: string): string {
  return children
    .map((child) => {
      if (child.type === 'text') return runHtml(child)
      const words = child.children.map(runHtml).join('')
      const href = outgoingHref(child.href, siteUrl)
      if (href === undefined) return words
      return `<a href="${escapeHtml(href)}"${href.startsWith('https:') ? ' rel="noopener"' : ''}>${words}</a>`
    })
    .join('')
}

function runHtml({ text, bold, italic }: RichTextRun): string {
  const words = escapeHtml(text).replaceAll('\n', '<br>')
  const slanted = italic ? `<em>${words}</em>` : words
  return bold ? `<strong>${slanted}</strong>` : slanted
}

/** Text that stands as itself in HTML, between tags or in a quoted attribute. Characters that HTML cannot have go. */
export function escapeHtml(text: string): string {
  return withoutControlCharacters(text).replace(/[&<>"'\r]/g, (character) => `&#${character.charCodeAt(0)};`)
}
