import type { Blob, RowFilter, RowsOfEntry } from './ledger'
import type { Outline, Publication, SealedPublication } from './publication'

/** Keeps outlines. Of a row without content, also one that is erased later, it has none. */
export interface OutlineStore {
  /** Those of a version, by their sequence. */
  at(sequences: readonly number[], version: string): Promise<ReadonlyMap<number, string>>
  put(version: string, outlines: readonly Outline[]): Promise<void>
  /** Keeps those of this version with these sequences alone. */
  prune(version: string, sequences: readonly number[]): Promise<void>
}

/** What a database must do to hold a ledger; `store-ledger.ts` makes a ledger of it. */
export interface LedgerStore {
  readonly outlines: OutlineStore
  tail(): Promise<Publication | undefined>
  /** The sequence of the newest row, 0 when there is none: cheap, since it is polled. */
  tailSequence(): Promise<number>
  /** The newest `published` or `withdrawn` row of an entry. */
  head(entryId: string): Promise<Publication | undefined>
  /** The sequences of the newest such rows of all entries, in order. */
  headSequences(): Promise<number[]>
  /** The rows with these sequences, in order. */
  rowsAt(sequences: readonly number[]): Promise<Publication[]>
  /** The same, checked against the hashes of their contents. */
  sealedRowsAt(sequences: readonly number[]): Promise<SealedPublication[]>
  /** The newest row of an entry, whatever its action. */
  newest(entryId: string): Promise<Publication | undefined>
  /** The row that redacted this one. */
  redactionOf(row: Publication): Promise<Publication | undefined>
  headsAt(entryIds: readonly string[], sequence: number): Promise<Publication[]>
  rowsOf(entryId: string, rows: RowsOfEntry): Promise<Publication[]>
  /** As `Ledger.sequenceAt`; moments are compared as text, as rows hold them. */
  sequenceAt(moment: string): Promise<number>
  read(after: number, limit: number, filter?: RowFilter): Promise<Publication[]>
  count(): Promise<number>
  /**
   * Adds the row, durably, and answers true; answers false when its sequence, or its entry's revision, is taken.
   * Never changes a row that is there.
   */
  insert(row: Publication): Promise<boolean>
  /** Adds a redaction as `insert` does, and erases the content of the row that it names. */
  insertRedaction(row: Publication, erases: number): Promise<boolean>
  /** Erases the content of a row that a redaction names; nothing happens when that was done. */
  erase(sequence: number): Promise<void>
  putBlob(contentHash: string, blob: Blob): Promise<void>
  blob(contentHash: string): Promise<Blob | undefined>
  /** Starts calling `ring` soon after other processes append, where the database can; polling goes on regardless. */
  watch?(ring: () => void): void
  /** How long to wait between two polls for a new tail, in ms; asked before each. */
  pollInterval(): number
  /** Whether a failed read may succeed when it is tried again. */
  isTransient(error: unknown): boolean
  close(): Promise<void>
}
