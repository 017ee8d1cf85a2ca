import { setTimeout as delay } from 'node:timers/promises'
import type { AppendResult } from './ledger'
import type { LedgerStore } from './ledger-store'
import type { Publication } from './publication'
import { seal, type UnsealedRow } from './seal'

/** What to do once the tail is known. */
export type Decision = { already: Publication } | { add: UnsealedRow; newest: Publication | undefined; erases?: number }

/** Far more than writers that take turns ever need: past it, something is wrong with the database. */
const mostAttempts = 200
const longestPause = 50

/**
 * Appends at newest + 1. The unique index on the sequence lets one writer through; the others come round again with
 * the new tail and decide afresh, so that nothing is ever appended on what was true at an earlier row.
 *
 * Throws what `decide` throws, and an Error when other writers kept winning.
 */
export async function appendLoop(
  store: LedgerStore,
  now: () => Date,
  decide: (tail: Publication | undefined) => Promise<Decision>,
): Promise<AppendResult> {
  for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
    const tail = await store.tail()
    const decision = await decide(tail)
    if ('already' in decision) return { publication: decision.already, appended: false }
    const row = seal(decision.add, { tail, newest: decision.newest }, now())
    const added =
      decision.erases === undefined ? await store.insert(row) : await store.insertRedaction(row, decision.erases)
    if (added) return { publication: row, appended: true }
    // Jitter keeps two writers from meeting again and again.
    await delay(Math.random() * Math.min(longestPause, 2 ** attempt))
  }
  throw new Error(`The ledger took no row in ${mostAttempts} attempts: other writers were always faster. Try again.`)
}
