import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import { describeDatabase, parseDatabaseUrl } from '@stride/ledger/database-url'
import type { Exclusive } from '@stride/ledger/sqlite-ledger'
import type { PartnerRecords } from './partner-records'

export interface OpenPartnerRecordsOptions {
  /** As DATABASE_URL; see `parseDatabaseUrl`. */
  databaseUrl?: string | undefined
  /** SQLite only: each write runs through it; see `SqliteLedgerOptions`. */
  exclusive?: Exclusive
}

/**
 * Opens the records in the database that a DATABASE_URL names, and makes their tables where there are none. Only the
 * driver that it needs is loaded. Throws an Error that says what to fix.
 */
export async function openPartnerRecords({
  databaseUrl,
  exclusive,
}: OpenPartnerRecordsOptions = {}): Promise<PartnerRecords> {
  const location = parseDatabaseUrl(databaseUrl)
  try {
    if (location.kind === 'mongodb') {
      const { openMongodbPartnerRecords } = await import('./mongodb-partner-records')
      return await openMongodbPartnerRecords({ url: location.url, database: location.database })
    }
    await mkdir(dirname(location.file), { recursive: true })
    const { openSqlitePartnerRecords } = await import('./sqlite-partner-records')
    return await openSqlitePartnerRecords({ url: location.url, exclusive })
  } catch (error) {
    const fault = error instanceof Error ? error.message : String(error)
    throw new Error(
      `The partners' keys in ${describeDatabase(location)} can't be opened: ${fault}. Check DATABASE_URL.`,
      { cause: error },
    )
  }
}
