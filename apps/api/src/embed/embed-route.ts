import type { ResponseCache } from '@stride/edge/response-cache'
import { serve } from '@stride/edge/serve'
import type { FastifyInstance } from 'fastify'
import { awaitView } from '../server/await-view'
import { embedAnswer, type EmbedOptions } from './embed-answer'
import { embedPlaceFrom } from './embed-place'
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
    const place = embedPlaceFrom(request.query)
    const key = `embed ${slug} ${place.region ?? ''} ${place.locale}`
    const served = await cache.answer(key, () => Promise.resolve(embedAnswer(slug, place, options)))
    reply.hijack()
    serve(request.raw, reply.raw, served, { headers: ['x-request-id', request.id], now: now().getTime() })
    return reply
  })
  addOembed(app, options)
}
