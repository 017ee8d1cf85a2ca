import type { Kind, Significance } from '@stride/content/publication/kind'
import { PublishedView } from '@stride/content/publication/published-view'
import { publishedShapes } from '@stride/content/publication/shapes'
import { circumstancesIn } from '@stride/content/safety/circumstances.fixtures'
import { mayBePublished } from '@stride/content/safety/may-be-published'
import { clinicalPart } from '@stride/content/shape/walk'
import type { Ledger } from '@stride/ledger/ledger'
import type { AppendRequest, Json, Publication } from '@stride/ledger/publication'

export interface Entry {
  kind: Kind
  entryId: string
  slug: string
  content: unknown
  /** Of a picture. */
  file?: { bytes: Uint8Array }
}

/** Publishes entries in order, each past the same gate as an editor's. Throws with the rules that one breaks. */
export async function publishAll(
  ledger: Ledger,
  entries: readonly Entry[],
  now: Date,
  onPublished: (count: number) => void = () => undefined,
): Promise<Publication[]> {
  const published = new PublishedView()
  for (const head of await ledger.heads()) published.apply(head)
  const rows: Publication[] = []
  for (const entry of entries) {
    if (entry.file && entry.kind === 'media')
      await ledger.putBlob({ mediaType: (entry.content as { mediaType: string }).mediaType, bytes: entry.file.bytes })
    const problems = mayBePublished(entry, circumstancesIn(published, now.toISOString().slice(0, 10)))
    if (problems.length > 0) throw new Error(`${entry.slug}: ${problems.map(({ message }) => message).join(' ')}`)
    const { publication } = await ledger.append(appendRequest(entry), () => undefined)
    published.apply(publication)
    rows.push(publication)
    onPublished(rows.length)
  }
  return rows
}

/** Publishes one entry as it is, past no gate: for what was in order when it was published and is not any more. */
export async function appendAsIs(ledger: Ledger, entry: Entry): Promise<Publication> {
  return (await ledger.append(appendRequest(entry), () => undefined)).publication
}

export async function withdraw(
  ledger: Ledger,
  { kind, entryId, slug }: Entry,
  significance: Significance = 'safety',
): Promise<Publication> {
  const request: AppendRequest = {
    kind,
    entryId,
    slug,
    action: 'withdrawn',
    significance,
    reason: 'Withdrawn by a test',
    shapeVersion: publishedShapes[kind].version,
    content: null,
    clinical: null,
    reviewedBy: null,
    reviewedAt: null,
    nextReviewAt: null,
  }
  return (await ledger.append(request, () => undefined)).publication
}

function appendRequest({ kind, entryId, slug, content }: Entry): AppendRequest {
  const { shape, version } = publishedShapes[kind]
  const { medicalReview: review } = content as {
    medicalReview?: { reviewer: string; reviewedAt: string; nextReviewAt: string }
  }
  return {
    kind,
    entryId,
    slug,
    action: 'published',
    significance: 'clinical',
    reason: 'Published by a test',
    shapeVersion: version,
    content: content as Json,
    clinical: clinicalPart(shape, content) as unknown as Json,
    reviewedBy: review?.reviewer ?? null,
    reviewedAt: review?.reviewedAt ?? null,
    nextReviewAt: review?.nextReviewAt ?? null,
  }
}
