import { canonicalJson } from './canonical-json'
import { jsonHash, noHash, rowHashOf, sha256 } from './hash'
import type { Action, AppendRequest, Json, Publication } from './publication'

/** What a row says, before it has its place in the ledger. */
export type UnsealedRow = Omit<AppendRequest, 'action'> & { action: Action }

/** Where a row goes. */
export interface Place {
  /** The newest row of all. */
  tail: Publication | undefined
  /** The entry's newest row, whatever its action. */
  newest: Publication | undefined
}

/**
 * Gives a row its place, its time and its hashes. The time is `now`, or the tail's when the clock went backwards.
 * Throws a TypeError when the content isn't JSON.
 */
export function seal(row: UnsealedRow, { tail, newest }: Place, now: Date): Publication {
  const contentText = canonicalJson(row.content)
  const sealed = {
    sequence: (tail?.sequence ?? 0) + 1,
    kind: row.kind,
    entryId: row.entryId,
    slug: row.slug,
    revision: (newest?.revision ?? 0) + 1,
    action: row.action,
    significance: row.significance,
    reason: row.reason,
    shapeVersion: row.shapeVersion,
    // What is stored, not what was handed in: the caller may go on changing its object.
    content: JSON.parse(contentText) as Json,
    contentHash: sha256(contentText),
    clinicalHash: jsonHash(row.clinical),
    reviewedBy: row.reviewedBy,
    reviewedAt: row.reviewedAt,
    nextReviewAt: row.nextReviewAt,
    publishedAt: laterOf(now.toISOString(), tail?.publishedAt),
    previousHash: tail?.rowHash ?? noHash,
  }
  return { ...sealed, rowHash: rowHashOf(sealed) }
}

/** Moments of this form sort as text. */
function laterOf(now: string, before: string | undefined): string {
  return before !== undefined && before > now ? before : now
}
