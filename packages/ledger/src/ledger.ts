import type { Action, AppendRequest, Head, Outline, Publication, Significance } from './publication'

/**
 * Decides whether a publication may be appended right after the row with this sequence (0: the ledger is empty). It is
 * asked again whenever another writer got in between, and throws to refuse. It must not append itself: the appends of
 * one process take turns.
 */
export type Gate = (afterSequence: number) => void | Promise<void>

export interface AppendResult {
  publication: Publication
  /** False when the entry's head already says the same, so that nothing was appended and the head came back. */
  appended: boolean
}

/** Bytes of a published picture. */
export interface Blob {
  mediaType: string
  bytes: Uint8Array
}

/** Which rows to read; what is left out restricts nothing. */
export interface RowFilter {
  /** None after this sequence. */
  upTo?: number
  kinds?: readonly string[]
  actions?: readonly Action[]
  significances?: readonly Significance[]
}

/** Which of an entry's rows to read, newest first. */
export interface RowsOfEntry {
  /** None after this sequence. */
  upTo: number
  /** None of this revision or a later one. */
  before?: number
  limit: number
}

/**
 * The publication ledger: append-only, one order over all entries, each row chained to the one before.
 * The memory, SQLite and MongoDB ledgers behave the same: `ledger-suite.ts` says how and tests all three.
 */
export interface Ledger {
  /**
   * Appends the publication, unless the entry's head already says the same: the same action and, when published, the
   * same content hash, slug, shape version and review. The gate is asked at the very sequence that the row follows.
   * Sequence = newest + 1 under a unique index, retried on conflict.
   *
   * Throws an Error that says what to fix when a column is wrong, when the entry was of another kind, or when an entry
   * that was never published is to be withdrawn; a TypeError when the content isn't JSON; whatever the gate throws.
   * When the database fails on the way, the row may be there or not: append again to find out.
   */
  append(request: AppendRequest, gate: Gate): Promise<AppendResult>
  /**
   * Appends a `redacted` row for the entry, with `{ redacts: sequence }` as content, and erases the content of the row
   * that it names, whose hashes stay. Asked again, it finishes what a crash may have left and returns that row.
   * Throws when there is no such row, it has no content, or it is what is public now (publish a corrected revision or
   * withdraw the entry first: a redaction passes no gate).
   */
  redact(sequence: number, reason: string): Promise<Publication>
  /** The newest `published` or `withdrawn` row of an entry. */
  head(entryId: string): Promise<Publication | undefined>
  /** The newest such row of every entry, in order of sequence. */
  heads(): Promise<Publication[]>
  /**
   * The same, some at a time: together they may take more memory than there is. Throws an UnreadableRowError where the
   * content of one is not what was published. With the outlines of a version, where one is named and they were kept.
   */
  readHeads(outlineVersion?: string): AsyncIterable<Head>
  /**
   * Keeps outlines of rows: what a reader works out of their contents, so that it need not at its next start. Nothing is
   * proven of them, and they may go at any time. `version` says how they were worked out: none is given to who asks for
   * another. Of a row without content (any more) none is kept.
   */
  putOutlines(version: string, outlines: readonly Outline[]): Promise<void>
  /** Lets go of the outlines of other versions, and of rows that are not the newest of their entry any more. */
  pruneOutlines(version: string): Promise<void>
  /** The newest row of all. */
  tail(): Promise<Publication | undefined>
  /**
   * The newest `published` or `withdrawn` row of each of these entries at or before a sequence, in order of sequence:
   * what was public then, without content where that was redacted since. Entries that had none are left out.
   */
  headsAt(entryIds: readonly string[], sequence: number): Promise<Publication[]>
  /** An entry's rows, whatever their action, newest first. */
  rowsOf(entryId: string, rows: RowsOfEntry): Promise<Publication[]>
  /** The newest sequence that was published at or before a moment; 0 when there was none. */
  sequenceAt(moment: Date): Promise<number>
  /** Up to `limit` rows after a sequence, in order. Throws an UnreadableRowError where one was tampered with. */
  read(after: number, limit: number, filter?: RowFilter): Promise<Publication[]>
  /** How many rows there are, whatever their sequence. */
  count(): Promise<number>
  /**
   * Every row after a sequence, in order and without a gap, then each new one as it comes, until the signal aborts.
   * Change streams and polls only ring the bell; what is yielded was read by sequence. It waits for a database that
   * is away for a while (see `onTrouble`), and throws when a row is missing or can't be read.
   */
  follow(after: number, signal: AbortSignal): AsyncIterable<Publication>
  /** Keeps the bytes under the hash of their content (SHA-256, lower-case hex), which is returned. Idempotent. */
  putBlob(blob: Blob): Promise<string>
  blob(contentHash: string): Promise<Blob | undefined>
  close(): Promise<void>
}
