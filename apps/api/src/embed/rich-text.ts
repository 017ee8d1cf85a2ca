import { isSafeHref, type RichText, type RichTextBlock, type RichTextInline } from '@stride/content/rich-text/rich-text'
import { markup, type Html } from '../page/markup'
import { list } from './list'
import { linkOut } from './link-out'

/** Formatted text as the site draws it; links lead out of the embedding page, into a window of their own. */
export function richText(tree: RichText, siteUrl: string): Html {
  return markup`<div class="rich-text">${tree.map((block) => blockHtml(block, siteUrl))}</div>`
}

function blockHtml(block: RichTextBlock, siteUrl: string): Html {
  switch (block.type) {
    case 'paragraph':
      return markup`<p>${inlines(block.children, siteUrl)}</p>`
    case 'heading':
      return block.level === 3
        ? markup`<h3 class="heading heading--3">${inlines(block.children, siteUrl)}</h3>`
        : markup`<h4 class="heading heading--4">${inlines(block.children, siteUrl)}</h4>`
    case 'list':
      return list(
        block.items.map((item) => markup`${inlines(item, siteUrl)}`),
        block.ordered ? 'numbered' : 'dot',
      )
    case 'quote':
      return markup`<blockquote class="rich-text__quote">${inlines(block.children, siteUrl)}</blockquote>`
  }
}

function inlines(children: readonly RichTextInline[], siteUrl: string): Html[] {
  return children.map((child) => {
    if (child.type === 'text') {
      const slanted = child.italic ? markup`<em>${child.text}</em>` : markup`${child.text}`
      return child.bold ? markup`<strong>${slanted}</strong>` : slanted
    }
    const words = markup`${inlines(child.children, siteUrl)}`
    if (!isSafeHref(child.href)) return words
    if (/^(?:tel:|mailto:|#)/.test(child.href)) return markup`<a href="${child.href}">${words}</a>`
    return linkOut(child.href.startsWith('/') ? siteUrl + child.href : child.href, words)
  })
}
