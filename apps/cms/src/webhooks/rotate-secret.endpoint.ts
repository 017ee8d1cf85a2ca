import { APIError, type Endpoint } from 'payload'
import { deskOf } from '../publishing/publishing-plugin'
import { theEndpointToChange } from './the-endpoint-to-change'
import { overlapMs, rotateSecret } from './signing-secrets'
import { webhookOfficeOf } from './webhooks-plugin'

/**
 * `POST /api/webhook-endpoints/<id>/rotate-secret`: makes a signing secret and shows it, this once. The one before stays
 * valid for 24 hours. 201 with `{ secret, previousUntil }`; 401, 403, 404 or 409 with what to do.
 */
export const rotateSecretEndpoint: Endpoint = {
  path: '/:id/rotate-secret',
  method: 'post',
  handler: async (req) => {
    const id = await theEndpointToChange(req)
    const { payload } = req
    const { ledger } = await deskOf(payload).publishing()
    const { box, sender } = webhookOfficeOf(payload)
    const now = Date.now()
    const sequence = (await ledger.tail())?.sequence ?? 0
    const secret = await rotateSecret(payload, box, id, { now, sequence })
    if (secret === undefined)
      throw new APIError('Somebody else has just made a new secret. Ask them for it, or make another.', 409, null, true)
    ;(await sender()).ring()
    const previousUntil = new Date(now + overlapMs).toISOString()
    return Response.json({ secret, previousUntil }, { status: 201, headers: { 'cache-control': 'no-store' } })
  },
}
