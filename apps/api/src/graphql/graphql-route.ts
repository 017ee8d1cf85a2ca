import type { ApolloServer } from '@apollo/server'
import { fastifyApolloHandler } from '@as-integrations/fastify'
import type { FollowedPublished } from '@stride/graphql/follow-published'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { awaitView } from '../server/await-view'
import { ApiReading } from './api-reading'

export interface GraphqlRouteOptions {
  apollo: ApolloServer<ApiReading>
  followed: FollowedPublished
  siteUrl: string
  now: () => Date
}

/** `POST /graphql`, and `GET` for what fits into an address. */
export function addGraphql(app: FastifyInstance, { apollo, followed, siteUrl, now }: GraphqlRouteOptions): void {
  const context = async (request: FastifyRequest) =>
    new ApiReading({ published: followed.published, siteUrl, now: now() }, request)
  app.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    exposeHeadRoute: false,
    preHandler: awaitView(followed),
    handler: fastifyApolloHandler(apollo, { context }),
  })
}
