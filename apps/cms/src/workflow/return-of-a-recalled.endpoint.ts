import { collectionOf, type CollectionKind } from '@stride/content/publication/kind.editor'
import type { Candidate } from '@stride/content/safety/candidate'
import { whatWasRecalledReturnsReviewed } from '@stride/content/safety/what-was-recalled-returns-reviewed'
import { APIError, type Endpoint } from 'payload'
import { may } from '../access/may'
import { candidateFrom } from '../publishing/candidate-from'
import { circumstancesOf } from '../publishing/problems-with'
import { deskOf } from '../publishing/publishing-plugin'
import { newestDraft } from './newest-draft'
import type { ReturnOfARecalled } from './return-of-a-recalled'

/**
 * `GET /api/<collection>/<id>/return`: the recall that an entry has not come back from, and what its newest draft still
 * needs for that. For all who work here.
 */
export function returnEndpoint(kind: CollectionKind): Endpoint {
  const collection = collectionOf[kind]
  return {
    path: '/:id/return',
    method: 'get',
    handler: async (req) => {
      if (!may(req.user, 'read', collection)) throw new APIError('Sign in to see this.', 401, null, true)
      const { payload } = req
      const draft = await newestDraft(payload, kind, String(req.routeParams?.id))
      if (!draft) throw new APIError('There is no such entry.', 404, null, true)
      const { view } = await deskOf(payload).publishing()
      const published = await view.synced()
      const { content, ...candidate } = await candidateFrom(payload, kind, draft)
      const recall = published.recalls.of(candidate.entryId)
      // A draft may lack its review, and much else.
      const unfinished = { ...candidate, content: { medicalReview: {}, ...(content as object) } } as Candidate
      const problems = whatWasRecalledReturnsReviewed(unfinished, circumstancesOf(unfinished, draft, published))
      const answer: ReturnOfARecalled = {
        recall: recall ? { reason: recall.reason, recalledAt: recall.recalledAt } : null,
        needs: problems.map(({ message }) => message),
      }
      return Response.json(answer, { headers: { 'cache-control': 'no-store' } })
    },
  }
}
