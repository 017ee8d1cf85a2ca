import type { Ledger } from './ledger'
import type { Publication } from './publication'
import type { LedgerOptions } from './store-ledger'

/** A database for one test, and ways to it that no ledger offers. */
export interface LedgerHarness {
  /** One more ledger over the same rows, as another process would open it. */
  connect(options?: LedgerOptions): Promise<Ledger>
  /** Where child processes find the database; undefined when they can't. */
  databaseUrl?: string
  /** Changes a column behind the ledger's back; content is given as JSON. */
  tamper<K extends keyof Publication>(sequence: number, column: K, value: Publication[K] | string): Promise<void>
  /** Deletes a row behind the ledger's back. */
  remove(sequence: number): Promise<void>
  /** Closes what was opened and removes the database. */
  destroy(): Promise<void>
}

export interface SuiteOptions {
  /** How many random cases a property is tried on. */
  runs?: number
  /** Whether other processes can open the database. */
  processes?: boolean
  /** Counts the whole suite as skipped. */
  skip?: boolean
}

/** Opens harnesses, and destroys those that are still there at the end. */
export class Harnesses {
  readonly #open: () => Promise<LedgerHarness>
  readonly #opened: LedgerHarness[] = []

  constructor(open: () => Promise<LedgerHarness>) {
    this.#open = open
  }

  async next(): Promise<LedgerHarness> {
    const harness = await this.#open()
    this.#opened.push(harness)
    return harness
  }

  async destroyAll(): Promise<void> {
    for (const harness of this.#opened.splice(0)) await harness.destroy()
  }
}

/** Takes rows from a follower until it has seen `last`, then stops it. */
export async function followUntil(ledger: Ledger, after: number, last: number): Promise<Publication[]> {
  const end = new AbortController()
  const rows: Publication[] = []
  for await (const row of ledger.follow(after, end.signal)) {
    rows.push(row)
    if (row.sequence >= last) end.abort()
  }
  return rows
}
