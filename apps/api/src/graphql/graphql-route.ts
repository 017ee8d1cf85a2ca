import type { ApolloServer } from '@apollo/server'
import { fastifyApolloHandler } from '@as-integrations/fastify'
import type { FollowedPublished } from '@stride/graphql/follow-published'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { awaitView } from '../server/await-view'
import { ApiReading, type ApiContext } from './api-reading'

export interface GraphqlRouteOptions {
  apollo: ApolloServer<ApiContext>
  followed: FollowedPublished
  siteUrl: string
  now: () => Date
}

/** `POST /graphql`, and `GET` for what fits into an address. */
export function addGraphql(app: FastifyInstance, { apollo, followed, siteUrl, now }: GraphqlRouteOptions): void {
  const context = (request: FastifyRequest) =>
    Promise.resolve(new ApiReading({ published: followed.published, siteUrl, now: now() }, request))
  app.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    exposeHeadRoute: false,
    preHandler: awaitView(followed),
    handler: fastifyApolloHandler(apollo, { context }),
  })
}
