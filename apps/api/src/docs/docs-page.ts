import { places } from '../generated/files'
import { type Html, type HtmlValue, markup, trusted } from '../page/markup'

/** A page of the documentation: its place in the whole and its words. */
export interface DocsPage {
  title: string
  /** Of the page, from the root: marks it in the lists of pages. */
  path: string
  /** Its heading, and what belongs to it. */
  top: HtmlValue
  /** Everything below. */
  inside: HtmlValue
  /** Links to its parts; none where there are few. */
  contents?: readonly ContentsEntry[]
  /** Pages beside it, in groups, for the rail. */
  pages?: readonly PageGroup[]
  /** How many seconds a browser may keep it. */
  lifetime?: number
}

export interface ContentsEntry {
  anchor: string
  label: string
}

export interface PageGroup {
  name: string
  pages: ReadonlyArray<{ path: string; title: string }>
}

/** Nothing comes from elsewhere, and no script runs but the one that puts a button on examples. */
export const docsPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

const links = [
  { path: '/docs/', label: 'Handbook' },
  { path: '/docs/reference/', label: 'Reference' },
  { path: '/graphiql', label: 'GraphiQL' },
  { path: '/docs/changelog', label: 'Changelog' },
  { path: '/status', label: 'Status' },
]

/** The whole HTML document. */
export function docsDocument({ title, path, top, inside, contents = [], pages = [] }: DocsPage): string {
  // "On this page" helps where there is something to find.
  const hasContents = contents.length > 2
  const aside = hasContents ? contentsList(contents) : null
  const head = markup`<script type="module" src="${places.copyScript}"></script>`
  return framed(
    { title, path, head },
    markup`<div class="${pages.length > 0 ? 'docs docs--railed' : 'docs'}">
${pages.length > 0 && pageList(pages, path)}
<main id="content" tabindex="-1" class="${hasContents ? 'docs__main docs__main--contents' : 'docs__main'}">
${top}
${aside}
${inside}
${pages.length > 0 && neighbours(pages, path)}
</main>
</div>
<footer class="page-footer"><div class="page-footer__inner">
<p>Stride describes what clinicians know. It does not diagnose. <a href="/schema.graphql">The contract as one file</a>.</p>
</div></footer>`,
  )
}

interface Frame extends Pick<DocsPage, 'title' | 'path'> {
  /** What belongs into the head besides the title and the usual style sheet. */
  head: Html
}

/** The document around what a page has below its header. */
export function framed({ title, path, head }: Frame, body: Html): string {
  return markup`<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} – Stride API</title>
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
<link rel="stylesheet" href="${places.docsStyle}">
${head}
</head>
<body>
<a class="skip-link" href="#content">Skip to the content</a>
<header class="masthead">
<div class="masthead__inner">
<a class="masthead__name" href="/">${mark}Stride API</a>
<nav class="masthead__links" aria-label="Site">${links.map((link) => headerLink(link, path))}</nav>
</div>
</header>
${body}
</body>
</html>
`.text
}

function headerLink({ path, label }: (typeof links)[number], current: string): Html {
  const [here] = links.filter((link) => current.startsWith(link.path)).toSorted((a, b) => b.path.length - a.path.length)
  const isHere = path === here?.path
  return markup`<a href="${path}"${isHere && trusted(' aria-current="page"')}>${label}</a>`
}

function pageList(groups: readonly PageGroup[], current: string): Html {
  const group = ({ name, pages }: PageGroup) =>
    markup`<h2 class="docs__group">${name}</h2><ul role="list">${pages.map(
      ({ path, title }) =>
        markup`<li><a href="${path}"${path === current && trusted(' aria-current="page"')}>${title}</a></li>`,
    )}</ul>`
  return markup`<nav class="docs__pages" aria-label="Pages">${groups.map(group)}</nav>`
}

function contentsList(entries: readonly ContentsEntry[]): Html {
  const lines = entries.map(({ anchor, label }) => markup`<li><a href="#${anchor}">${label}</a></li>`)
  return markup`<nav class="contents" aria-labelledby="contents"><h2 id="contents" class="contents__heading">On this page</h2><ul class="contents__list" role="list">${lines}</ul></nav>`
}

/** The pages before and after this one, for those who read from start to end. */
function neighbours(groups: readonly PageGroup[], current: string): HtmlValue {
  const all = groups.flatMap(({ pages }) => pages)
  const here = all.findIndex(({ path }) => path === current)
  if (here === -1) return null
  const [before, after] = [all[here - 1], all[here + 1]]
  return markup`<nav class="docs__next" aria-label="Before and after">${before && markup`<a href="${before.path}" rel="prev">← ${before.title}</a>`}${after && markup`<a href="${after.path}" rel="next">${after.title} →</a>`}</nav>`
}

const mark = trusted(
  '<svg class="masthead__mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false"><rect width="32" height="32" rx="7"/><path d="M15 6l5 8-5 5 1 7h4"/><path class="masthead__trail" d="M17 14l-5 3-5 8"/></svg>',
)

/** The mark for the browser's tab, where no style sheet reaches. */
export const favicon =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#0a5a54"/><g fill="none" stroke="#fff" stroke-width="3.2" stroke-linecap="round" stroke-linejoin="round"><path d="M15 6l5 8-5 5 1 7h4"/><path d="M17 14l-5 3-5 8" stroke="#83d6c7"/></g></svg>'
