import { significances } from '@stride/content/publication/kind'
import { APIError, type Endpoint, type PayloadRequest } from 'payload'
import { z } from 'zod'
import { may } from '../access/may'
import type { ContentCollection } from '@stride/content/publication/kind.editor'

const withdrawalShape = z.object({
  reason: z.string().trim().min(1, 'Say why, in a sentence: partners who keep a copy read it.').max(500),
  significance: z.enum(significances, {
    error: `Say how much it matters: ${significances.join(', ')}. A recall is "safety".`,
  }),
})

/**
 * `POST /api/<collection>/<id>/withdraw` with `{ reason, significance }`: takes an entry back from readers and partners.
 * A recall is a withdrawal with the significance `safety`. Only the note is validated, never the newest draft: an
 * unfinished one must not stand in the way of a recall. 200 with the document; 400, 403, 404 or 409 with what to do.
 */
export function withdrawEndpoint(collection: ContentCollection): Endpoint {
  return {
    path: '/:id/withdraw',
    method: 'post',
    handler: async (req) => {
      if (!may(req.user, 'withdraw', collection))
        throw new APIError(
          req.user ? 'Only publishers withdraw. Ask one to do it.' : 'Sign in to withdraw.',
          req.user ? 403 : 401,
          null,
          true,
        )
      const id = String(req.routeParams?.id)
      const changeNote = await withdrawalFrom(req)
      const live = await req.payload.findByID({
        collection,
        id,
        depth: 0,
        disableErrors: true,
        overrideAccess: false,
        req,
      })
      if (!live) throw new APIError('There is no such entry.', 404, null, true)
      if ((live as { _status?: unknown })._status !== 'published')
        throw new APIError('This is not public, so there is nothing to withdraw.', 409, null, true)
      const doc = await req.payload.update({
        collection,
        id,
        data: { _status: 'draft', changeNote },
        depth: 0,
        overrideAccess: false,
        unpublishAllLocales: true,
        req,
      })
      return Response.json({ doc, message: 'Withdrawn.' })
    },
  }
}

async function withdrawalFrom(req: PayloadRequest) {
  const body: unknown = await req.json?.().catch(() => undefined)
  const result = withdrawalShape.safeParse(body ?? {})
  if (result.success) return result.data
  throw new APIError(result.error.issues.map((issue) => issue.message).join(' '), 400, null, true)
}
