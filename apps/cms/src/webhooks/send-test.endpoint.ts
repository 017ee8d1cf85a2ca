import { randomUUID } from 'node:crypto'
import { APIError, type Endpoint } from 'payload'
import { sendOnce } from './send-once'
import { theEndpointToChange } from './the-endpoint-to-change'
import { webhookOfficeOf } from './webhooks-plugin'

/**
 * `POST /api/webhook-endpoints/<id>/test`: sends an event of the type `webhook.test` once, signed like any other, also
 * while the endpoint is switched off. 200 with `{ attempt }`, whatever came of it; 401, 403, 404 or 409 with what to do.
 */
export const sendTestEndpoint: Endpoint = {
  path: '/:id/test',
  method: 'post',
  handler: async (req) => {
    const id = await theEndpointToChange(req)
    const { store, post } = webhookOfficeOf(req.payload)
    const endpoint = await store.endpoint(id)
    if (!endpoint) throw new APIError(cannotBeServed, 409, null, true)
    const event = {
      type: 'webhook.test',
      timestamp: new Date().toISOString(),
      data: { message: 'A test from Stride. Nothing was published.' },
    }
    const { attempt } = await sendOnce(endpoint, { id: `msg_test_${randomUUID()}`, event }, post, Date.now)
    return Response.json({ attempt })
  },
}

export const cannotBeServed =
  'Nothing can be sent: make a signing secret first, and see that the partner is active and has the scope for webhooks.'
