import { handbookFiles } from '../generated/documents'
import type { Html } from '../page/markup'
import type { PageGroup } from './docs-page'
import type { Example } from '../graphiql/examples'
import { examplesOn, markdownPage, type MarkdownPage } from './markdown'

export interface HandbookPage extends MarkdownPage {
  path: string
}

/** The pages in the order in which someone who builds on the API meets them. */
const groups: ReadonlyArray<{ name: string; slugs: readonly string[] }> = [
  { name: 'Start', slugs: ['getting-started', 'show-a-guide', 'client', 'embedding'] },
  {
    name: 'Jobs',
    slugs: [
      'keep-a-mirror',
      'bulk-export',
      'handle-a-recall',
      'verify-a-receipt',
      'ask-about-the-past',
      'look-up-a-code',
      'search-and-symptoms',
      'show-gear',
    ],
  },
  { name: 'How it behaves', slugs: ['caching', 'limits', 'errors', 'hints', 'webhooks', 'keys', 'deprecation'] },
]

export interface HandbookOptions {
  siteUrl: string
  publicUrl: string
  /** A moment that examples about the past name: content has to be public by then. */
  moment: Date
  pieces: Readonly<Record<string, Html>>
}

export interface Handbook {
  /** By address. */
  pages: ReadonlyMap<string, HandbookPage>
  groups: PageGroup[]
  /** Every operation that has a title, in the order of the pages. */
  examples: Example[]
}

/** The handbook as it stands here: its examples work as they are. */
export function handbook({ siteUrl, publicUrl, moment, pieces }: HandbookOptions): Handbook {
  const textOf = (slug: string) =>
    (handbookFiles[`${slug}.md`] ?? '')
      .replaceAll('https://api.stride.example', publicUrl)
      .replaceAll('https://stride.example', siteUrl)
      .replaceAll('2026-03-03T12:00:00Z', moment.toISOString())
  const pages = new Map<string, HandbookPage>()
  const grouped = groups.map(({ name, slugs }) => ({
    name,
    pages: slugs.map((slug) => {
      const page = { path: `/docs/${slug}`, ...markdownPage(textOf(slug), pieces) }
      pages.set(page.path, page)
      return page
    }),
  }))
  const examples = groups.flatMap(({ slugs }) => slugs.flatMap((slug) => examplesOn(textOf(slug))))
  return { pages, groups: grouped, examples }
}
