import { APIError, type Endpoint } from 'payload'
import { may } from '../access/may'
import { storedKey } from './partner-key'

/** `POST /api/partner-keys/<id>/revoke`: the key stops working within seconds, for good. 200; 401, 403 or 404. */
export const revokeKeyEndpoint: Endpoint = {
  path: '/:id/revoke',
  method: 'post',
  handler: async (req) => {
    if (!may(req.user, 'update', 'partner-keys'))
      throw new APIError(
        req.user ? 'Only admins revoke keys. Ask one to do it.' : 'Sign in to revoke a key.',
        req.user ? 403 : 401,
        null,
        true,
      )
    const id = String(req.routeParams?.id)
    const document = await req.payload.findByID({
      collection: 'partner-keys',
      id,
      depth: 0,
      disableErrors: true,
      overrideAccess: false,
      req,
    })
    if (!document) throw new APIError('There is no such key.', 404, null, true)
    const { revokedAt } = storedKey(document)
    if (revokedAt !== null) return Response.json({ revokedAt })
    const now = new Date().toISOString()
    await req.payload.update({
      collection: 'partner-keys',
      id,
      data: { revokedAt: now },
      depth: 0,
      overrideAccess: true,
      req,
    })
    return Response.json({ revokedAt: now })
  },
}
