import { PublicError } from '@stride/content/reading/public-error'
import { answer } from '@stride/graphql/answer'
import type { FastifyInstance } from 'fastify'
import { markup } from '../page/markup'
import { awaitView } from '../server/await-view'
import { failure } from '../server/failures'
import type { EmbedOptions } from './embed-answer'
import { embedPlaceFrom, placeQuery } from './embed-place'

interface Entry {
  title: string
  author: { name: string }
}
interface Found {
  guide?: Entry | null
  condition?: Entry | null
  siteSettings: { siteName: string } | null
}

/** Pixels: room for a heading and the first care card; the rest is scrolled to. */
const usual = { width: 640, height: 720 }
/** Pixels: in less room nobody could read what to do in an emergency. */
const least = { width: 320, height: 400 }

/**
 * `GET /oembed?url=<a guide's or condition's address>`: how to frame the page, by oEmbed 1.0 (type `rich`). `maxwidth`
 * and `maxheight` (pixels) are kept to; where there is too little room to read in, a frame is refused, and what asks
 * leaves the link that it has.
 */
export function addOembed(app: FastifyInstance, options: EmbedOptions): void {
  const { followed, siteUrl } = options
  app.get<{ Querystring: Record<string, unknown> }>(
    '/oembed',
    { preHandler: awaitView(followed) },
    async ({ query, id }, reply) => {
      if (query.format !== undefined && query.format !== 'json')
        return reply.code(501).send(failure('Only JSON is made: ask with format=json.', 'BAD_REQUEST', id))
      const { kind, slug, source } = pageAt(query.url, options)
      const { entry, siteName } = find(kind, slug, options)
      if (!entry)
        return followed.withdrawn.absence(kind, slug)
          ? reply.code(410).send(failure('This page was withdrawn: take its frame away.', 'NOT_FOUND', id))
          : reply.code(404).send(failure('No public page of ours has this address.', 'NOT_FOUND', id))
      const width = Math.min(usual.width, pixelsFrom('maxwidth', query.maxwidth, least.width))
      const height = Math.min(usual.height, pixelsFrom('maxheight', query.maxheight, least.height))
      return reply.header('cache-control', 'public, max-age=300').send({
        ...{ type: 'rich', version: '1.0', title: entry.title, author_name: entry.author.name },
        ...{ provider_name: siteName, provider_url: `${siteUrl}/`, cache_age: 300, width, height },
        html: frame(source, entry.title, width, height),
      })
    },
  )
}

/** Links open windows of their own; nothing else is needed, and nothing else is allowed. */
function frame(source: string, title: string, width: number, height: number): string {
  return markup`<iframe src="${source}" title="${title}" width="${width}" height="${height}" style="border:0;max-width:100%" loading="lazy" referrerpolicy="no-referrer" sandbox="allow-popups allow-popups-to-escape-sandbox"></iframe>`
    .text
}

/** The entry that an address of ours shows, and its page for frames. Throws a PublicError for any other address. */
function pageAt(value: unknown, { siteUrl, publicUrl }: EmbedOptions) {
  const url = typeof value === 'string' && URL.canParse(value) ? new URL(value) : undefined
  const page = /^\/(guides|conditions)\/([a-z0-9-]{1,200})$/.exec(url ? pathBelow(siteUrl, url) : '')
  if (!url || !page)
    throw new PublicError(
      `url must be the address of a guide or a condition, such as ${siteUrl}/guides/calf-pain-from-running.`,
      'BAD_USER_INPUT',
    )
  const [, folder, slug = ''] = page
  const source = `${publicUrl}/embed/${slug}${placeQuery(embedPlaceFrom(Object.fromEntries(url.searchParams)))}`
  return { kind: folder === 'guides' ? ('guide' as const) : ('condition' as const), slug, source }
}

/** The path of an address below a base, without a slash at its end; empty when it lies elsewhere. */
function pathBelow(base: string, url: URL): string {
  const address = url.origin + url.pathname.replace(/\/$/, '')
  return url.username === '' && address.startsWith(`${base}/`) ? address.slice(base.length) : ''
}

function find(
  kind: 'guide' | 'condition',
  slug: string,
  { followed: { published }, schema, siteUrl, now }: EmbedOptions,
) {
  const text = `query Oembed($slug: String!) { ${kind}(slug: $slug) { title author { name } } siteSettings { siteName } }`
  const { result } = answer(schema, { text, variables: { slug } }, { published, siteUrl, now: now() })
  const [error] = result.errors ?? []
  if (error) throw error
  const found = result.data as unknown as Found
  return { entry: found[kind] ?? null, siteName: found.siteSettings?.siteName ?? 'Stride' }
}

/** A limit in pixels; no limit when absent. Throws a PublicError for what is no whole number, or less than the least. */
function pixelsFrom(name: string, value: unknown, smallest: number): number {
  if (value === undefined || value === '') return Infinity
  const pixels = typeof value === 'string' && /^\d{1,5}$/.test(value) ? Number(value) : 0
  if (pixels < smallest)
    throw new PublicError(
      `${name} must be a number of pixels from ${smallest}: in less room the page cannot be read. Link to it instead.`,
      'BAD_USER_INPUT',
    )
  return pixels
}
