import { PublicError, type ErrorCode } from '@stride/content/reading/public-error'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { failure } from '../server/failures'
import { acknowledge, type AcknowledgeOptions } from './acknowledge'
import { admit } from './admit'
import type { Callers } from './callers'

const bodyShape = z.object({ note: z.string().nullish() }).nullish()

const statuses: Partial<Record<ErrorCode, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  NOT_READY: 503,
}

export interface AcknowledgementRouteOptions extends AcknowledgeOptions {
  partners: AcknowledgeOptions['partners'] & { readonly callers: Callers }
}

/**
 * `POST /recalls/<sequence>/acknowledgement`, with `{ "note": "…" }` or nothing: the same as the mutation
 * `acknowledgeRecall`, for receivers of webhooks that speak no GraphQL.
 */
export function addAcknowledgement(app: FastifyInstance, options: AcknowledgementRouteOptions): void {
  app.post<{ Params: { sequence: string } }>('/recalls/:sequence/acknowledgement', async (request, reply) => {
    void reply.header('cache-control', 'no-store')
    const caller = admit(request, options.partners.callers)
    const body = bodyShape.safeParse(request.body)
    if (!/^\d{1,15}$/.test(request.params.sequence) || !body.success) {
      const words = 'Send POST /recalls/<sequence>/acknowledgement with { "note": "…" }, or with no body.'
      return reply.code(400).send(failure(words, 'BAD_REQUEST', request.id))
    }
    try {
      return await acknowledge(caller, Number(request.params.sequence), body.data?.note ?? null, options)
    } catch (error) {
      if (!(error instanceof PublicError)) throw error
      const { code } = error.extensions
      if (code === 'UNAUTHENTICATED') void reply.header('www-authenticate', 'Bearer realm="Stride"')
      if (code === 'NOT_READY') void reply.header('retry-after', '2')
      return reply.code(statuses[code] ?? 400).send(failure(error.message, code, request.id))
    }
  })
}
