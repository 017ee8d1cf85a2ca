import type { ReviewedKind } from '@stride/content/publication/kind'
import { collectionOf } from '@stride/content/publication/kind.editor'
import { APIError, type Endpoint, type PayloadRequest } from 'payload'
import { z } from 'zod'
import { may } from '../access/may'
import { hashesOf, type StoredApproval } from '../publishing/approval'
import { candidateFrom } from '../publishing/candidate-from'
import { problemsWith } from '../publishing/problems-with'
import { deskOf } from '../publishing/publishing-plugin'
import { approvalRefusal } from '../publishing/refusal'
import { today } from '../publishing/today'
import { newestDraft } from './newest-draft'

const approvingShape = z.object({
  updatedAt: z.iso.datetime('Say which draft you read: send its "updatedAt".'),
})

/**
 * `POST /api/<collection>/<id>/approve` with `{ updatedAt }`, that of the draft that the reviewer read: approves it as it
 * is, under today's date and the reviewer's name. It is how what was recalled is reviewed anew, even if no word has changed. 200 with the draft;
 * 400, 403, 404 or 409 with what to do.
 */
export function approveEndpoint(kind: ReviewedKind): Endpoint {
  const collection = collectionOf[kind]
  return {
    path: '/:id/approve',
    method: 'post',
    handler: async (req) => {
      if (!may(req.user, 'review', collection))
        throw new APIError(
          req.user ? 'Only reviewers approve. Ask one to do it.' : 'Sign in to approve.',
          req.user ? 403 : 401,
          null,
          true,
        )
      const { payload } = req
      const id = String(req.routeParams?.id)
      const updatedAt = await updatedAtFrom(req)
      const { view } = await deskOf(payload).publishing()
      // Before the draft is read: a recall that comes in between was not known to the reviewer.
      const { sequence: afterSequence } = await view.synced()
      const draft = await newestDraft(payload, kind, id)
      if (!draft) throw new APIError('There is no such entry.', 404, null, true)
      if (new Date(String(draft.updatedAt)).getTime() !== new Date(updatedAt).getTime())
        throw new APIError('It was changed since you opened it. Reload the page and read it again.', 409, null, true)
      const medicalReview = {
        ...(draft.medicalReview as object),
        ...inTheNameOf(req.user),
        reviewedAt: `${today()}T12:00:00.000Z`,
      }
      const document = { ...draft, medicalReview }
      const candidate = await candidateFrom(payload, kind, document)
      // What is public may still stand in its way; what is approved has to be whole.
      const problems = problemsWith(candidate, document, await view.synced()).filter(({ rule }) =>
        ['shape', 'review-is-current'].includes(rule),
      )
      const hashes = hashesOf(candidate)
      if (problems.length > 0 || !hashes) throw approvalRefusal(problems)
      const approval: StoredApproval = { afterSequence, seal: hashes.seal }
      const doc = await payload.update({
        collection,
        id,
        draft: true,
        depth: 0,
        data: { medicalReview, approval },
        overrideAccess: true,
        ...(req.user ? { user: req.user } : {}),
        req,
      })
      return Response.json({ doc, message: 'Approved as it is now.' })
    },
  }
}

/** Readers are told who reviewed it: the one who does, where an admin said who that is. Otherwise whoever is named already. */
function inTheNameOf(user: PayloadRequest['user']): { reviewer?: number | string } {
  const person: unknown = user?.person
  const id: unknown = typeof person === 'object' && person !== null && 'id' in person ? person.id : person
  return typeof id === 'string' || typeof id === 'number' ? { reviewer: id } : {}
}

async function updatedAtFrom(req: PayloadRequest): Promise<string> {
  const body: unknown = await req.json?.().catch(() => undefined)
  const result = approvingShape.safeParse(body ?? {})
  if (result.success) return result.data.updatedAt
  throw new APIError(result.error.issues.map((issue) => issue.message).join(' '), 400, null, true)
}
