import type { Kind } from '@stride/content/publication/kind'
import type { Recall } from '@stride/content/publication/published-entries'
import type { Ledger } from '@stride/ledger/ledger'
import { setImmediate as nextTurn } from 'node:timers/promises'

/** How many are read at once: other requests get their turn in between. */
const pageSize = 100

/** The first recall of each entry that was recalled after a sequence: what was public then was taken back by it. */
export async function recallsSince(ledger: Pick<Ledger, 'read'>, sequence: number): Promise<Map<string, Recall>> {
  const found = new Map<string, Recall>()
  let after = sequence
  for (;;) {
    const rows = await ledger.read(after, pageSize, { actions: ['withdrawn'], significances: ['safety'] })
    for (const row of rows) {
      after = row.sequence
      if (found.has(row.entryId)) continue
      const { entryId, slug, reason, publishedAt } = row
      found.set(entryId, {
        ...{ sequence: row.sequence, kind: row.kind as Kind, entryId, slug, reason },
        recalledAt: publishedAt,
      })
    }
    if (rows.length < pageSize) return found
    await nextTurn()
  }
}
