import type { IncomingMessage, ServerResponse } from 'node:http'
import { acceptedCodings } from './accept-encoding'
import type { Served } from './answer'
import { boundedCacheControl } from './cache-control'
import type { Coding, Representation } from './ready-bytes'

export interface ServeOptions {
  /** Names and values in turn, added to the answer's own headers. */
  headers?: readonly string[]
  /** The present, in milliseconds since 1970. */
  now?: number
}

/**
 * Writes an answer to a GET or HEAD request in the best form that the client takes: 304 when `if-none-match` names it,
 * no body for HEAD. A compressed form that does not exist yet is made for those who come later, and this client gets
 * the plain bytes at once (unless it refuses them). A stale answer says so in `warning` and in `stride-stale`, the
 * seconds since it may be out of date.
 */
export function serve(
  request: IncomingMessage,
  response: ServerResponse,
  served: Pick<Served, 'bytes' | 'validUntil' | 'source' | 'staleSince' | 'keep'>,
  { headers: added = [], now = Date.now() }: ServeOptions = {},
): void {
  const { bytes } = served
  const accepted = acceptedCodings(request.headers['accept-encoding'])
  const extra = dynamicHeaders(served, now)
  for (const part of added) extra.push(part)

  const known = bytes.status === 200 ? namedForm(request.headers['if-none-match'], served, accepted.order) : undefined
  if (known) {
    const headers = [...(bytes.compressible ? ['vary', 'accept-encoding'] : []), 'etag', known, ...extra]
    response.writeHead(304, headers).end()
    return
  }

  const write = ({ body, headers }: Representation): void => {
    response.writeHead(bytes.status, headers.concat(extra))
    response.end(request.method === 'HEAD' ? undefined : body)
  }
  const best: Coding = accepted.order[0] ?? 'identity'
  const ready = bytes.ready(best)
  if (ready) return write(ready)
  if (!accepted.identity) {
    bytes
      .make(best)
      .then((made) => {
        if (!response.destroyed) write(made)
      })
      .catch(() => response.destroy())
    return
  }
  if (served.keep !== false) void bytes.make(best)
  const second = accepted.order[1]
  write((second && bytes.ready(second)) ?? bytes.identity)
}

function dynamicHeaders(
  { bytes, validUntil, source, staleSince }: Pick<Served, 'bytes' | 'validUntil' | 'source' | 'staleSince'>,
  now: number,
): string[] {
  const { cacheControl } = bytes
  if (source === 'stale') {
    const seconds = Math.max(0, Math.round((now - (staleSince ?? now)) / 1_000))
    return ['cache-control', 'no-store', 'warning', '110 - "Response is Stale"', 'stride-stale', String(seconds)]
  }
  return cacheControl ? ['cache-control', boundedCacheControl(cacheControl, validUntil, now)] : []
}

/** The entity tag of the form that the client says it holds, if it still takes that coding. */
function namedForm(
  header: string | undefined,
  { bytes }: Pick<Served, 'bytes'>,
  order: readonly Coding[],
): string | undefined {
  if (header === undefined) return undefined
  if (header.trim() === '*') return bytes.identity.etag
  // `if-none-match` compares weakly: a proxy may have marked our tag as weak.
  const named = new Set(header.split(',').map((tag) => tag.trim().replace(/^W\//, '')))
  return [...order, 'identity' as const].map((coding) => bytes.etagOf(coding)).find((tag) => tag && named.has(tag))
}
