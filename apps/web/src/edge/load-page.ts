import type { Load } from '@stride/edge/answer'
import { ReadyBytes } from '@stride/edge/ready-bytes'
import type { ErrorKind } from './error-page'
import type { Logger } from './log'
import type { NextOrigin } from './next-origin'
import { pageFromHtml } from './page-from-html'

export interface PageSource {
  origin: NextOrigin
  headers: Readonly<Record<string, string>>
  errorBytes: (kind: ErrorKind) => ReadyBytes
  log: Logger
}

/** What browsers and shared caches may do: keep it, and ask each time; an unchanged page then costs 304 and no body. */
export const revalidate = 'public, max-age=0, must-revalidate'

/** Makes a page: rendered by Next, without what only a framework in the browser would need. */
export function loadPage({ origin, headers, errorBytes, log }: PageSource, path: string, requestId: string): Load {
  return async ({ atLeast }) => {
    const unknown = { sequence: 0, tags: [], validUntil: null, keep: false }
    const rendered = await origin.get(path, { atLeast, requestId })
    if (rendered.status >= 500) return { bytes: errorBytes('failed'), ...unknown }
    if (rendered.status >= 300 && rendered.status < 400) {
      if (!isOurs(rendered.location)) throw new Error(`Next redirects ${path} out of the site.`)
      const bytes = new ReadyBytes({
        status: rendered.status,
        headers: { ...headers, location: rendered.location, 'cache-control': revalidate },
        body: '',
      })
      return { bytes, ...unknown }
    }
    if (!/^text\/html\b/i.test(rendered.contentType)) {
      const wrong = rendered.status === 404 ? 'absent' : 'failed'
      log.warn({ path, requestId, contentType: rendered.contentType }, 'Next answered with something that is no page')
      return { bytes: errorBytes(wrong), ...unknown }
    }

    const { html, marker } = pageFromHtml(rendered.body.toString())
    const status = marker?.status ?? rendered.status
    const foundation = marker ?? unknown
    if (!marker && status < 400) log.warn({ path, requestId }, 'a page without a readable marker is not kept')
    if (status >= 500) return { bytes: errorBytes('unavailable'), ...unknown }
    if (status >= 400) return { bytes: errorBytes('absent'), ...foundation }
    const bytes = new ReadyBytes({
      status,
      headers: {
        'content-type': 'text/html; charset=utf-8',
        'cache-control': revalidate,
        ...headers,
        ...(marker ? { 'surrogate-key': marker.tags.join(' '), 'stride-sequence': String(marker.sequence) } : {}),
      },
      body: html,
    })
    return { bytes, ...foundation }
  }
}

function isOurs(location: string | undefined): location is string {
  return location !== undefined && /^\/(?![/\\])/.test(location)
}
