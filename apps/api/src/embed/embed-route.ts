import { PublicError } from '@stride/content/reading/public-error'
import type { ResponseCache } from '@stride/edge/response-cache'
import { serve } from '@stride/edge/serve'
import type { FastifyInstance } from 'fastify'
import { wantsPage } from '../http/media-type'
import { awaitView } from '../server/await-view'
import { embedAnswer, type EmbedOptions } from './embed-answer'
import { embedPolicy, mistakenPage } from './embed-page'
import { embedPlaceFrom, type EmbedPlace } from './embed-place'
import { addOembed } from './oembed-route'

interface EmbedRoute {
  Params: { slug: string }
  Querystring: Record<string, unknown>
}

/**
 * `GET /embed/<slug>?region=GB&locale=en-GB`: a guide or a condition for a frame in someone else's page; 410 once it was
 * withdrawn. `GET /oembed` says how to frame it.
 */
export function addEmbed(app: FastifyInstance, options: EmbedOptions & { cache: ResponseCache }): void {
  const { followed, cache, now } = options
  app.get<EmbedRoute>('/embed/:slug', { preHandler: awaitView(followed) }, async (request, reply) => {
    const { slug } = request.params
    const place = placeOrFault(request.query)
    // Whoever looks at the frame is no program: programs are told as everywhere.
    if (place instanceof PublicError) {
      if (!wantsPage(request.headers.accept)) throw place
      reply.headers({ 'content-security-policy': embedPolicy, 'cache-control': 'no-store' })
      return reply.code(400).type('text/html; charset=utf-8').send(mistakenPage(place.message, options).text)
    }
    const key = `embed ${slug} ${place.region ?? ''} ${place.locale}`
    const served = await cache.answer(key, () => Promise.resolve(embedAnswer(slug, place, options)))
    reply.hijack()
    serve(request.raw, reply.raw, served, { headers: ['x-request-id', request.id], now: now().getTime() })
    return reply
  })
  addOembed(app, options)
}

function placeOrFault(query: Readonly<Record<string, unknown>>): EmbedPlace | PublicError {
  try {
    return embedPlaceFrom(query)
  } catch (error) {
    if (error instanceof PublicError) return error
    throw error
  }
}
