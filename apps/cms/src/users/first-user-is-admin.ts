import type { CollectionBeforeValidateHook } from 'payload'

/** A new installation starts with nobody; whoever makes the first account has to be able to make the others. */
export const firstUserIsAdmin: CollectionBeforeValidateHook = async ({ data, operation, req }) => {
  if (operation !== 'create' || !data) return data
  const { totalDocs } = await req.payload.count({ collection: 'users', overrideAccess: true, req })
  const isDemo = process.env.STRIDE_DEMO === '1'
  return totalDocs === 0 && !req.user && !isDemo ? { ...data, roles: ['admin'] } : data
}
