import { markup, type Html, type HtmlValue } from '../page/markup'
import { icon } from '../page/icon'

/** A link to another page. A framed page must not take the embedding one away, so it opens in a window of its own. */
export function linkOut(href: string, words: HtmlValue): Html {
  return markup`<a class="text-link external-link" href="${href}" target="_blank" rel="noopener">${words}${icon('arrow-out')}<span class="visually-hidden"> (opens in a new window)</span></a>`
}
