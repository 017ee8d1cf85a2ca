import autocannon from 'autocannon'
import type { ProcessOnCore } from './process-on-core'

/** What one request of a case is; asked for anew each time. */
export type NextRequest = () => { body: string }

export interface LoadResult {
  /** Requests a second. */
  rate: number
  /** Requests a second of the server's processor time: what one full core would do. */
  ratePerCore: number
  /** Bytes of an answer with its headers. */
  bytes: number
  p99: number
}

const connections = 32

/**
 * Sends POST requests for some seconds, as many as the server takes. Throws when an answer is no success: a fast failure
 * must not look like speed.
 */
export async function load(
  url: string,
  server: ProcessOnCore,
  next: NextRequest,
  seconds: number,
  headers: Record<string, string> = {},
): Promise<LoadResult> {
  const { pathname } = new URL(url)
  const all = { 'content-type': 'application/json', ...headers }
  const before = server.processorSeconds()
  const result = await autocannon({
    url,
    connections,
    duration: seconds,
    requests: [
      {
        method: 'POST',
        path: pathname,
        headers: all,
        setupRequest: (request) => ({ ...request, body: next().body }),
      },
    ],
  })
  const busy = server.processorSeconds() - before
  const failed = result.non2xx + result.errors + result.timeouts
  if (failed > 0) throw new Error(`${failed} of ${result.requests.total} requests to ${url} failed.`)
  return {
    rate: result.requests.average,
    ratePerCore: result.requests.total / busy,
    bytes: result.throughput.total / result.requests.total,
    p99: result.latency.p99,
  }
}
