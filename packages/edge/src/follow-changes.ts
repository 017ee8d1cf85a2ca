import { readLines } from './read-lines'

export interface FollowChangesOptions {
  /** Address of the stream of changes after a sequence: one JSON document a line, blank lines while nothing happens. */
  address: (after: number) => string | URL
  /** Where to go on after; asked anew for each connection. */
  after: () => number
  signal: AbortSignal
  /** Takes one line in. What it throws ends the connection, which is then made anew. */
  onChange: (line: unknown) => void
  /** Everything that had happened when the connection was made was followed. */
  onCaughtUp: () => void
  /** The connection ended or could not be made. */
  onLost: (error: Error) => void
  /** The numbering behind is at a lower sequence than ours: it began anew. */
  onNumberingBegunAnew: (sequence: number) => void
  /** A connection this long without a byte is dead, in milliseconds. Must exceed the time between blank lines. */
  silenceLimit?: number
  /** Longest wait between attempts, in milliseconds. */
  longestWait?: number
  /** Resolves after the milliseconds, or when the signal aborts. */
  wait?: (milliseconds: number, signal: AbortSignal) => Promise<void>
  random?: () => number
  fetch?: typeof globalThis.fetch
}

const firstWait = 200

/**
 * Follows a stream of changes for as long as the signal lets it: reconnects after the last sequence taken in, waiting
 * longer each time (with jitter, so that many followers don't come back at once). Never throws.
 *
 * How far there was to catch up is what the answer's `stride-sequence` header says; without one, the first blank line
 * tells that nothing more was there.
 */
export async function followChanges(options: FollowChangesOptions): Promise<void> {
  const { signal, wait = waitFor, random = Math.random, longestWait = 10_000 } = options
  const isOver = () => signal.aborted
  let failures = 0
  while (!isOver()) {
    const stream = { reached: false }
    const error = await connect(options, () => (stream.reached = true)).catch((cause: unknown) => asError(cause))
    if (isOver()) return
    options.onLost(error)
    failures = stream.reached ? 0 : failures + 1
    const ceiling = Math.min(longestWait, firstWait * 2 ** failures)
    await wait(ceiling / 2 + (random() * ceiling) / 2, signal)
  }
}

async function connect(options: FollowChangesOptions, onReached: () => void): Promise<Error> {
  const { signal, silenceLimit = 20_000, fetch = globalThis.fetch } = options
  const silence = new AbortController()
  const stop = () => silence.abort(new Error(`nothing was heard for ${silenceLimit} ms`))
  let timer = setTimeout(stop, silenceLimit)
  const heard = () => {
    clearTimeout(timer)
    timer = setTimeout(stop, silenceLimit)
  }
  try {
    const after = options.after()
    const response = await fetch(options.address(after), {
      headers: { accept: 'application/x-ndjson' },
      signal: AbortSignal.any([signal, silence.signal]),
      redirect: 'error',
    })
    const header = response.headers.get('stride-sequence')
    const tail = header === null ? undefined : Number(header)
    if ((response.status === 200 || response.status === 409) && tail !== undefined && tail < after) {
      options.onNumberingBegunAnew(tail)
      await response.body?.cancel()
      onReached()
      return new Error('the numbering behind began anew')
    }
    if (response.status !== 200 || !response.body) {
      await response.body?.cancel()
      return new Error(`the changes were answered with status ${response.status}`)
    }
    heard()
    let caughtUp = false
    const reach = (isAll: boolean) => {
      if (caughtUp || !isAll) return
      caughtUp = true
      onReached()
      options.onCaughtUp()
    }
    reach(tail === after)
    for await (const line of readLines(response.body, heard)) {
      if (line === '') {
        reach(tail === undefined)
        continue
      }
      options.onChange(JSON.parse(line))
      reach(tail !== undefined && options.after() >= tail)
    }
    return new Error('the stream of changes ended')
  } finally {
    clearTimeout(timer)
  }
}

function asError(cause: unknown): Error {
  return cause instanceof Error ? cause : new Error(String(cause))
}

function waitFor(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer)
      signal.removeEventListener('abort', done)
      resolve()
    }
    const timer = setTimeout(done, milliseconds)
    signal.addEventListener('abort', done)
  })
}
