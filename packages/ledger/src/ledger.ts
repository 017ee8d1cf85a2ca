import type { AppendRequest, Publication } from './publication'

/**
 * Decides whether a publication may be appended right after the row with this sequence (0: the ledger is empty). It is
 * asked again whenever another writer got in between, and throws to refuse.
 */
export type Gate = (afterSequence: number) => void | Promise<void>

export interface AppendResult {
  publication: Publication
  /** False when the entry's newest row already says the same, so that nothing was appended. */
  appended: boolean
}

/** Bytes of a published picture. */
export interface Blob {
  mediaType: string
  bytes: Uint8Array
}

/**
 * The publication ledger: append-only, one order over all entries, each row chained to the one before.
 * The memory, SQLite and MongoDB ledgers behave the same: `ledger-suite.ts` says how and tests all three.
 */
export interface Ledger {
  /**
   * Appends the publication, unless the entry's newest row already has the same action and content hash. The gate is
   * asked at the very sequence that the row follows. Sequence = newest + 1 under a unique index, retried on conflict.
   */
  append(request: AppendRequest, gate: Gate): Promise<AppendResult>
  /**
   * Appends a `redacted` row for the entry and erases the content of the row that it names, whose hashes stay.
   * Throws when there is no such row.
   */
  redact(sequence: number, reason: string): Promise<Publication>
  /** The newest `published` or `withdrawn` row of an entry. */
  head(entryId: string): Promise<Publication | undefined>
  /** The newest such row of every entry, in order of sequence. */
  heads(): Promise<Publication[]>
  /** The newest row of all. */
  tail(): Promise<Publication | undefined>
  /** Up to `limit` rows after a sequence, in order. */
  read(after: number, limit: number): Promise<Publication[]>
  /**
   * Every row after a sequence, in order and without a gap, then each new one as it comes, until the signal aborts.
   * Change streams and polls only ring the bell; what is yielded was read by sequence.
   */
  follow(after: number, signal: AbortSignal): AsyncIterable<Publication>
  /** Keeps the bytes under the hash of their content (SHA-256, lower-case hex), which is returned. Idempotent. */
  putBlob(blob: Blob): Promise<string>
  blob(contentHash: string): Promise<Blob | undefined>
  close(): Promise<void>
}
