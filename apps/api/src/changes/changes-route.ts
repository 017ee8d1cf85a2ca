import { aheadOfLedger } from '@stride/content/publication/row-cursor'
import { slugTag, tagsOf } from '@stride/content/publication/tags'
import type { Ledger } from '@stride/ledger/ledger'
import type { Publication } from '@stride/ledger/publication'
import type { FastifyInstance } from 'fastify'
import { Readable } from 'node:stream'
import { HttpFailure } from '../http/http-failure'
import { breakWhenStuck } from '../http/stuck-reader'
import { admit } from '../partner/admit'
import type { Callers } from '../partner/callers'
import { OpenAtOnce } from '../partner/open-at-once'
import { failure } from '../server/failures'
import { answerHeaders } from '../server/headers'
import { changeLine, isHidden } from './change-line'

export interface ChangesRouteOptions {
  ledger: Pick<Ledger, 'follow' | 'tail'>
  callers: Pick<Callers, 'of'>
  /** Aborts when the server shuts down: then open streams end. */
  closing: AbortSignal
  /** Between blank lines while nothing happens, in milliseconds. */
  heartbeat?: number
  /** Hears of a stream, and with what it gives back, of its end. */
  opened?: () => () => void
  /** How long a client may take nothing before it is broken off, in milliseconds; it goes on where it was. */
  stuckAfter?: number
}

/** How many streams a caller may have open: one for each of its processes, and those that it lost and we don't know of. */
const mostAtOnce = 20

/**
 * `GET /changes?after=N`: every publication after a sequence, one line of JSON each, and then each new one as it comes.
 * The `stride-sequence` header says where the ledger stood when the stream began; whoever is ahead of
 * that is refused.
 */
export function addChanges(
  app: FastifyInstance,
  { ledger, callers, closing, heartbeat = 15_000, opened, stuckAfter = 60_000 }: ChangesRouteOptions,
): void {
  const open = new OpenAtOnce(mostAtOnce, 'streams of changes')
  app.get<{ Querystring: Record<string, unknown> }>('/changes', { exposeHeadRoute: false }, async (request, reply) => {
    const caller = admit(request, callers)
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
    const tail = (await ledger.tail())?.sequence ?? 0
    if (after > tail)
      throw new HttpFailure('CURSOR_AHEAD', aheadOfLedger(after), [answerHeaders.sequence, String(tail)])
    open.enter(caller, reply.raw)
    const gone = new AbortController()
    const ended = opened?.()
    reply.raw.once('close', () => {
      gone.abort()
      ended?.()
    })
    const signal = AbortSignal.any([gone.signal, closing])
    const text = (row: Publication) => `${JSON.stringify(lineOf(row, caller.tier === 'commerce'))}\n`
    // Readable.from pulls a line only when the client took the one before, so a slow client holds one page of rows.
    // Keys are revoked and scopes taken away while streams go on.
    const mayGoOn = () => {
      const now = callers.of(request.headers, request.ip)
      // Ends the reading of the ledger, too.
      if ('code' in now || now.tier !== caller.tier) gone.abort()
      return !signal.aborted
    }
    const lines = Readable.from(linesOf(ledger.follow(after, signal), { text, heartbeat, mayGoOn }), {
      objectMode: false,
    })
    breakWhenStuck(reply.raw, stuckAfter)
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
        [answerHeaders.sequence]: String(tail),
      })
      .send(lines)
  })
}

interface LinesOptions {
  text: (row: Publication) => string
  heartbeat: number
  /** Asked before each line: the lines end once it says no. */
  mayGoOn: () => boolean
}

/** The lines, with a blank one whenever nothing has come for a while, so that both sides notice a dead connection. */
async function* linesOf(
  rows: AsyncIterable<Publication>,
  { text, heartbeat, mayGoOn }: LinesOptions,
): AsyncGenerator<string> {
  const iterator = rows[Symbol.asyncIterator]()
  // At once, so that headers and proxies let the stream through before the first change.
  yield '\n'
  let next = iterator.next()
  try {
    for (;;) {
      const result = await orSilence(next, heartbeat)
      if (!mayGoOn()) return
      if (result === 'silence') {
        yield '\n'
        continue
      }
      if (result.done) return
      yield text(result.value)
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

/** Everything but the content, which is read with GraphQL. */
function lineOf(row: Publication, mayReadCommerce: boolean) {
  const tags = tagsOf(row)
  const mayName = !isHidden(row, mayReadCommerce)
  return {
    ...changeLine(row, mayReadCommerce),
    tags: mayName ? tags : tags.filter((tag) => tag !== slugTag(row.kind, row.slug)),
  }
}

function sequenceFrom(value: unknown): number | undefined {
  if (typeof value !== 'string' || !/^\d{1,15}$/.test(value)) return undefined
  return Number(value)
}
