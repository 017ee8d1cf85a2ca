import { Marked, type Tokens } from 'marked'
import type { Example } from '../graphiql/examples'
import { escaped, type Html, markup, trusted } from '../page/markup'
import { codeBlock } from './code'
import type { ContentsEntry } from './docs-page'

export interface MarkdownPage {
  title: string
  /** The first paragraph's words. */
  summary: string
  top: Html
  /** Everything below the title. */
  body: Html
  contents: ContentsEntry[]
}

/**
 * A page of Markdown in our design. Raw HTML is shown as text, and links to `name.md` lead to `/docs/name`.
 * @param pieces for places that the source marks, such as `<!-- limits -->`
 * @throws Error when the page has no title, or marks a place for a piece that is not there.
 */
export function markdownPage(source: string, pieces: Readonly<Record<string, Html>> = {}): MarkdownPage {
  const contents: ContentsEntry[] = []
  const marked = new Marked({ gfm: true })
  marked.use({
    renderer: {
      heading({ tokens, depth, text }) {
        const words = this.parser.parseInline(tokens)
        // The title stands by itself, above the page's contents.
        if (depth === 1) return ''
        const anchor = anchorFrom(text)
        if (depth === 2) contents.push({ anchor, label: plain(text) })
        return `<h${depth} class="heading heading--${depth}" id="${anchor}"><a class="anchor" href="#${anchor}">${words}</a></h${depth}>\n`
      },
      code({ text, lang = '' }) {
        const { language, more } = infoOf(lang)
        const tryAt = language === 'graphql' && more ? `/graphiql#${anchorFrom(more)}` : undefined
        return codeBlock(text, language, { more, tryAt }).text
      },
      html({ text }) {
        const name = /^<!-- ([\w-]+) -->\s*$/.exec(text)?.[1]
        if (name === undefined) return escaped(text)
        const piece = pieces[name]
        if (!piece) throw new Error(`The page marks a place for "${name}", which there is not.`)
        return piece.text
      },
      table(token) {
        return tableHtml(token, (tokens) => this.parser.parseInline(tokens))
      },
      link({ href, tokens }) {
        return `<a href="${escaped(placeOf(href))}">${this.parser.parseInline(tokens)}</a>`
      },
    },
  })
  const title = /^# (.+)$/m.exec(source)?.[1]
  if (!title) throw new Error('A page of the handbook begins with its title: # Title.')
  const summary = plain(/^(?!#)\S.+$/m.exec(source)?.[0] ?? '')
  const top = markup`<h1 class="heading heading--1">${plain(title)}</h1>`
  return { title: plain(title), summary, top, body: trusted(marked.parse(source, { async: false })), contents }
}

/** The operations on a page, each with the variables that stand behind it: a fence with a title is one to try. */
export function examplesOn(source: string): Example[] {
  const page = plain(/^# (.+)$/m.exec(source)?.[1] ?? '')
  const fences = new Marked({ gfm: true })
    .lexer(source)
    .flatMap((token) =>
      token.type === 'code' ? [{ text: token.text as string, ...infoOf(token.lang as string) }] : [],
    )
  return fences.flatMap(({ language, more, text }, index) => {
    if (language !== 'graphql' || !more) return []
    const after = fences[index + 1]
    const variables = after?.language === 'json' && after.more === 'variables' ? after.text : ''
    return [{ id: anchorFrom(more), title: more, page, query: text, variables }]
  })
}

/** What stands behind the fence: `graphql Show a guide`. */
function infoOf(lang = ''): { language: string; more: string } {
  const [language = '', ...more] = lang.split(' ')
  return { language, more: more.join(' ') }
}

/** A description of the contract, which may have code and links in it. */
export function markdownLine(text: string): Html {
  const marked = new Marked({ gfm: true })
  marked.use({
    renderer: {
      html: ({ text: raw }) => escaped(raw),
      link({ href, tokens }) {
        return `<a href="${escaped(placeOf(href))}">${this.parser.parseInline(tokens)}</a>`
      },
    },
  })
  return trusted(marked.parse(text, { async: false }))
}

/** The id of a heading: `Keep a mirror` → `keep-a-mirror`. */
function anchorFrom(words: string): string {
  return plain(words)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}

function tableHtml({ header, rows }: Tokens.Table, inline: (tokens: Tokens.TableCell['tokens']) => string): string {
  const cell = (name: 'th' | 'td', { tokens, align }: Tokens.TableCell, more = '') =>
    `<${name}${more}${align === 'right' ? ' class="number"' : ''}>${inline(tokens)}</${name}>`
  const head = header.map((one) => cell('th', one, ' scope="col"')).join('')
  const body = rows.map((row) => `<tr>${row.map((one) => cell('td', one)).join('')}</tr>`).join('\n')
  const label = plain(header.map(({ text }) => text).join(', '))
  return `<div class="table" tabindex="0" role="region" aria-label="Table: ${escaped(label)}"><table><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table></div>\n`
}

/** Where a link leads: pages of the handbook by file, addresses, and places in the same page. */
function placeOf(href: string): string {
  const page = /^([a-z0-9-]+)\.md(#[\w-]+)?$/.exec(href)
  if (page) return `/docs/${page[1] ?? ''}${page[2] ?? ''}`
  return /^(?:https?:\/\/|mailto:|\/|#)/.test(href) ? href : '#'
}

/** Words without the marks of Markdown. */
function plain(text: string): string {
  return text.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/[`*_]/g, '')
}
