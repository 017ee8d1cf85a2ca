import { generateKey, hashKey } from '@stride/partners/key-format'
import { scopes, scopesIn } from '@stride/partners/scope'
import { APIError, type Endpoint, type PayloadRequest } from 'payload'
import { z } from 'zod'
import { may } from '../access/may'
import { isLive, storedKey, type StoredKey } from './partner-key'

/** One in use, and one to change over to. */
const mostLiveKeys = 2
const dayMs = 24 * 60 * 60 * 1000
const usualLifeMs = 365 * dayMs
const longestLifeMs = 2 * usualLifeMs

const orderShape = z.object({
  name: z.string({ error: 'Say what the key is for.' }).trim().min(1, 'Say what the key is for.').max(120),
  scopes: z
    .array(z.enum(scopes, { error: `Scopes are ${scopes.join(', ')}.` }))
    .min(1, 'Choose at least one scope.')
    .optional(),
  expiresAt: z.iso.datetime({ error: 'Give expiresAt as a moment, such as 2027-03-31T00:00:00.000Z.' }).optional(),
})

/**
 * `POST /api/partners/<id>/keys` with `{ name, scopes?, expiresAt? }`: creates a key and shows it, this once. Without
 * scopes it has all of the partner's; without an expiry it lasts a year. 201 with `{ key, keyId }`; 400, 401, 403, 404
 * or 409 with what to do.
 */
export const createKeyEndpoint: Endpoint = {
  path: '/:id/keys',
  method: 'post',
  handler: async (req) => {
    if (!may(req.user, 'create', 'partner-keys'))
      throw new APIError(
        req.user ? 'Only admins create keys. Ask one to do it.' : 'Sign in to create a key.',
        req.user ? 403 : 401,
        null,
        true,
      )
    const partnerId = String(req.routeParams?.id)
    const order = await orderFrom(req)
    return await inTurn(partnerId, async () => {
      const { key, keyId } = await create(req, partnerId, order)
      return Response.json({ key, keyId }, { status: 201, headers: { 'cache-control': 'no-store' } })
    })
  },
}

async function create(req: PayloadRequest, partnerId: string, { name, ...order }: z.infer<typeof orderShape>) {
  const { payload, user } = req
  const partner = await payload.findByID({
    collection: 'partners',
    id: partnerId,
    depth: 0,
    disableErrors: true,
    overrideAccess: false,
    req,
  })
  if (!partner) throw new APIError('There is no such partner.', 404, null, true)
  const { active, scopes: granted } = partner as { active?: boolean; scopes?: unknown[] }
  if (!active) throw new APIError('This partner is not active. Make it active first, and save.', 409, null, true)
  const now = new Date()
  const live = await liveKeys(req, partnerId, now)
  if (live.length >= mostLiveKeys)
    throw new APIError(
      `This partner has ${live.length} keys that work: ${live.map((one) => `“${one.name}”`).join(' and ')}. ` +
        'Revoke the one that is no longer used, then create the new one.',
      409,
      null,
      true,
    )
  const made = generateKey()
  const { id } = await payload.create({
    collection: 'partner-keys',
    data: {
      partner: partnerId,
      name,
      keyId: made.keyId,
      hash: hashKey(made.key),
      lastFour: made.key.slice(-4),
      scopes: order.scopes ?? scopesIn(granted ?? []),
      expiresAt: order.expiresAt ?? new Date(now.getTime() + usualLifeMs).toISOString(),
      createdBy: user?.id,
    },
    depth: 0,
    overrideAccess: true,
    req,
  })
  // Another process may have counted in the same moment: then whoever sees too many takes their own back.
  if ((await liveKeys(req, partnerId, now)).length > mostLiveKeys) {
    const data = { revokedAt: now.toISOString() }
    await payload.update({ collection: 'partner-keys', id, data, depth: 0, overrideAccess: true, req })
    throw new APIError(
      'Somebody else created a key for this partner in the same moment, so this one was revoked. Look at its keys, then try again.',
      409,
      null,
      true,
    )
  }
  return made
}

async function liveKeys(req: PayloadRequest, partnerId: string, now: Date): Promise<StoredKey[]> {
  const { docs } = await req.payload.find({
    collection: 'partner-keys',
    where: { partner: { equals: partnerId } },
    depth: 0,
    pagination: false,
    overrideAccess: false,
    req,
  })
  return docs.map(storedKey).filter((one) => isLive(one, now))
}

async function orderFrom(req: PayloadRequest) {
  const body: unknown = await req.json?.().catch(() => undefined)
  const result = orderShape.safeParse(body ?? {})
  if (!result.success) throw new APIError(result.error.issues.map(({ message }) => message).join(' '), 400, null, true)
  const { expiresAt } = result.data
  const life = expiresAt === undefined ? usualLifeMs : Date.parse(expiresAt) - Date.now()
  if (life <= 0 || life > longestLifeMs)
    throw new APIError('A key expires in the future, and within two years.', 400, null, true)
  return result.data
}

const turns = new Map<string, Promise<unknown>>()

/** In this process, two keys for one partner are created one after the other: counting and creating are two steps. */
async function inTurn<T>(partnerId: string, work: () => Promise<T>): Promise<T> {
  const turn = (turns.get(partnerId) ?? Promise.resolve()).then(work, work)
  turns.set(partnerId, turn)
  try {
    return await turn
  } finally {
    if (turns.get(partnerId) === turn) turns.delete(partnerId)
  }
}
