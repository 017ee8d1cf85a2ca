import type { FollowedPublished } from '@stride/graphql/follow-published'
import type { FastifyInstance } from 'fastify'
import type { Drain } from './drain'

/**
 * `/health/live`: the process runs. `/health/ready`: it can answer with everything that was public when it started, and
 * isn't about to stop. A ledger that can't be read later is told, and no reason to take the process out: it goes on
 * answering, as all others do.
 */
export function addHealth(app: FastifyInstance, followed: FollowedPublished, drain: Pick<Drain, 'isLeaving'>): void {
  const uncached = { 'cache-control': 'no-store' }
  app.get('/health/live', { logLevel: 'silent' }, async (_request, reply) =>
    reply.headers(uncached).send({ live: true }),
  )
  app.get('/health/ready', { logLevel: 'silent' }, async (_request, reply) => {
    const { isReady, failure, published } = followed
    const state = { ready: isReady && !drain.isLeaving, sequence: published.sequence }
    if (drain.isLeaving)
      return reply
        .headers(uncached)
        .code(503)
        .send({ ...state, reason: 'Stopping: send requests elsewhere.' })
    if (isReady)
      return reply.headers(uncached).send(failure ? { ...state, behind: 'The ledger cannot be read now.' } : state)
    const reason = failure ? 'The ledger cannot be read: see the log.' : 'Still reading what is public.'
    return reply
      .headers(uncached)
      .code(503)
      .send({ ...state, reason })
  })
}
