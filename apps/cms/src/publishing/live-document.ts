import { collectionOf, siteSettingsGlobal } from '@stride/content/publication/kind.editor'
import type { Kind } from '@stride/content/publication/kind'
import type { BaseDatabaseAdapter, Payload, PayloadRequest } from 'payload'
import { isCollected, type EntryKey, type StoredDocument } from './sources'

/** Whether documents of this kind can be drafts (or are live from the moment they are saved). */
export function hasDrafts(payload: Payload, kind: Kind): boolean {
  const config = isCollected(kind)
    ? payload.collections[collectionOf[kind]]?.config
    : payload.globals.config.find(({ slug }) => slug === siteSettingsGlobal)
  return Boolean(config?.versions?.drafts)
}

/** Whether a stored document is what readers should see: published, and not in the trash. */
export function isLive(payload: Payload, kind: Kind, document: StoredDocument): boolean {
  if (document.deletedAt) return false
  return hasDrafts(payload, kind) ? document._status === 'published' : true
}

/**
 * The document that is live for an entry, as stored; undefined when there is none. Drafts are versions and never
 * looked at: the main table alone says what is live.
 */
export async function liveDocument(payload: Payload, { kind, entryId }: EntryKey): Promise<StoredDocument | undefined> {
  const document = await storedDocument(payload, { kind, entryId })
  return document && isLive(payload, kind, document) ? document : undefined
}

/** The entry's row in the main table, live or not; undefined when it was deleted. */
export async function storedDocument(
  payload: Payload,
  { kind, entryId }: EntryKey,
): Promise<StoredDocument | undefined> {
  if (!isCollected(kind)) {
    const document = await storedSettings(payload.db)
    return document?.entryId === entryId ? document : undefined
  }
  const document = await payload.db.findOne<StoredDocument & { id: string }>({
    collection: collectionOf[kind],
    locale: 'all',
    where: { entryId: { equals: entryId } },
  })
  return document ?? undefined
}

/** The site settings as stored; undefined while nobody has saved them. */
export async function storedSettings(
  db: Pick<BaseDatabaseAdapter, 'findGlobal'>,
  req?: Partial<PayloadRequest>,
): Promise<StoredDocument | undefined> {
  const found = await db.findGlobal<StoredDocument>({
    slug: siteSettingsGlobal,
    locale: 'all',
    ...(req ? { req } : {}),
  })
  // Before the first save SQLite gives null and MongoDB an empty object, whatever the type says.
  const document = found as StoredDocument | null
  return document?.entryId ? document : undefined
}

/** The entry ids of all live documents of a kind, with the moment of their last change. */
export async function liveEntries(
  payload: Payload,
  kind: Kind,
): Promise<Array<{ entryId: string; updatedAt: string }>> {
  const rows = isCollected(kind)
    ? (
        await payload.db.find<StoredDocument & { id: string }>({
          collection: collectionOf[kind],
          limit: 0,
          pagination: false,
          select: { entryId: true, updatedAt: true, _status: true, deletedAt: true },
        })
      ).docs
    : [(await storedSettings(payload.db)) ?? {}]
  return rows.flatMap((row) =>
    typeof row.entryId === 'string' && isLive(payload, kind, row)
      ? [{ entryId: row.entryId, updatedAt: String(row.updatedAt) }]
      : [],
  )
}
