import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { compatibilityOptions, mongooseAdapter } from '@payloadcms/db-mongodb'
import { sqliteAdapter } from '@payloadcms/db-sqlite'
import { parseDatabaseUrl } from '@stride/ledger/database-url'
import type { Config, DatabaseAdapterObj } from 'payload'
import { writeLockFor } from './exclusive'
import { migrations } from './migrations'
import { withOperationScopes } from './operation-scopes'
import { withMigrations, type SqliteMigration } from './run-migrations'
import { withTransactions } from './sqlite-transactions'

type Environment = Readonly<Record<string, string | undefined>>

/** How long a reader waits while SQLite is being checkpointed, in milliseconds. */
const busyTimeoutMs = 5_000

/**
 * The database that `DATABASE_URL` names, as Payload's adapter: SQLite with working transactions and migrations that
 * run at start, or MongoDB. Throws, saying what to correct, when the value cannot be used.
 */
export function databaseAdapter(env: Environment = process.env): NonNullable<Config['db']> {
  const database = parseDatabaseUrl(env.DATABASE_URL)
  return database.kind === 'sqlite'
    ? sqliteDatabase(database, migrations)
    : mongodb(database.url, env.MONGODB_COMPATIBILITY)
}

/** The adapter for an SQLite file (an absolute path, and the same as a URL). */
export function sqliteDatabase(
  { file, url }: { file: string; url: string },
  migrationsToRun: readonly SqliteMigration[],
): DatabaseAdapterObj {
  const base = sqliteAdapter({
    client: { url },
    idType: 'uuid',
    blocksAsJSON: true,
    busyTimeout: busyTimeoutMs,
    wal: true,
    push: false,
    migrationDir: path.join(path.dirname(fileURLToPath(import.meta.url)), 'migrations'),
  })
  return {
    ...base,
    init: (args) => withMigrations(withTransactions(base.init(args), writeLockFor(file)), migrationsToRun),
  }
}

function mongodb(url: string, compatibility: string | undefined): DatabaseAdapterObj {
  const known = Object.keys(compatibilityOptions)
  if (compatibility && !known.includes(compatibility))
    throw new Error(`MONGODB_COMPATIBILITY is "${compatibility}". Use one of ${known.join(', ')}, or leave it unset.`)
  const options = compatibility ? compatibilityOptions[compatibility as keyof typeof compatibilityOptions] : {}
  const base = mongooseAdapter({ ...options, url })
  return { ...base, init: (args) => withOperationScopes(base.init(args)) }
}
