import { markup, type Html, type HtmlValue } from '../page/markup'
import { icon } from '../page/icon'

/** A list of a few words or sentences each. */
export function list(items: readonly HtmlValue[], marker: 'dot' | 'numbered' | 'check' | 'cross' = 'dot'): Html {
  const drawn = marker === 'check' || marker === 'cross' ? icon(marker) : ''
  const lines = items.map((item) => markup`<li>${drawn}${item}</li>`)
  return marker === 'numbered'
    ? markup`<ol class="list list--numbered" role="list">${lines}</ol>`
    : markup`<ul class="list list--${marker}" role="list">${lines}</ul>`
}
