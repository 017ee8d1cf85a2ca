import { sitemapConditions, sitemapGuides, type SitemapGuidesQuery } from '@stride/client/generated/operations'
import type { Operation } from '@stride/client/operation'
import { kindTag } from '@stride/content/publication/tags'
import type { Load } from '@stride/edge/answer'
import { ReadyBytes } from '@stride/edge/ready-bytes'
import type { Api, ApiStamp } from './api'
import { revalidate } from './load-page'

interface Listed {
  slug: string
  publishedAt: string
}

/** Everything that a connection lists, a hundred at a time, and the lowest sequence among the answers. */
async function listed(
  api: Api,
  operation: Operation<SitemapGuidesQuery, { after?: string | null }>,
  atLeast: number,
): Promise<{ entries: Listed[]; sequence: number }> {
  const entries: Listed[] = []
  let sequence = Infinity
  let after: string | null = null
  do {
    const answer: ApiStamp & { data: SitemapGuidesQuery } = await api.query(operation, { after }, atLeast)
    const { nodes, pageInfo } = answer.data.list
    entries.push(...nodes.map(({ slug, publication }) => ({ slug, publishedAt: publication.publishedAt })))
    sequence = Math.min(sequence, answer.sequence ?? 0)
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null
  } while (after !== null)
  return { entries, sequence }
}

/** The sitemap: the home page, every guide and every condition. */
export function loadSitemap(api: Api, siteUrl: string, headers: Readonly<Record<string, string>>): Load {
  return async ({ atLeast }) => {
    const guides = await listed(api, sitemapGuides, atLeast)
    const conditions = await listed(api, sitemapConditions, atLeast)
    const sequence = Math.min(guides.sequence, conditions.sequence)
    const addressOf = (folder: string) => (entry: Listed) =>
      `<url><loc>${siteUrl}/${folder}/${entry.slug}</loc><lastmod>${entry.publishedAt}</lastmod></url>`
    const body = [
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
      `<url><loc>${siteUrl}/</loc></url>`,
      ...guides.entries.map(addressOf('guides')),
      ...conditions.entries.map(addressOf('conditions')),
      '</urlset>',
      '',
    ].join('\n')
    const type = { 'content-type': 'application/xml; charset=utf-8', 'cache-control': revalidate }
    const bytes = new ReadyBytes({ status: 200, headers: { ...type, ...headers }, body })
    return { bytes, sequence, tags: [kindTag('guide'), kindTag('condition')], validUntil: null, keep: sequence > 0 }
  }
}
