import type { FastifyInstance, FastifyRequest } from 'fastify'
import { timingSafeEqual, createHash } from 'node:crypto'
import { failure } from '../server/failures'
import type { Metrics } from './metrics'

/**
 * `GET /metrics`, for Prometheus: with `authorization: Bearer …` when there is a token, and otherwise from this machine
 * alone, past no proxy. What it tells (load, plans, how far behind) is nobody's business outside.
 */
export function addMetrics(app: FastifyInstance, metrics: Pick<Metrics, 'read'>, token: string | undefined): void {
  app.get('/metrics', { exposeHeadRoute: false }, async (request, reply) => {
    if (!(token === undefined ? isOfThisMachine(request) : hasToken(request, token)))
      return reply
        .code(403)
        .header('cache-control', 'no-store')
        .send(
          failure(
            'Metrics are read from the machine itself, or with the METRICS_TOKEN as authorization: Bearer <token>.',
            'FORBIDDEN',
            request.id,
          ),
        )
    const { text, type } = await metrics.read()
    return reply.headers({ 'content-type': type, 'cache-control': 'no-store' }).send(text)
  })
}

function isOfThisMachine({ socket, headers }: FastifyRequest): boolean {
  // A proxy on this machine brings requests from anywhere; it says so in one of these.
  if (headers.forwarded ?? headers['x-forwarded-for'] ?? headers['x-real-ip'] ?? headers.via) return false
  return /^(::1|(::ffff:)?127\.\d+\.\d+\.\d+)$/.test(socket.remoteAddress ?? '')
}

function hasToken({ headers }: FastifyRequest, token: string): boolean {
  return timingSafeEqual(digest(headers.authorization ?? ''), digest(`Bearer ${token}`))
}

/** Of one length whatever is compared. */
function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
