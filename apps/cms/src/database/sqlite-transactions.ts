import { randomUUID } from 'node:crypto'
import { createClient, type Client } from '@libsql/client'
import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import { drizzle } from '@payloadcms/db-sqlite/drizzle/libsql'
import { isolateObjectProperty, type BaseDatabaseAdapter, type PayloadRequest } from 'payload'
import type { WriteLock } from './exclusive'

type Adapter = BaseDatabaseAdapter & Pick<SQLiteAdapter, 'clientConfig' | 'initializing' | 'logger' | 'schema'>

/** What every write of an adapter has in common. */
interface WriteArgs {
  req?: Partial<PayloadRequest>
}
type Write = (args: WriteArgs) => Promise<unknown>

/** Everything by which Payload changes a table. */
const writes = [
  'create',
  'updateOne',
  'updateMany',
  'deleteOne',
  'deleteMany',
  'upsert',
  'createVersion',
  'updateVersion',
  'deleteVersions',
  'createGlobal',
  'updateGlobal',
  'createGlobalVersion',
  'updateGlobalVersion',
  'updateJobs',
] as const

/** A transaction that takes longer than this was abandoned: it is rolled back so that others can write. Milliseconds. */
const longestTransactionMs = 60_000
/** How long another process may hold the database before ours gives up, and how often we ask. Milliseconds. */
const longestBusyMs = 15_000
const askAgainMs = 15
/** How long SQLite may stand still while it recovers what a killed process left. Milliseconds. */
const recoveryMs = 5_000

/**
 * Gives a Payload SQLite adapter transactions that work. Payload's own take a connection each, which makes concurrent
 * writers fail with SQLITE_BUSY; with none, nothing is atomic. Here one connection of its own does all the writing,
 * one transaction at a time (`BEGIN IMMEDIATE` under the lock), and Payload's connection does the reading, so that a
 * reader never sees what is not committed. A write outside a transaction gets a small one of its own.
 */
export function withTransactions<A extends Adapter>(adapter: A, lock: WriteLock): A {
  let writer: { client: Client; db: unknown } | undefined
  const rolledBack = new RecentIds(1_000)
  const sessions = (adapter.sessions ??= {})

  const begin = async () => {
    if (writer && (await hasBegun(writer.client))) return writer
    const client = await beginOnNew(() => createClient(adapter.clientConfig))
    writer = { client, db: drizzle(client, { schema: adapter.schema, logger: Boolean(adapter.logger) }) }
    return writer
  }

  adapter.beginTransaction = async () => {
    await adapter.initializing
    const giveBack = await lock.acquire()
    try {
      const { client, db } = await begin()
      const id = randomUUID()
      // Whatever still runs for a request that was rolled back holds this connection: with it closed, nothing of it
      // can end up in the next one's transaction.
      const discard = async () => {
        if (writer?.client === client) writer = undefined
        // It fails when SQLite has already rolled back on its own.
        await client.execute('ROLLBACK').catch(() => undefined)
        client.close()
      }
      const resolve = async () => {
        clearTimeout(abandoned)
        try {
          await client.execute('COMMIT')
        } catch (error) {
          await discard()
          throw error
        } finally {
          giveBack()
        }
      }
      const reject = async () => {
        clearTimeout(abandoned)
        await discard()
        giveBack()
      }
      const abandoned = setTimeout(() => {
        adapter.payload.logger.error(
          `A transaction was open for ${longestTransactionMs / 1000} s and has been rolled back. ` +
            'Look for a hook that never finishes.',
        )
        void adapter.rollbackTransaction(id)
      }, longestTransactionMs)
      abandoned.unref()
      sessions[id] = { db, resolve, reject }
      return id
    } catch (error) {
      giveBack()
      throw error
    }
  }

  adapter.commitTransaction = async (incoming) => {
    const id = await incoming
    const session = sessions[id]
    if (!session) {
      if (rolledBack.has(id)) throw new Error('This transaction has been rolled back; nothing of it was saved.')
      return
    }
    Reflect.deleteProperty(sessions, id)
    try {
      await session.resolve()
    } catch (error) {
      rolledBack.add(id)
      throw error
    }
  }

  adapter.rollbackTransaction = async (incoming) => {
    const id = await incoming
    const session = sessions[id]
    if (!session) return
    Reflect.deleteProperty(sessions, id)
    rolledBack.add(id)
    await session.reject()
  }

  for (const name of writes) {
    const write = (adapter[name] as Write).bind(adapter)
    const inTransaction: Write = async (args) => {
      const id = await args.req?.transactionID
      if (id && sessions[id]) return write(args)
      if (id && rolledBack.has(id)) throw new Error('This request was rolled back; it cannot write any more.')
      const own = await adapter.beginTransaction()
      if (own === null) return write(args)
      const req = isolateObjectProperty((args.req ?? {}) as PayloadRequest, 'transactionID')
      req.transactionID = own
      try {
        const result = await write({ ...args, req })
        await adapter.commitTransaction(own)
        return result
      } catch (error) {
        await adapter.rollbackTransaction(own)
        throw error
      }
    }
    Object.assign(adapter, { [name]: inTransaction })
  }

  const destroy = adapter.destroy?.bind(adapter)
  adapter.destroy = async () => {
    const giveBack = await lock.acquire()
    try {
      writer?.client.close()
      writer = undefined
      await destroy?.()
    } finally {
      giveBack()
    }
  }
  return adapter
}

/** Starts a write transaction on a new connection; while another process writes, asks again without blocking this one. */
async function beginOnNew(connect: () => Client): Promise<Client> {
  const deadline = Date.now() + longestBusyMs
  while (Date.now() < deadline) {
    const client = connect()
    await client.execute(`PRAGMA busy_timeout = ${recoveryMs}`)
    await client.execute('PRAGMA synchronous = FULL')
    await client.execute('PRAGMA foreign_keys = ON')
    if (await hasBegun(client)) return client
    await new Promise((resolve) => setTimeout(resolve, askAgainMs * (0.5 + Math.random())))
  }
  throw new Error(`Another process has been writing to the database for ${longestBusyMs / 1000} s. Try again.`)
}

/**
 * Starts a write transaction. False when another process is writing: libsql then leaves the statement unfinished, and
 * SQLite would refuse every later commit on that connection, so it is closed.
 */
async function hasBegun(client: Client): Promise<boolean> {
  try {
    await client.execute('PRAGMA busy_timeout = 0')
    await client.execute('BEGIN IMMEDIATE')
    await client.execute(`PRAGMA busy_timeout = ${recoveryMs}`)
    return true
  } catch (error) {
    client.close()
    if (String((error as { code?: unknown }).code).startsWith('SQLITE_BUSY')) return false
    throw error
  }
}

/** Remembers the last so many ids. */
class RecentIds {
  readonly #ids = new Set<string | number>()
  constructor(private readonly limit: number) {}
  has(id: string | number) {
    return this.#ids.has(id)
  }
  add(id: string | number) {
    this.#ids.add(id)
    const [oldest] = this.#ids
    if (this.#ids.size > this.limit && oldest !== undefined) this.#ids.delete(oldest)
  }
}
