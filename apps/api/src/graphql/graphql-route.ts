import type { ApolloServer } from '@apollo/server'
import { fastifyApolloHandler } from '@as-integrations/fastify'
import { PublicError } from '@stride/content/reading/public-error'
import type { FollowedPublished } from '@stride/graphql/follow-published'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { failure } from '../server/failures'
import { ApiReading } from './api-reading'

/** How long a request that must see a publication waits for it, in milliseconds. */
const patience = 2_000

export interface GraphqlRouteOptions {
  apollo: ApolloServer<ApiReading>
  followed: FollowedPublished
  siteUrl: string
  now: () => Date
}

export function addGraphql(app: FastifyInstance, { apollo, followed, siteUrl, now }: GraphqlRouteOptions): void {
  const handler = fastifyApolloHandler(apollo, {
    context: async (request: FastifyRequest) =>
      new ApiReading({ published: followed.published, siteUrl, now: now() }, request),
  })
  const awaitView = async (request: FastifyRequest, reply: FastifyReply) => {
    if (!followed.isReady)
      return reply
        .code(503)
        .header('retry-after', '1')
        .send(failure('Still reading what is public. Try again in a second.', 'NOT_READY', request.id))
    const sequence = sequenceFrom(request.headers['stride-at-least'])
    if (sequence > followed.published.sequence) await followed.whenAtLeast(sequence, patience)
    return undefined
  }
  app.route({ method: ['GET', 'POST'], url: '/graphql', exposeHeadRoute: false, preHandler: awaitView, handler })
}

/** The sequence that the answer has to be made at or after; 0 without the header. Throws a PublicError. */
function sequenceFrom(header: string | string[] | undefined): number {
  if (header === undefined || header === '') return 0
  const sequence = Number(header)
  if (!Number.isSafeInteger(sequence) || sequence < 0)
    throw new PublicError('stride-at-least must be a sequence of the ledger, a whole number such as 42.', 'BAD_REQUEST')
  return sequence
}
