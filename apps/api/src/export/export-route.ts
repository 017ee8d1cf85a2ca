import { acceptedCodings } from '@stride/edge/accept-encoding'
import type { Coding } from '@stride/edge/ready-bytes'
import { aheadOfLedger } from '@stride/content/publication/row-cursor'
import type { FollowedPublished } from '@stride/graphql/follow-published'
import { rowAt } from '@stride/ledger/row-at'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { pipeline, Readable } from 'node:stream'
import { constants, createBrotliCompress, createGzip } from 'node:zlib'
import { HttpFailure } from '../http/http-failure'
import { breakWhenStuck } from '../http/stuck-reader'
import { admit, needScope } from '../partner/admit'
import type { Caller } from '../partner/caller'
import type { Callers } from '../partner/callers'
import { OpenAtOnce } from '../partner/open-at-once'
import { overQuota, quotaHeaders, type Quota } from '../partner/quota'
import { awaitView } from '../server/await-view'
import { answerHeaders } from '../server/headers'
import { tagsIn } from './entity-tags'
import { readExportQuery, type ExportQuery } from './export-query'
import { planExport, type ExportSource, type PlannedExport } from './planned-export'

export interface ExportRouteOptions extends Omit<ExportSource, 'published'> {
  followed: FollowedPublished
  callers: Pick<Callers, 'of'>
  quota: Pick<Quota, 'spend'>
  /** Takes note of what a caller's request cost. */
  noteUse: (caller: Caller, points: number) => void
  /** Aborts when the server shuts down: then exports end where they are. */
  closing: AbortSignal
  /** Hears of an export that is sent, and with what it gives back, of its end. */
  opened?: () => () => void
  /** How long one may take in all, and how long a client may take nothing, in milliseconds. */
  timeLimit?: number
  stuckAfter?: number
}

type ExportRequest = FastifyRequest<{ Querystring: Record<string, unknown> }>

/** How many exports a caller may have under way. */
const mostAtOnce = 3
/** How long a publication that an address names is waited for, in milliseconds. */
const patience = 2_000
/** How long an export that ends with the server may take to be taken, in milliseconds. */
const lastMoments = 2_000

/** Made for one client while others wait, so rather quick than small. */
const coders = {
  gzip: () => createGzip({ level: 6 }),
  br: () =>
    createBrotliCompress({
      params: {
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_QUALITY]: 5,
        [constants.BROTLI_PARAM_LGWIN]: 20,
      },
    }),
}

/**
 * `GET /export`: everything that is public at one sequence of the ledger, a line of JSON each; with `since`, every row
 * after that one instead, as `changes` has them. `at` fixes the sequence, and `after` goes on behind a line.
 */
