import { jsonHash, noHash, rowHashOf } from './hash'
import type { Ledger } from './ledger'
import type { Publication } from './publication'
import { redactedSequence } from './redact'
import { UnreadableRowError } from './stored-row'

export type Verification = {
  /** How many rows were read. */
  rows: number
  /** How many entries they belong to. */
  entries: number
} & (
  | { intact: true }
  | {
      intact: false
      /** The first sequence at which something is wrong. */
      sequence: number
      reason: string
    }
)

const pageSize = 200

/**
 * Reads the whole ledger, a page at a time, and finds a changed, missing, doubled or reordered row, and content that was
 * erased without a redaction. Rows that were cut off at the end, or rewritten with everything after them, can only be
 * found with a hash that was kept elsewhere. `onRows` is given every row that can be read, for such checks.
 */
export async function verifyLedger(
  ledger: Pick<Ledger, 'read' | 'count'>,
  onRows: (rows: readonly Publication[]) => void | Promise<void> = () => undefined,
): Promise<Verification> {
  // Counted first: rows may be added while we read.
  const least = await ledger.count()
  const chain = new Chain()
  // Sequences below 1 are wrong, and must not be passed over for that.
  let after = Number.MIN_SAFE_INTEGER
  let limit = pageSize
  for (;;) {
    let rows: Publication[]
    try {
      rows = await ledger.read(after, limit)
    } catch (error) {
      if (!(error instanceof UnreadableRowError)) throw error
      if (limit > 1) {
        // So that the readable rows before it are checked first.
        limit = 1
        continue
      }
      chain.unreadable(error)
      if (error.sequence === undefined || error.sequence <= after) break
      after = error.sequence
      continue
    }
    if (rows.length === 0) break
    for (const row of rows) {
      chain.add(row)
      after = row.sequence
    }
    await onRows(rows)
  }
  return chain.result(least)
}

/** Checks row after row; the first fault stays. */
class Chain {
  #rows = 0
  #previous: Publication | undefined
  readonly #revisions = new Map<string, number>()
  /** Erased rows that no redaction has named so far. */
  readonly #erased = new Set<number>()
  #fault: { sequence: number; reason: string } | undefined

  add(row: Publication): void {
    this.#rows += 1
    const redacts = redactedSequence(row)
    if (redacts !== undefined) this.#erased.delete(redacts)
    const expected = (this.#previous?.sequence ?? 0) + 1
    const revision = (this.#revisions.get(row.entryId) ?? 0) + 1
    if (row.sequence !== expected) {
      const missing = row.sequence > expected
      this.#fail(missing ? expected : row.sequence, missing ? 'the row is missing' : 'there is no such place')
    } else if (row.previousHash !== (this.#previous?.rowHash ?? noHash)) {
      this.#fail(row.sequence, 'its previousHash is not the hash of the row before')
    } else if (row.rowHash !== rowHashOf(row)) {
      this.#fail(row.sequence, 'its rowHash does not fit its columns')
    } else if (row.revision !== revision) {
      this.#fail(row.sequence, `its revision is ${row.revision}, but it is number ${revision} of its entry`)
    } else if (this.#previous && row.publishedAt < this.#previous.publishedAt) {
      this.#fail(row.sequence, 'it was published before the row before it')
    } else {
      this.#checkContent(row)
    }
    this.#revisions.set(row.entryId, revision)
    this.#previous = row
  }

  unreadable({ sequence, fault }: UnreadableRowError): void {
    this.#rows += 1
    this.#fail(sequence ?? (this.#previous?.sequence ?? 0) + 1, `it can't be read: ${fault}`)
  }

  result(least: number): Verification {
    const counts = { rows: this.#rows, entries: this.#revisions.size }
    if (this.#rows < least)
      this.#fail((this.#previous?.sequence ?? 0) + 1, 'there are rows whose sequence is no number')
    const erased = Math.min(...this.#erased)
    if (erased < (this.#fault?.sequence ?? Infinity)) {
      this.#fault = { sequence: erased, reason: 'its content was erased, but no redaction names it' }
    }
    return this.#fault ? { ...counts, intact: false, ...this.#fault } : { ...counts, intact: true }
  }

  #checkContent(row: Publication): void {
    if (row.action === 'published' && row.content === null) this.#erased.add(row.sequence)
    else if (row.contentHash !== jsonHash(row.content))
      this.#fail(row.sequence, 'its content does not fit its contentHash')
  }

  #fail(sequence: number, reason: string): void {
    this.#fault ??= { sequence, reason }
  }
}
