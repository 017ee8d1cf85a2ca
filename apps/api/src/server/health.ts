import type { FollowedPublished } from '@stride/graphql/follow-published'
import type { FastifyInstance } from 'fastify'

/** `/health/live`: the process runs. `/health/ready`: it can answer with everything that was public when it started. */
export function addHealth(app: FastifyInstance, followed: FollowedPublished): void {
  const uncached = { 'cache-control': 'no-store' }
  app.get('/health/live', { logLevel: 'silent' }, async (_request, reply) =>
    reply.headers(uncached).send({ live: true }),
  )
  app.get('/health/ready', { logLevel: 'silent' }, async (_request, reply) => {
    const { isReady, failure, published } = followed
    const state = { ready: isReady, sequence: published.sequence }
    if (isReady)
      return reply.headers(uncached).send(failure ? { ...state, behind: 'The ledger cannot be read now.' } : state)
    const reason = failure ? 'The ledger cannot be read: see the log.' : 'Still reading what is public.'
    return reply
      .headers(uncached)
      .code(503)
      .send({ ...state, reason })
  })
}
