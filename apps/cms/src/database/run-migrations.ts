import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-sqlite'
import type { BaseDatabaseAdapter } from 'payload'

export interface SqliteMigration {
  name: string
  up: (args: MigrateUpArgs) => Promise<void>
  down: (args: MigrateDownArgs) => Promise<void>
}

/**
 * Migrates whenever the adapter connects, in development too: Payload's own push would offer to drop the tables that it
 * doesn't know, and with them the ledger. Processes that start together may all try: each asks again, once it alone may
 * write, whether the migration was done meanwhile.
 */
export function withMigrations<A extends BaseDatabaseAdapter>(adapter: A, migrations: readonly SqliteMigration[]): A {
  const connect = adapter.connect?.bind(adapter)
  const guarded = migrations.map(({ name, up, down }) => ({
    name,
    // Payload leaves the type of what it passes open; it is what the SQLite adapter says.
    down: (args: unknown) => down(args as MigrateDownArgs),
    up: async (args: unknown) => {
      if (!(await isDone(name, args as MigrateUpArgs))) await up(args as MigrateUpArgs)
    },
  }))
  adapter.connect = async (args) => {
    await connect?.(args)
    if (process.env.PAYLOAD_MIGRATING === 'true' || args?.hotReload) return
    await adapter.migrate({ migrations: guarded })
  }
  return adapter
}

async function isDone(name: string, { db, payload, req }: MigrateUpArgs): Promise<boolean> {
  const tables = await db.$client.execute("SELECT 1 FROM sqlite_schema WHERE name = 'payload_migrations'")
  if (tables.rows.length === 0) return false
  const done = await payload.find({
    collection: 'payload-migrations',
    where: { name: { equals: name } },
    limit: 1,
    req,
  })
  return done.docs.length > 0
}
