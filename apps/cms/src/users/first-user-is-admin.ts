import type { CollectionBeforeValidateHook } from 'payload'

/**
 * A new installation starts with nobody; whoever makes the first account on its sign-up page, which asks for no roles,
 * has to be able to make the others. Not where the demo logins are about to be made: there the page makes nobody.
 */
export const firstUserIsAdmin: CollectionBeforeValidateHook = async ({ data, operation, req }) => {
  const roles = (data as { roles?: unknown } | undefined)?.roles
  const hasRoles = Array.isArray(roles) && roles.length > 0
  if (operation !== 'create' || !data || hasRoles || req.user || process.env.STRIDE_DEMO === '1') return data
  const { totalDocs } = await req.payload.count({ collection: 'users', overrideAccess: true, req })
  return totalDocs === 0 ? { ...data, roles: ['admin'] } : data
}
