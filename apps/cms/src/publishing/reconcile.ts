import { isDeepStrictEqual } from 'node:util'
import { clinicalPart } from '@stride/content/shape/walk'
import { publishedShapes, type ContentOf } from '@stride/content/publication/shapes'
import { needsReview } from '@stride/content/publication/kind'
import { mayBeWithdrawn } from '@stride/content/safety/may-be-withdrawn'
import type { Problem } from '@stride/content/safety/problem'
import type { Ledger } from '@stride/ledger/ledger'
import type { AppendRequest, Json } from '@stride/ledger/publication'
import type { Payload } from 'payload'
import { candidateFrom, uploadedBytes, type UncheckedCandidate } from './candidate-from'
import { changeNoteOf, withdrawalNoteOf } from './change-note'
import type { HeldEntries } from './held-entries'
import { isLive, storedDocument } from './live-document'
import { problemsWith } from './problems-with'
import type { PublicView } from './public-view'
import type { EntryKey, StoredDocument } from './sources'
import { today } from './today'

/** What reconciling works with. */
export interface Publishing {
  payload: Payload
  ledger: Ledger
  view: PublicView
  held: HeldEntries
}

/** What came of it: nothing to do, a row was appended, or the rules refuse what is live. */
export type Outcome = 'agreed' | 'appended' | 'held'

/** The live document is no longer the one that the row was made from. */
class DocumentChanged extends Error {}
class Refused extends Error {
  constructor(readonly problems: Problem[]) {
    super(problems.map(({ message }) => message).join(' '))
  }
}

/** Saves that may come in between before we leave the rest to the timer. */
const attempts = 20

/**
 * Brings the ledger to what is live: compares the entry's document with what the ledger says is public, and appends
 * what differs, until the two agree. Idempotent, and right whichever process runs it and however often.
 */
export async function reconcile(publishing: Publishing, entry: EntryKey): Promise<Outcome> {
  const { payload, held } = publishing
  let outcome: Outcome = 'agreed'
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const document = await storedDocument(payload, entry)
    const step = await nextStep(publishing, entry, document)
    if (!step) {
      held.release(entry.entryId)
      return outcome
    }
    try {
      if (await take(publishing, entry, document, step)) outcome = 'appended'
      else {
        held.release(entry.entryId)
        return outcome
      }
    } catch (error) {
      if (error instanceof DocumentChanged) continue
      if (!(error instanceof Refused)) throw error
      const { sequence } = await publishing.view.synced()
      held.hold(entry, error.problems, refusalDependsOn(sequence, document?.updatedAt))
      payload.logger.error({
        msg: `The ${entry.kind} ${entry.entryId} is held back: what is live in the CMS may not be published. ${error.message}`,
        ...entry,
        problems: error.problems,
      })
      return 'held'
    }
  }
  throw new Error(`The ${entry.kind} ${entry.entryId} kept changing while it was being published.`)
}

/** What a refusal depends on: what is public, the document, and the day. */
export function refusalDependsOn(sequence: number, updatedAt: unknown): string {
  return JSON.stringify([sequence, updatedAt, today()])
}

interface Step {
  request: AppendRequest
  candidate?: UncheckedCandidate
}

/** What the ledger lacks; undefined when it says what is live. */
async function nextStep(
  { payload, ledger, view }: Publishing,
  entry: EntryKey,
  document: StoredDocument | undefined,
): Promise<Step | undefined> {
  const { kind, entryId } = entry
  const current = (await view.synced()).entry(kind, entryId)
  if (document && isLive(payload, kind, document)) {
    const candidate = await candidateFrom(payload, kind, document)
    if (current && isSame(candidate, current)) return undefined
    return { candidate, request: publishRequest(candidate, document) }
  }
  if (!current) return undefined
  const note = withdrawalNoteOf(kind, document, await ledger.head(entryId))
  const nothing = { content: null, clinical: null, reviewedBy: null, reviewedAt: null, nextReviewAt: null }
  const { version } = publishedShapes[kind]
  return {
    request: { kind, entryId, slug: current.slug, action: 'withdrawn', ...note, shapeVersion: version, ...nothing },
  }
}

/** Whether a candidate says what is public already. */
export function isSame(candidate: UncheckedCandidate, current: { slug: string; content: unknown }): boolean {
  const parsed = publishedShapes[candidate.kind].shape.safeParse(candidate.content)
  return parsed.success && candidate.slug === current.slug && isDeepStrictEqual(parsed.data, current.content)
}

function publishRequest(candidate: UncheckedCandidate, document: StoredDocument): AppendRequest {
  const { kind, entryId, slug } = candidate
  const { shape, version } = publishedShapes[kind]
  const parsed = shape.safeParse(candidate.content)
  // What doesn't parse is refused by the gate, which says why.
  const content = parsed.success ? parsed.data : candidate.content
  const review = needsReview(kind) ? (content as Partial<ContentOf['guide']>).medicalReview : undefined
  return {
    kind,
    entryId,
    slug,
    action: 'published',
    ...changeNoteOf(kind, document, 'Published'),
    shapeVersion: version,
    content: content as Json,
    clinical: parsed.success ? (clinicalPart(shape, content) as unknown as Json) : null,
    reviewedBy: review?.reviewer ?? null,
    reviewedAt: review?.reviewedAt ?? null,
    nextReviewAt: review?.nextReviewAt ?? null,
  }
}

/** Appends the row. False when the ledger already had it. */
async function take(
  { payload, ledger, view }: Publishing,
  entry: EntryKey,
  document: StoredDocument | undefined,
  { request, candidate }: Step,
): Promise<boolean> {
  const problemsNow = async () => {
    const published = await view.synced()
    return candidate && document ? problemsWith(candidate, document, published) : mayBeWithdrawn(entry, published)
  }
  const refused = await problemsNow()
  if (refused.length > 0) throw new Refused(refused)
  if (candidate?.kind === 'media' && document)
    await ledger.putBlob({ mediaType: String(document.mimeType), bytes: await uploadedBytes(payload, document) })
  const { appended } = await ledger.append(request, async () => {
    // At this sequence nobody else appends. Had another save come in, its row may be there already, and ours would
    // bring the older text back.
    if (!isDeepStrictEqual(await storedDocument(payload, entry), document)) throw new DocumentChanged()
    const problems = await problemsNow()
    if (problems.length > 0) throw new Refused(problems)
  })
  return appended
}
