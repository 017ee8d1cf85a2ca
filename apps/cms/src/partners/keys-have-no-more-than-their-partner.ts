import { scopeNames, scopesIn } from '@stride/partners/scope'
import { ValidationError, type CollectionBeforeValidateHook } from 'payload'

/** A new key has scopes of its partner's alone. (A partner that loses a scope later takes it from its keys, too.) */
export const keysHaveNoMoreThanTheirPartner: CollectionBeforeValidateHook = async ({ data, operation, req }) => {
  if (operation !== 'create' || !data) return data
  const { partner, scopes } = data as { partner?: string | number; scopes?: unknown }
  if (partner === undefined) return data
  const found = await req.payload.findByID({ collection: 'partners', id: partner, depth: 0, overrideAccess: true, req })
  const granted = scopesIn((found as { scopes?: unknown[] }).scopes ?? [])
  const refused = scopesIn(Array.isArray(scopes) ? scopes : []).filter((scope) => !granted.includes(scope))
  if (refused.length > 0) throw scopesRefusal(`The partner has not been granted: ${refused.map(nameOf).join('; ')}.`)
  return data
}

const nameOf = (scope: keyof typeof scopeNames) => scopeNames[scope]

function scopesRefusal(message: string): ValidationError {
  return new ValidationError({ collection: 'partner-keys', errors: [{ path: 'scopes', message }] })
}
