import { tagsOf } from '@stride/content/publication/tags'
import type { Ledger } from '@stride/ledger/ledger'
import type { Publication } from '@stride/ledger/publication'
import type { FastifyInstance } from 'fastify'
import { Readable } from 'node:stream'
import { failure } from '../server/failures'
import { answerHeaders } from '../server/headers'

export interface ChangesRouteOptions {
  ledger: Pick<Ledger, 'follow' | 'tail'>
  /** Aborts when the server shuts down: then open streams end. */
  closing: AbortSignal
  /** Between blank lines while nothing happens, in milliseconds. */
  heartbeat?: number
}

/**
 * `GET /changes?after=N`: every publication after a sequence, one line of JSON each, and then each new one as it comes.
 * The `stride-sequence` header says where the ledger stood when the stream began.
 */
export function addChanges(app: FastifyInstance, { ledger, closing, heartbeat = 15_000 }: ChangesRouteOptions): void {
  app.get<{ Querystring: Record<string, unknown> }>('/changes', { exposeHeadRoute: false }, async (request, reply) => {
    const after = sequenceFrom(request.query.after)
    if (after === undefined)
      return reply
        .code(400)
        .send(
          failure(
            'Send after as the last sequence that you have, a whole number: /changes?after=42, or 0 for everything.',
            'BAD_REQUEST',
            request.id,
          ),
        )
    const gone = new AbortController()
    reply.raw.once('close', () => {
      gone.abort()
    })
    const tail = await ledger.tail()
    const signal = AbortSignal.any([gone.signal, closing])
    // Readable.from pulls a line only when the client took the one before, so a slow client holds one page of rows.
    const lines = Readable.from(linesOf(ledger.follow(after, signal), heartbeat, signal), { objectMode: false })
    lines.on('error', (error) => {
      request.log.error({ err: error }, 'a stream of changes broke')
    })
    return reply
      .headers({
        'content-type': 'application/x-ndjson; charset=utf-8',
        'cache-control': 'no-store',
        // The stream only ends with the server, which must not wait for a client that keeps its connection.
        connection: 'close',
        'x-accel-buffering': 'no',
        [answerHeaders.sequence]: String(tail?.sequence ?? 0),
      })
      .send(lines)
  })
}

/** The lines, with a blank one whenever nothing has come for a while, so that both sides notice a dead connection. */
async function* linesOf(
  rows: AsyncIterable<Publication>,
  heartbeat: number,
  signal: AbortSignal,
): AsyncGenerator<string> {
  const iterator = rows[Symbol.asyncIterator]()
  // At once, so that headers and proxies let the stream through before the first change.
  yield '\n'
  let next = iterator.next()
  try {
    while (!signal.aborted) {
      const result = await orSilence(next, heartbeat)
      if (result === 'silence') {
        yield '\n'
        continue
      }
      if (result.done) return
      yield `${JSON.stringify(lineOf(result.value))}\n`
      next = iterator.next()
    }
  } finally {
    await iterator.return?.()
  }
}

async function orSilence<T>(next: Promise<T>, milliseconds: number): Promise<T | 'silence'> {
  let timer: NodeJS.Timeout | undefined
  const silence = new Promise<'silence'>((resolve) => (timer = setTimeout(resolve, milliseconds, 'silence')))
  try {
    return await Promise.race([next, silence])
  } finally {
    clearTimeout(timer)
  }
}

/** What a line says: everything but the content, which is read with GraphQL. */
function lineOf(row: Publication) {
  const { sequence, kind, entryId, slug, revision, action, significance, reason, publishedAt, contentHash } = row
  const tags = tagsOf(row)
  return { sequence, kind, entryId, slug, revision, action, significance, reason, publishedAt, contentHash, tags }
}

function sequenceFrom(value: unknown): number | undefined {
  if (typeof value !== 'string' || !/^\d{1,15}$/.test(value)) return undefined
  return Number(value)
}
