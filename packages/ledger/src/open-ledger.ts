import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import { describeDatabase, parseDatabaseUrl } from './database-url'
import type { Ledger } from './ledger'
import { MissingLedgerError } from './missing-ledger'
import type { Exclusive } from './sqlite-ledger'
import type { LedgerOptions } from './store-ledger'

export interface OpenLedgerOptions extends LedgerOptions {
  /** As DATABASE_URL; see `parseDatabaseUrl`. */
  databaseUrl?: string
  /** SQLite only: each write runs through it; see `SqliteLedgerOptions`. */
  exclusive?: Exclusive
  /** False: throw a MissingLedgerError where there is no ledger, instead of creating one. */
  create?: boolean
}

/**
 * Opens the ledger that a DATABASE_URL names, and creates it where there is none. Only the driver that it needs is
 * loaded. Throws an Error that says what to fix when the URL is wrong or the database can't be reached.
 */
export async function openLedger({
  databaseUrl,
  exclusive,
  create = true,
  ...options
}: OpenLedgerOptions = {}): Promise<Ledger> {
  const location = parseDatabaseUrl(databaseUrl)
  if (location.kind === 'sqlite' && !create && !existsSync(location.file)) {
    throw new MissingLedgerError(`There is no database at ${location.file}.`)
  }
  try {
    if (location.kind === 'mongodb') {
      const { openMongodbLedger } = await import('./mongodb-ledger')
      return await openMongodbLedger({ url: location.url, database: location.database, create, ...options })
    }
    await mkdir(dirname(location.file), { recursive: true })
    const { openSqliteLedger } = await import('./sqlite-ledger')
    return await openSqliteLedger({ url: location.url, exclusive, create, ...options })
  } catch (error) {
    const fault = error instanceof Error ? error.message : String(error)
    if (error instanceof MissingLedgerError) throw new MissingLedgerError(`${fault} ${describeDatabase(location)}`)
    throw new Error(`The ledger in ${describeDatabase(location)} can't be opened: ${fault}. Check DATABASE_URL.`, {
      cause: error,
    })
  }
}
