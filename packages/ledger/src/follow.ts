import { setTimeout as delay } from 'node:timers/promises'
import type { Bell } from './bell'
import type { LedgerStore } from './ledger-store'
import type { Publication } from './publication'

const pageSize = 100
const longestPause = 1000

interface FollowOptions {
  store: Pick<LedgerStore, 'read' | 'isTransient'>
  bell: Bell
  /** Hears of each failure that is got over by trying again. */
  onTrouble: (error: unknown) => void
}

/** See `Ledger.follow`. A database that is away for a while is waited for; other failures are thrown. */
export async function* follow(
  { store, bell, onTrouble }: FollowOptions,
  after: number,
  signal: AbortSignal,
): AsyncGenerator<Publication, void, undefined> {
  const hasEnded = () => signal.aborted
  let last = after
  let failures = 0
  while (!hasEnded()) {
    let rows: Publication[] = []
    try {
      // Taken before the read: a row that comes right after the read has then rung already.
      const count = bell.count
      rows = await store.read(last, pageSize)
      if (rows.length === 0) await bell.wait(count, signal)
      failures = 0
    } catch (error) {
      if (hasEnded()) return
      if (!store.isTransient(error)) throw error
      onTrouble(error)
      failures += 1
      await pause(Math.min(longestPause, 50 * 2 ** failures), signal)
    }
    for (const row of rows) {
      if (hasEnded()) return
      if (row.sequence !== last + 1) {
        throw new Error(`The ledger has no row ${last + 1}, but has row ${row.sequence}. Run npm run ledger:verify.`)
      }
      last = row.sequence
      yield row
    }
  }
}

async function pause(ms: number, signal: AbortSignal): Promise<void> {
  try {
    await delay(ms, undefined, { signal })
  } catch {
    // Aborted: the loop sees that for itself.
  }
}
