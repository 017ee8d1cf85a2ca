/** What a row of the ledger says happened. */
export type Action = 'published' | 'withdrawn' | 'redacted'
export type Significance = 'safety' | 'clinical' | 'editorial'

/** Anything that JSON can hold. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

/** A row of the ledger, as it is stored and read. Hashes are SHA-256 in lower-case hex; moments are ISO 8601 in UTC. */
export interface Publication {
  /** Its place in the one order over all entries: 1, 2, 3 … without a gap. */
  sequence: number
  kind: string
  /** The entry's own UUID, never a database id. */
  entryId: string
  slug: string
  /** The entry's how-manieth row this is: 1, 2, 3 … */
  revision: number
  action: Action
  significance: Significance
  /** Why, in plain words. */
  reason: string
  shapeVersion: number
  /** The published content; null when withdrawn, and after the row was redacted. */
  content: Json
  /** Of the canonical JSON of the content as it was published. */
  contentHash: string
  /** Of the clinically marked fields alone. */
  clinicalHash: string
  /** The reviewer's entry id; null for kinds that need no medical review. */
  reviewedBy: string | null
  reviewedAt: string | null
  nextReviewAt: string | null
  /** Never before that of the row before. */
  publishedAt: string
  /** The row hash of the row before; 64 zeros for the first. */
  previousHash: string
  /** Covers every other column (the content by its hash). */
  rowHash: string
}

/** A row whose content was seen to be what was published. */
export interface SealedPublication {
  row: Omit<Publication, 'content'>
  /** Its content as canonical JSON in UTF-8, which has the row's content hash; null where the row has none. */
  contentBytes: Uint8Array | null
}

/** A row that is the newest of its entry. */
export interface Head extends SealedPublication {
  /** What was kept of it, see `Ledger.putOutlines`; null where nothing was. */
  outline: string | null
}

/** What a reader worked out of a row's content, as a text. */
export interface Outline {
  sequence: number
  text: string
}

/** What a caller knows of a publication; the ledger adds its place, its time and its hashes. */
export interface AppendRequest {
  kind: string
  entryId: string
  slug: string
  action: 'published' | 'withdrawn'
  significance: Significance
  reason: string
  shapeVersion: number
  /** Null when withdrawn. */
  content: Json
  /** The clinically marked part of the content: what the clinical hash covers. Null when withdrawn. */
  clinical: Json
  reviewedBy: string | null
  reviewedAt: string | null
  nextReviewAt: string | null
}