export function addExport(app: FastifyInstance, options: ExportRouteOptions): void {
  const { followed, callers, quota, noteUse, closing, opened } = options
  const { timeLimit = 15 * 60_000, stuckAfter = 30_000 } = options
  const source = { ...options, published: followed.published }
  const underWay = new OpenAtOnce(mostAtOnce, 'exports')

  const spend = async (caller: Caller, points: number, reply: FastifyReply) => {
    const state = await quota.spend(caller, points)
    const headers = quotaHeaders(state)
    for (let index = 0; index < headers.length; index += 2) reply.header(headers[index] ?? '', headers[index + 1])
    if (!state.granted) throw overQuota(state, points)
    noteUse(caller, points)
  }

  const send = (plan: PlannedExport, coding: Coding, caller: Caller, request: ExportRequest, reply: FastifyReply) => {
    const begun = performance.now()
    const gone = new AbortController()
    const ended = opened?.()
    const onClosing = () => {
      setTimeout(() => reply.raw.destroy(), lastMoments).unref()
    }
    closing.addEventListener('abort', onClosing)
    reply.raw.once('close', () => {
      gone.abort()
      closing.removeEventListener('abort', onClosing)
      ended?.()
      const { partnerId: partner, plan: tariff } = caller
      const milliseconds = Math.round(performance.now() - begun)
      request.log.info({ partner, plan: tariff, at: plan.at, lines: plan.left, milliseconds }, 'an export ended')
    })
    breakWhenStuck(reply.raw, stuckAfter)
    const signal = AbortSignal.any([gone.signal, closing, AbortSignal.timeout(timeLimit)])
    const lines = Readable.from(plan.lines(signal), { objectMode: false })
    const onEnd = (error: Error | null | undefined) => {
      if (error && !gone.signal.aborted) request.log.error({ err: error }, 'an export broke')
    }
    if (coding === 'identity') {
      lines.once('error', onEnd)
      return reply.send(lines)
    }
    const coder = coders[coding]()
    pipeline(lines, coder, onEnd)
    return reply.header('content-encoding', coding).send(coder)
  }

  app.route<{ Querystring: Record<string, unknown> }>({
    method: ['GET', 'HEAD'],
    url: '/export',
    preHandler: awaitView(followed),
    handler: async (request, reply) => {
      const caller = admit(request, callers)
      needScope(caller, 'export')
      const query = readExportQuery(request.query)
      // Taken up in another coding it is the same lines, so what counts is that the tag is of these.
      const expected = tagsIn(request.headers['if-match'] ?? '*')
      if (!expected)
        throw new HttpFailure(
          'BAD_REQUEST',
          'if-match must be the etag header of the first answer as it came, with its quotes, such as "kJ3h0mQx".',
        )
      underWay.enter(caller, reply.raw)
      await spend(caller, pointsToBegin, reply)
      await untilShown(query, options)
      const plan = await planExport(query, source, caller.tier === 'commerce')
      const coding = acceptedCodings(request.headers['accept-encoding']).order[0] ?? 'identity'
      const etag = `"${plan.digest}${coding === 'identity' ? '' : `-${coding}`}"`
      reply.headers({
        etag,
        // Nothing but a recall changes what stands at a sequence, and that has to be heard of.
        'cache-control': 'private, max-age=0, must-revalidate',
        vary: 'accept-encoding, authorization, x-api-key',
        'content-location': `/export?at=${plan.at}${query.since === null ? '' : `&since=${query.since}`}`,
        [answerHeaders.sequence]: String(plan.at),
      })
      if (!expected.some((tag) => tag === '*' || tag === `"${plan.digest}"` || tag.startsWith(`"${plan.digest}-`)))
        throw new HttpFailure(
          'PRECONDITION_FAILED',
          'What would come now does not belong to the etag in if-match: something that you have a part of was recalled or erased since, or at, since or the key are not those of the first request. Take the export up without if-match, or anew.',
        )
      if (tagsIn(request.headers['if-none-match'] ?? '')?.some((tag) => tag === '*' || tag === etag))
        return reply.code(304).send()
      reply.type('application/x-ndjson; charset=utf-8')
      if (request.method === 'HEAD') {
        if (coding !== 'identity') reply.header('content-encoding', coding)
        return reply.send()
      }
      await spend(caller, pointsFor(plan.left), reply)
      return send(plan, coding, caller, request, reply)
    },
  })
}

/** Whatever comes of it: what it holds has to be found out. */
const pointsToBegin = 10

/** A line costs a fraction of what its entry costs with GraphQL, and never so much that no plan allows it. */
function pointsFor(lines: number): number {
  return Math.min(500, Math.ceil(lines / 20))
}

async function untilShown(
  { at, since }: ExportQuery,
  { followed, ledger }: Pick<ExportRouteOptions, 'followed' | 'ledger'>,
): Promise<void> {
  const sequence = Math.max(at ?? 0, since ?? 0)
  if (sequence <= followed.published.sequence || (await followed.whenAtLeast(sequence, patience))) return
  if (!(await rowAt(ledger, sequence))) throw new HttpFailure('CURSOR_AHEAD', aheadOfLedger(sequence))
  throw new HttpFailure('NOT_READY', `Publication ${sequence} is not shown here yet. Try again in a second.`, [
    ...['retry-after', '1'],
  ])
}
