import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { collectionOf } from '@stride/content/publication/kind.editor'
import type { Kind } from '@stride/content/publication/kind'
import { publishedShapes } from '@stride/content/publication/shapes'
import { fromStored } from '@stride/content/shape/from-stored'
import type { Payload, PayloadRequest } from 'payload'
import { isCollected, siteSettingsSlug, type StoredDocument } from './sources'

/** What a stored document would be as published content; nothing of it is validated yet. */
export interface UncheckedCandidate {
  kind: Kind
  entryId: string
  slug: string
  content: unknown
}

/**
 * Turns a stored document into a candidate for publication. Relations become entry ids, looked up with the request
 * when there is one, so that what its transaction wrote is seen.
 */
export async function candidateFrom(
  payload: Payload,
  kind: Kind,
  document: StoredDocument,
  req?: Partial<PayloadRequest>,
): Promise<UncheckedCandidate> {
  const stored = { ...document, ...(await extrasOf(payload, kind, document)) }
  const { shape } = publishedShapes[kind]
  const entryIds = await entryIdsOf(payload, citedBy(kind, stored), req)
  const content = fromStored(shape, stored, (cited, id) => entryIds.get(`${cited}:${id}`))
  const { slug } = stored as { slug?: unknown }
  return { kind, entryId: String(document.entryId), slug: typeof slug === 'string' ? slug : '', content }
}

/** The bytes of an uploaded picture, from where Payload keeps them. Throws when the file is not there. */
export async function uploadedBytes(payload: Payload, document: StoredDocument): Promise<Uint8Array> {
  const folder = payload.collections[collectionOf.media]?.config.upload.staticDir ?? collectionOf.media
  return readFile(path.resolve(folder, path.basename(String(document.filename))))
}

/** Fields that publication has and the stored document doesn't, or has by another name. */
async function extrasOf(payload: Payload, kind: Kind, document: StoredDocument): Promise<Record<string, unknown>> {
  if (kind === 'siteSettings') return { slug: siteSettingsSlug }
  if (kind !== 'media' || typeof document.filename !== 'string') return {}
  const bytes = await uploadedBytes(payload, document)
  return {
    slug: document.filename,
    mediaType: document.mimeType,
    byteLength: bytes.byteLength,
    contentHash: createHash('sha256').update(bytes).digest('hex'),
  }
}

/** The stored ids of everything that a document cites, by kind. */
function citedBy(kind: Kind, stored: StoredDocument): Map<string, Set<string>> {
  const cited = new Map<string, Set<string>>()
  fromStored(publishedShapes[kind].shape, stored, (citedKind, id) => {
    const ids = cited.get(citedKind) ?? new Set<string>()
    cited.set(citedKind, ids.add(id))
    return undefined
  })
  return cited
}

async function entryIdsOf(
  payload: Payload,
  cited: ReadonlyMap<string, ReadonlySet<string>>,
  req: Partial<PayloadRequest> | undefined,
): Promise<Map<string, string>> {
  const entryIds = new Map<string, string>()
  for (const [kind, ids] of cited) {
    if (!isCollected(kind as Kind)) continue
    const { docs } = await payload.db.find<StoredDocument & { id: string }>({
      collection: collectionOf[kind as keyof typeof collectionOf],
      limit: 0,
      pagination: false,
      ...(req ? { req } : {}),
      select: { entryId: true },
      where: { id: { in: [...ids] } },
    })
    for (const document of docs)
      if (typeof document.entryId === 'string') entryIds.set(`${kind}:${document.id}`, document.entryId)
  }
  return entryIds
}
