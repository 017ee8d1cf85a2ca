import { APIError, type CollectionBeforeDeleteHook } from 'payload'

/** What readers can see is withdrawn first, with a reason, so that everyone who keeps a copy hears of it. */
export const publicEntriesAreNotDeleted: CollectionBeforeDeleteHook = async ({ collection, id, req }) => {
  const live = await req.payload.findByID({
    collection: collection.slug,
    id,
    depth: 0,
    disableErrors: true,
    draft: false,
    overrideAccess: true,
    req,
  })
  if ((live as { _status?: unknown } | null)?._status === 'published')
    throw new APIError('This is public. Withdraw it first, with a reason; then it can be deleted.', 409, null, true)
}
