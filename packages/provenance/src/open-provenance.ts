import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import { describeDatabase, parseDatabaseUrl } from '@stride/ledger/database-url'
import type { Exclusive } from '@stride/ledger/sqlite-ledger'
import type { ProvenanceStore } from './provenance-store'

export interface OpenProvenanceOptions {
  /** As DATABASE_URL: receipts and keys are kept beside the ledger. */
  databaseUrl?: string
  /** SQLite only: each write runs through it; see `SqliteLedgerOptions`. */
  exclusive?: Exclusive
  /** False: create nothing; where there are no tables the store is an empty one. */
  create?: boolean
}

/**
 * Opens the receipts and public keys in the ledger's database, and creates their tables where there are none. Only the
 * driver that is needed is loaded. Throws an Error that says what to fix when the database can't be reached.
 */
export async function openProvenance({
  databaseUrl,
  exclusive,
  create = true,
}: OpenProvenanceOptions = {}): Promise<ProvenanceStore> {
  const location = parseDatabaseUrl(databaseUrl)
  try {
    if (location.kind === 'mongodb') {
      const { openMongodbProvenance } = await import('./mongodb-provenance')
      return await openMongodbProvenance(location.url, location.database)
    }
    await mkdir(dirname(location.file), { recursive: true })
    const { openSqliteProvenance } = await import('./sqlite-provenance')
    return await openSqliteProvenance({ url: location.url, exclusive, create })
  } catch (error) {
    const fault = error instanceof Error ? error.message : String(error)
    throw new Error(`The receipts in ${describeDatabase(location)} can't be opened: ${fault}. Check DATABASE_URL.`, {
      cause: error,
    })
  }
}
