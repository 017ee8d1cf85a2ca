import type { Ledger } from '@stride/ledger/ledger'

/** A publication that was taken back for safety's sake. */
export interface Recall {
  sequence: number
  kind: string
  entryId: string
  slug: string
  reason: string
  publishedAt: string
}

const rowsAtOnce = 500

/** Every recall that the ledger tells of, kept in memory and brought up to date before each reading. */
export class Recalls {
  readonly #ledger: Pick<Ledger, 'read'>
  readonly #recalls: Recall[] = []
  #sequence = 0

  constructor(ledger: Pick<Ledger, 'read'>) {
    this.#ledger = ledger
  }

  /** Newest first. */
  async all(): Promise<Recall[]> {
    for (;;) {
      const rows = await this.#ledger.read(this.#sequence, rowsAtOnce, {
        actions: ['withdrawn'],
        significances: ['safety'],
      })
      for (const { sequence, kind, entryId, slug, reason, publishedAt } of rows) {
        // Somebody else may have read on meanwhile.
        if (sequence <= this.#sequence) continue
        this.#sequence = sequence
        this.#recalls.unshift({ sequence, kind, entryId, slug, reason, publishedAt })
      }
      if (rows.length < rowsAtOnce) return [...this.#recalls]
    }
  }
}
