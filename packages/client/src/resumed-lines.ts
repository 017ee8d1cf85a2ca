import type { ApiConnection } from './api-connection'
import { errorOf, jsonOf, StrideError, type ErrorBody } from './stride-error'

export interface StreamOptions {
  /** Ends the iteration. */
  signal?: AbortSignal
  /** Hears of each lost connection; it is made again. */
  onTrouble?: (error: unknown) => void
  /** A connection this long without a byte is dead, in milliseconds; 45,000 unless told. */
  silenceLimit?: number
}

export interface ResumedLines<T> extends StreamOptions {
  /** Where to go on, asked at each connection. */
  path: () => string
  onOpen?: (response: Response) => void
  /** What a line says; undefined for nothing to pass on. When it throws, the connection is given up and made again. */
  read: (line: string) => T | undefined
  /** Whether all has come when a stream ends; until then it is made again. */
  isOver?: () => boolean
}

/** A connection that held for so long was a good one, in milliseconds. */
const steady = 5_000

/** What the API sends has far shorter lines, in characters: what goes on without an end must not fill memory. */
const longestLine = 10_000_000

/**
 * The lines of a stream, which is taken up again whenever it breaks, until it is over or the signal aborts. Rejects with a
 * StrideError when the API refuses.
 */
export async function* resumedLines<T>(
  connection: ApiConnection,
  { path, onOpen, read, isOver, signal, onTrouble, silenceLimit = 45_000 }: ResumedLines<T>,
): AsyncGenerator<T, void, undefined> {
  let failures = 0
  while (!signal?.aborted) {
    const end = new AbortController()
    const onAbort = () => {
      end.abort()
    }
    signal?.addEventListener('abort', onAbort)
    let timer = setTimeout(onAbort, silenceLimit)
    let connectedAt = Infinity
    const heard = () => {
      clearTimeout(timer)
      timer = setTimeout(onAbort, silenceLimit)
    }
    try {
      const response = await connection.request(path(), {
        headers: { accept: 'application/x-ndjson' },
        signal: end.signal,
        endless: true,
      })
      if (!response.ok || !response.body) throw errorOf(response, await jsonOf<ErrorBody>(response))
      heard()
      onOpen?.(response)
      connectedAt = Date.now()
      for await (const line of linesOf(response.body, heard)) {
        const value = read(line)
        if (value !== undefined) yield value
      }
      if (isOver?.()) return
      throw new Error('the stream ended')
    } catch (error) {
      if (signal?.aborted) return
      if (error instanceof StrideError && isFinal(error)) throw error
      onTrouble?.(error)
      if (Date.now() - connectedAt > steady) failures = 0
      await connection.rest(failures, error instanceof StrideError ? (error.retryAfter ?? 0) : 0, signal)
      failures += 1
    } finally {
      clearTimeout(timer)
      signal?.removeEventListener('abort', onAbort)
      end.abort()
    }
  }
}

/** Asking again would be answered the same. */
function isFinal({ code, status }: StrideError): boolean {
  return code === 'BEGUN_ANEW' || (status !== null && status >= 400 && status < 500 && status !== 429)
}

/** The lines that are not blank. An unfinished last one is dropped: it comes again. */
async function* linesOf(stream: ReadableStream<Uint8Array>, onBytes: () => void): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  const reader = stream.getReader()
  let rest = ''
  try {
    for (;;) {
      const { value, done } = await reader.read()
      if (done) return
      onBytes()
      const lines = (rest + decoder.decode(value, { stream: true })).split('\n')
      rest = lines.pop() ?? ''
      if (rest.length > longestLine) throw new Error(`a line is longer than ${longestLine} characters`)
      for (const line of lines) if (line.trim()) yield line
    }
  } finally {
    await reader.cancel().catch(() => undefined)
  }
}
