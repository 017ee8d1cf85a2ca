import { APIError, type Endpoint } from 'payload'
import { may } from '../access/may'
import { cannotBeServed } from './send-test.endpoint'
import { webhookOfficeOf } from './webhooks-plugin'

/**
 * `POST /api/webhook-deliveries/<id>/redeliver`: sends a delivery once more, now, with the same `webhook-id`. 200 with
 * `{ attempt }`, whatever came of it; 401, 403, 404 or 409 with what to do.
 */
export const redeliverEndpoint: Endpoint = {
  path: '/:id/redeliver',
  method: 'post',
  handler: async (req) => {
    if (!may(req.user, 'update', 'webhook-deliveries'))
      throw new APIError(
        req.user ? 'Only publishers and admins send again. Ask one to do it.' : 'Sign in first.',
        req.user ? 403 : 401,
        null,
        true,
      )
    const delivery = await req.payload.findByID({
      collection: 'webhook-deliveries',
      id: String(req.routeParams?.id),
      depth: 0,
      disableErrors: true,
      overrideAccess: false,
      req,
    })
    if (!delivery) throw new APIError('There is no such delivery: they are kept for 30 days.', 404, null, true)
    const { store, sender } = webhookOfficeOf(req.payload)
    const endpoint = await store.endpoint(String((delivery as unknown as { endpoint: unknown }).endpoint))
    if (!endpoint) throw new APIError(cannotBeServed, 409, null, true)
    const attempt = await (await sender()).redeliver(String(delivery.id), endpoint)
    if (!attempt) throw new APIError('It is being sent at this moment. Look again in a few seconds.', 409, null, true)
    return Response.json({ attempt })
  },
}
