import type { Kind, Significance } from './kind'
import type { PublicationRow } from './published-view'

/** Which rows of all to read. */
export interface RowsAsked {
  kinds?: readonly Kind[]
  significances?: readonly Significance[]
}

/**
 * Reads old rows of the ledger, never later than the sequence of the answer. It is the one thing that resolvers wait for:
 * whoever asks first thereby fixes what the whole operation sees, and the answer notes what it depends on.
 */
export interface RowsReading {
  /** An entry's rows, newest first, none of a revision from `before` on. The kind is null when it is not known yet. */
  ofEntry(entryId: string, kind: Kind | null, page: { before?: number; limit: number }): Promise<PublicationRow[]>
  /** Up to `limit` rows of all entries after a sequence, in order. */
  after(sequence: number, limit: number, asked: RowsAsked): Promise<PublicationRow[]>
  /** A row with its content as canonical JSON, which is what its hash is of; null when it had none or was redacted. */
  contentAt(sequence: number): Promise<{ row: PublicationRow; canonical: string } | null>
  /** Whether the ledger has a row, which may be later than the answer. */
  has(sequence: number): Promise<boolean>
  /** The sequence of the answer. */
  newestSequence(): number
  /** Says that each publication makes the answer out of date. */
  endsAtNewest(): void
  /** Says that the answer shows rows that never change, but that their content may be erased. */
  showsOldRows(): void
}
