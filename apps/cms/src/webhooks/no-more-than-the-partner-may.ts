import { scopesIn } from '@stride/partners/scope'
import { ValidationError, type CollectionBeforeValidateHook } from 'payload'
import { commerceKinds } from './webhook-event'

/** An endpoint is for a partner with the scope for webhooks; it names kinds of commerce only with the scope for them. */
export const noMoreThanThePartnerMay: CollectionBeforeValidateHook<Record<string, unknown> & { id: string }> = async ({
  data,
  originalDoc,
  req,
}) => {
  const { partner, kinds } = { ...originalDoc, ...data }
  if (typeof partner !== 'string') return data
  const found = await req.payload.findByID({
    collection: 'partners',
    id: partner,
    depth: 0,
    disableErrors: true,
    overrideAccess: true,
    req,
  })
  const { scopes: granted } = (found ?? {}) as { scopes?: unknown[] }
  const scopes = scopesIn(granted ?? [])
  const errors: Array<{ path: string; message: string }> = []
  if (!scopes.includes('webhooks'))
    errors.push({ path: 'partner', message: 'This partner has no scope for webhooks. Grant it there first.' })
  if (Array.isArray(kinds) && kinds.some((kind) => commerceKinds.includes(kind)) && !scopes.includes('commerce'))
    errors.push({ path: 'kinds', message: 'This partner has no scope for commerce: leave out gear and shops.' })
  if (errors.length > 0) throw new ValidationError({ collection: 'webhook-endpoints', errors, req })
  return data
}
