import { scopesIn } from '@stride/partners/scope'
import { APIError, type Endpoint } from 'payload'
import { may } from '../access/may'
import { isLive, storedKey } from './partner-key'
import { partnerDeskOf } from './partner-desk'
import type { ListedKey, ListedKeys } from './listed-keys'

/** `GET /api/partners/<id>/keys`: its keys, newest first, with when each was last used. 401, 403 or 404 otherwise. */
export const listKeysEndpoint: Endpoint = {
  path: '/:id/keys',
  method: 'get',
  handler: async (req) => {
    if (!may(req.user, 'read', 'partner-keys'))
      throw new APIError('Only publishers and admins see keys.', req.user ? 403 : 401, null, true)
    const id = String(req.routeParams?.id)
    const common = { depth: 0, overrideAccess: false, req } as const
    const partner = await req.payload.findByID({ collection: 'partners', id, disableErrors: true, ...common })
    if (!partner) throw new APIError('There is no such partner.', 404, null, true)
    const { docs } = await req.payload.find({
      collection: 'partner-keys',
      where: { partner: { equals: id } },
      pagination: false,
      ...common,
    })
    const stored = docs.map(storedKey)
    const now = new Date()
    const use = await (await partnerDeskOf(req.payload).records()).use(stored.map(({ keyId }) => keyId))
    const keys = stored.map((key): ListedKey => {
      const days = use.filter(({ keyId }) => keyId === key.keyId)
      return {
        id: key.id,
        name: key.name,
        keyId: key.keyId,
        lastFour: key.lastFour,
        scopes: key.scopes,
        createdAt: key.createdAt,
        expiresAt: key.expiresAt,
        revokedAt: key.revokedAt,
        isLive: isLive(key, now),
        lastUsedAt: days[0]?.lastUsedAt ?? null,
        requestsToday: days.find(({ day }) => day === now.toISOString().slice(0, 10))?.requests ?? 0,
      }
    })
    const answer: ListedKeys = {
      keys,
      granted: scopesIn((partner as { scopes?: unknown[] }).scopes ?? []),
      mayChange: may(req.user, 'create', 'partner-keys'),
    }
    return Response.json(answer, { headers: { 'cache-control': 'no-store' } })
  },
}
