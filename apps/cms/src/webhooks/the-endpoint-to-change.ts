import { APIError, type PayloadRequest } from 'payload'
import { may } from '../access/may'

/** The id of the endpoint in a request's path, if whoever asks may change it; throws an APIError otherwise. */
export async function theEndpointToChange(req: PayloadRequest): Promise<string> {
  if (!may(req.user, 'update', 'webhook-endpoints'))
    throw new APIError(
      req.user ? 'Only admins look after webhooks. Ask one to do it.' : 'Sign in first.',
      req.user ? 403 : 401,
      null,
      true,
    )
  const found = await req.payload.findByID({
    collection: 'webhook-endpoints',
    id: String(req.routeParams?.id),
    depth: 0,
    disableErrors: true,
    overrideAccess: false,
    req,
  })
  if (!found) throw new APIError('There is no such webhook.', 404, null, true)
  return String(found.id)
}
