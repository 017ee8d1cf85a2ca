import { parseDatabaseUrl } from '@stride/ledger/database-url'
import type { Ledger } from '@stride/ledger/ledger'
import { openLedger } from '@stride/ledger/open-ledger'
import { writeLockFor } from '../database/exclusive'

const ledgers: Map<string, Promise<Ledger>> = ((
  globalThis as { strideLedgers?: Map<string, Promise<Ledger>> }
).strideLedgers ??= new Map<string, Promise<Ledger>>())

/**
 * The ledger in the CMS's own database, one a process. On SQLite its appends take turns with Payload's writes: libsql
 * waits for a lock synchronously, so two connections of one process must never wait for each other.
 */
export function ledgerOf(databaseUrl: string | undefined): Promise<Ledger> {
  const database = parseDatabaseUrl(databaseUrl)
  const key = database.kind === 'sqlite' ? database.file : database.url
  let ledger = ledgers.get(key)
  if (!ledger) {
    const turns = database.kind === 'sqlite' ? { exclusive: writeLockFor(database.file).exclusive } : {}
    ledger = openLedger({ ...(databaseUrl ? { databaseUrl } : {}), ...turns })
    ledgers.set(key, ledger)
    // The next caller tries again.
    ledger.catch(() => ledgers.delete(key))
  }
  return ledger
}
