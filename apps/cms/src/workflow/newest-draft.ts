import { collectionOf, type CollectionKind } from '@stride/content/publication/kind.editor'
import type { Payload } from 'payload'
import type { StoredDocument } from '../publishing/sources'

/** The newest version of an entry as stored, in every locale and whatever its status; undefined when there is none. */
export async function newestDraft(
  payload: Payload,
  kind: CollectionKind,
  id: string,
): Promise<StoredDocument | undefined> {
  const { docs } = await payload.db.queryDrafts<StoredDocument & { id: string }>({
    collection: collectionOf[kind],
    locale: 'all',
    limit: 1,
    pagination: false,
    where: { parent: { equals: id } },
  })
  return docs[0]
}
