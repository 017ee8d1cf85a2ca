import type { CollectionAfterChangeHook, CollectionAfterDeleteHook } from 'payload'
import { partnerDeskOf } from './partner-desk'

/** Has the keys mirrored once this change is committed. */
export const mirrorAfterwards: CollectionAfterChangeHook & CollectionAfterDeleteHook = async ({ req }) => {
  await partnerDeskOf(req.payload).mirrorAfter(req)
}
