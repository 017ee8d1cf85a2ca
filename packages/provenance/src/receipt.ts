import type { Publication } from '@stride/ledger/publication'

/** What a receipt says: everything that names a row of the ledger, and nothing of its content but the hashes. */
export type Receipt = {
  version: 1
  /** Public address of the site that publishes. */
  issuer: string
} & Pick<
  Publication,
  | 'sequence'
  | 'kind'
  | 'entryId'
  | 'slug'
  | 'revision'
  | 'action'
  | 'significance'
  | 'contentHash'
  | 'clinicalHash'
  | 'reviewedBy'
  | 'reviewedAt'
  | 'nextReviewAt'
  | 'publishedAt'
  | 'previousHash'
  | 'rowHash'
>

/** The receipt of a row. */
export function receiptOf(row: Publication, issuer: string): Receipt {
  return {
    version: 1,
    issuer,
    sequence: row.sequence,
    kind: row.kind,
    entryId: row.entryId,
    slug: row.slug,
    revision: row.revision,
    action: row.action,
    significance: row.significance,
    contentHash: row.contentHash,
    clinicalHash: row.clinicalHash,
    reviewedBy: row.reviewedBy,
    reviewedAt: row.reviewedAt,
    nextReviewAt: row.nextReviewAt,
    publishedAt: row.publishedAt,
    previousHash: row.previousHash,
    rowHash: row.rowHash,
  }
}
