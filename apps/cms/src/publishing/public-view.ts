import { PublishedView } from '@stride/content/publication/published-view'
import type { Ledger } from '@stride/ledger/ledger'

const rowsAtOnce = 500

/** What is public, kept in memory and brought up to the ledger's tail before each decision. */
export class PublicView {
  readonly #view = new PublishedView()
  constructor(private readonly ledger: Ledger) {}

  /** Takes in every row that there is now. Rows are applied once, in order, however many callers ask at a time. */
  async synced(): Promise<PublishedView> {
    for (;;) {
      const rows = await this.ledger.read(this.#view.sequence, rowsAtOnce)
      for (const row of rows) this.#view.apply(row)
      if (rows.length < rowsAtOnce) return this.#view
    }
  }
}
