import { randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Load, Served } from '@stride/edge/answer'
import { ReadyBytes } from '@stride/edge/ready-bytes'
import type { ResponseCache } from '@stride/edge/response-cache'
import { serve } from '@stride/edge/serve'
import type { Api } from './api'
import { errorPage, type ErrorKind } from './error-page'
import { loadMedia } from './load-media'
import { loadOffer } from './load-offer'
import { loadPage, type PageSource } from './load-page'
import { loadSitemap } from './load-sitemap'
import type { Logger } from './log'
import type { NextOrigin } from './next-origin'
import { routeOf, type Route } from './route'
import { commonHeaders, fileHeaders, pageHeaders } from './security-headers'

export interface EdgeOptions {
  cache: ResponseCache
  api: Api
  origin: NextOrigin
  files: ReadonlyMap<string, ReadyBytes>
  siteUrl: string
  log: Logger
  /** What still keeps readers' requests from being answered; empty when nothing does. */
  notReady: () => string[]
  /** Whether the API can be reached, as far as is known. */
  isFollowing: () => boolean
}

/** The reader site's front: answers from memory, and asks Next or the API once for what is not there. */
export function createEdgeServer(options: EdgeOptions): Server {
  const { cache, api, origin, files, siteUrl, log } = options
  const https = siteUrl.startsWith('https:')
  const errorPages: Record<ErrorKind, ReadyBytes> = {
    absent: errorPage('absent', https),
    failed: errorPage('failed', https),
    unavailable: errorPage('unavailable', https),
  }
  const errorBytes = (kind: ErrorKind) =>
    // While the API is out of reach, that is why pages fail.
    errorPages[kind === 'failed' && !options.isFollowing() ? 'unavailable' : kind]
  const pageSource: PageSource = { origin, headers: pageHeaders({ https }), errorBytes, log }
  const plain = { 'content-type': 'text/plain; charset=utf-8', ...commonHeaders(https) }
  const robots = new ReadyBytes({
    status: 200,
    headers: { ...plain, 'cache-control': 'public, max-age=3600' },
    body: `User-agent: *\nDisallow: /go/\n\nSitemap: ${siteUrl}/sitemap.xml\n`,
  })

  function loaderOf(route: Route, requestId: string): { key: string; load: Load } | undefined {
    switch (route.kind) {
      case 'page':
        return { key: route.path, load: loadPage(pageSource, route.path, requestId) }
      case 'offer':
        return {
          key: `/go/${route.offerId}`,
          load: loadOffer(api, route.offerId, errorPages.absent, commonHeaders(https)),
        }
      case 'media':
        return { key: route.path, load: loadMedia(api, route.path, errorPages.absent, fileHeaders(https)) }
      case 'sitemap':
        return { key: '/sitemap.xml', load: loadSitemap(api, siteUrl, commonHeaders(https)) }
      default:
        return undefined
    }
  }

  function fixedBytes(route: Route): ReadyBytes | undefined {
    switch (route.kind) {
      case 'file':
        return files.get(route.path)
      case 'robots':
        return robots
      case 'redirect':
        return new ReadyBytes({ status: 308, headers: { ...plain, location: route.location }, body: '' })
      case 'tooLong':
        return new ReadyBytes({ status: 414, headers: plain, body: 'The address is too long.\n' })
      case 'live':
        return health(200, { status: 'live' })
      case 'ready': {
        const reasons = options.notReady()
        return reasons.length === 0 ? health(200, { status: 'ready' }) : health(503, { status: 'not ready', reasons })
      }
      default:
        return undefined
    }
  }

  function health(status: number, body: object): ReadyBytes {
    const headers = { ...commonHeaders(https), 'content-type': 'application/json', 'cache-control': 'no-store' }
    return new ReadyBytes({ status, headers, body: `${JSON.stringify(body)}\n` })
  }

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const requestId = randomUUID()
    const send = (served: Pick<Served, 'bytes' | 'validUntil' | 'source' | 'staleSince' | 'keep'>) =>
      serve(request, response, served, { headers: ['x-request-id', requestId] })
    const sendFixed = (bytes: ReadyBytes) => send({ bytes, validUntil: null, source: 'kept' })

    if (request.method !== 'GET' && request.method !== 'HEAD') {
      const headers = { ...plain, allow: 'GET, HEAD', connection: 'close' }
      sendFixed(new ReadyBytes({ status: 405, headers, body: 'Only GET and HEAD are answered here.\n' }))
      return
    }
    const route = routeOf(request.url ?? '/', (path) => files.has(path))
    const wanted = loaderOf(route, requestId)
    if (!wanted) {
      sendFixed(fixedBytes(route) ?? errorPages.absent)
      return
    }

    const kept = cache.kept(wanted.key)
    if (kept) {
      send(kept)
      return
    }
    const begun = performance.now()
    const report = (level: 'info' | 'error', what: Record<string, unknown>) =>
      log[level](
        { requestId, path: wanted.key, milliseconds: Math.round(performance.now() - begun), ...what },
        'answered',
      )
    try {
      const served = await cache.answer(wanted.key, wanted.load)
      report(served.bytes.status >= 500 ? 'error' : 'info', { status: served.bytes.status, source: served.source })
      send(served)
    } catch (error) {
      const bytes = errorPages.unavailable
      report('error', { status: bytes.status, error: error instanceof Error ? error.message : String(error) })
      sendFixed(bytes)
    }
  }

  const server = createServer(
    { maxHeaderSize: 16_384, keepAliveTimeout: 75_000, requestTimeout: 30_000 },
    (request, response) => {
      handle(request, response).catch((error: unknown) => {
        log.error({ error: error instanceof Error ? error.stack : String(error) }, 'a request could not be handled')
        response.destroy()
      })
    },
  )
  // The time for a request's headers; also ends connections that send none.
  server.headersTimeout = 15_000
  return server
}
