import { retryAfter } from './retry-after'
import { StrideError } from './stride-error'

export interface ConnectionOptions {
  /** The API's address, such as https://api.stride.example. */
  url: string
  /** Your key. Without one you get what everyone may have. */
  key?: string | undefined
  /** How often a request is tried again after it failed for a while; 3 unless told. */
  retries?: number
  /** How long an answer may take, in milliseconds; 5,000 unless told. */
  timeout?: number
  /** The longest that we wait before trying again, in milliseconds; 30,000 unless told. Told to wait longer, we give up. */
  longestWait?: number
  fetch?: typeof globalThis.fetch
  /** For tests: waits so many milliseconds, or until the signal aborts. */
  wait?: (milliseconds: number, signal?: AbortSignal) => Promise<void>
  /** For tests: from 0 to 1. */
  random?: () => number
}

export interface RequestOptions {
  method?: 'GET' | 'POST'
  headers?: Record<string, string>
  body?: string
  signal?: AbortSignal
  /** Whether sending it twice does no more than sending it once; only then it is tried again. */
  idempotent?: boolean
  /** Whether the answer goes on for long: then the timeout is for its beginning. */
  endless?: boolean
}

/** One way to the API: it adds the key, limits the time, and tries again where that makes sense. */
export interface ApiConnection {
  readonly url: string
  /**
   * Resolves with the answer, whatever its status, once it is none that a later try could better. Rejects with a
   * StrideError (`UNREACHABLE`) when none came, and with the signal's reason when it aborts.
   */
  request(path: string, options?: RequestOptions): Promise<Response>
  /** Waits before the n-th further try (from 0): a random part of a time that doubles, and never less than `least`. */
  rest(attempt: number, least?: number, signal?: AbortSignal): Promise<void>
}

const firstWait = 250

/** What a later try may better. Any other 4xx means that the request is wrong, and would be again. */
const passing = new Set([429, 502, 503, 504])

export function connectionTo({
  url,
  key,
  retries = 3,
  timeout = 5_000,
  longestWait = 30_000,
  fetch = globalThis.fetch,
  wait = waitFor,
  random = Math.random,
}: ConnectionOptions): ApiConnection {
  const root = url.replace(/\/+$/, '')

  const once = async (path: string, { method = 'GET', headers, body, signal, endless }: RequestOptions) => {
    const late = new AbortController()
    const timer = setTimeout(() => {
      late.abort(new Error(`no answer within ${timeout} ms`))
    }, timeout)
    try {
      return await fetch(root + path, {
        method,
        headers: { ...headers, ...(key ? { authorization: `Bearer ${key}` } : {}) },
        ...(body === undefined ? {} : { body }),
        redirect: 'error',
        // The rest of an answer that ends may take as long again as its beginning.
        signal: AbortSignal.any([
          late.signal,
          ...(signal ? [signal] : []),
          ...(endless ? [] : [AbortSignal.timeout(2 * timeout)]),
        ]),
      })
    } finally {
      clearTimeout(timer)
    }
  }
  const rest: ApiConnection['rest'] = (attempt, least = 0, signal) =>
    wait(Math.max(least, random() * Math.min(longestWait, firstWait * 2 ** attempt)), signal)

  return {
    url: root,
    rest,
    request: async (path, options = {}) => {
      const { signal, idempotent = (options.method ?? 'GET') === 'GET' } = options
      const tries = idempotent ? retries : 0
      for (let attempt = 0; ; attempt += 1) {
        let least = 0
        try {
          const response = await once(path, options)
          least = retryAfter(response) ?? 0
          if (!passing.has(response.status) || attempt >= tries || least > longestWait) return response
          await response.body?.cancel()
        } catch (cause) {
          signal?.throwIfAborted()
          if (attempt >= tries)
            throw new StrideError(`The API at ${root} cannot be reached.`, { code: 'UNREACHABLE', cause })
        }
        await rest(attempt, least, signal)
        signal?.throwIfAborted()
      }
    },
  }
}

function waitFor(milliseconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', done)
      resolve()
    }
    const timer = setTimeout(done, milliseconds)
    if (signal?.aborted) done()
    else signal?.addEventListener('abort', done)
  })
}
