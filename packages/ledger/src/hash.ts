import { hash } from 'node:crypto'
import { canonicalJson } from './canonical-json'
import type { Publication } from './publication'

/** What the first row names as the row before. */
export const noHash = '0'.repeat(64)

/** SHA-256 in lower-case hex; text is hashed as UTF-8. */
export function sha256(data: string | Uint8Array): string {
  return hash('sha256', data, 'hex')
}

/** The hash of any JSON value: of its canonical text. Throws a TypeError where the value isn't JSON. */
export function jsonHash(value: unknown): string {
  return sha256(canonicalJson(value))
}

/** The hash over every column of a row but itself; the content counts by its own hash, so that it can be erased. */
export function rowHashOf(row: Omit<Publication, 'rowHash' | 'content'>): string {
  return jsonHash({
    sequence: row.sequence,
    kind: row.kind,
    entryId: row.entryId,
    slug: row.slug,
    revision: row.revision,
    action: row.action,
    significance: row.significance,
    reason: row.reason,
    shapeVersion: row.shapeVersion,
    contentHash: row.contentHash,
    clinicalHash: row.clinicalHash,
    reviewedBy: row.reviewedBy,
    reviewedAt: row.reviewedAt,
    nextReviewAt: row.nextReviewAt,
    publishedAt: row.publishedAt,
    previousHash: row.previousHash,
  })
}
