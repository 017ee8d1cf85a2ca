import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { createClient, type InValue } from '@libsql/client/sqlite3'
import { afterEach, describe, expect, it } from 'vitest'
import type { Ledger } from './ledger'
import { describeLedger } from './ledger-suite'
import { entryIdOf, openGate, publicationOf } from './request.fixtures'
import { openSqliteLedger, type SqliteLedgerOptions } from './sqlite-ledger'
import { sqliteColumns } from './sqlite-schema'
import { verifyLedger } from './verify'

const dropTriggers = ['append', 'unchanged', 'kept'].map((name) => `DROP TRIGGER IF EXISTS stride_publications_${name}`)

/** An SQLite file in a folder of its own. */
async function openFile() {
  const folder = await mkdtemp(join(tmpdir(), 'stride ledger #'))
  const databaseUrl = pathToFileURL(join(folder, 'stride.db')).href
  const opened: Ledger[] = []
  return {
    folder,
    databaseUrl,
    async connect(options?: Partial<SqliteLedgerOptions>) {
      const ledger = await openSqliteLedger({ url: databaseUrl, ...options })
      opened.push(ledger)
      return ledger
    },
    /** Runs statements on another connection. */
    async run(...statements: Array<{ sql: string; args?: InValue[] } | string>) {
      const client = createClient({ url: databaseUrl })
      try {
        for (const statement of statements) await client.execute(statement as string)
      } finally {
        client.close()
      }
    },
    async destroy() {
      for (const ledger of opened) await ledger.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

describeLedger('SQLite ledger', async () => {
  const file = await openFile()
  return {
    ...file,
    async tamper(sequence, column, value) {
      const stored = column === 'content' && value !== null ? JSON.stringify(value) : (value as InValue)
      const sql = `UPDATE stride_publications SET ${sqliteColumns[column]} = ? WHERE sequence = ?`
      await file.run(...dropTriggers, { sql, args: [stored, sequence] })
    },
    remove: (sequence) => file.run(...dropTriggers, `DELETE FROM stride_publications WHERE sequence = ${sequence}`),
  }
})

describe('the SQLite file', { timeout: 60_000 }, () => {
  let file: Awaited<ReturnType<typeof openFile>>
  afterEach(() => file.destroy())

  const withRows = async (count: number) => {
    file = await openFile()
    const ledger = await file.connect()
    for (let n = 1; n <= count; n += 1) await ledger.append(publicationOf(n), openGate)
    return ledger
  }

  it.each([
    ["UPDATE stride_publications SET reason = 'x' WHERE sequence = 1", 'never changed'],
    ['UPDATE stride_publications SET content = NULL WHERE sequence = 1', 'never changed'],
    ["UPDATE stride_publications SET content = '{}' WHERE sequence = 1", 'never changed'],
    ['UPDATE stride_publications SET sequence = 9 WHERE sequence = 2', 'never changed'],
    ['DELETE FROM stride_publications WHERE sequence = 2', 'never deleted'],
    ['INSERT OR REPLACE INTO stride_publications SELECT * FROM stride_publications WHERE sequence = 2', 'TAKEN'],
  ])('refuses %s', async (sql, message) => {
    const ledger = await withRows(2)
    await expect(file.run(sql)).rejects.toThrow(message)
    expect(await verifyLedger(ledger)).toEqual({ intact: true, rows: 2, entries: 2 })
  })

  it('refuses to erase more than the content of a redacted row', async () => {
    const ledger = await withRows(1)
    await ledger.append(publicationOf(1, { content: { title: 'Changed' } }), openGate)
    await ledger.redact(1, 'Asked for.')
    for (const change of ["content = '{}'", "content = NULL, reason = 'x'"]) {
      await expect(file.run(`UPDATE stride_publications SET ${change} WHERE sequence = 1`)).rejects.toThrow(
        'never changed',
      )
    }
  })

  it('holds no trace of redacted content', async () => {
    const ledger = await withRows(0)
    const secret = 'Dr Somebody Somewhere'
    await ledger.append(publicationOf(1, { content: { secret } }), openGate)
    await ledger.putOutlines('1', [{ sequence: 1, text: JSON.stringify({ secret }) }])
    await ledger.append(publicationOf(1, { content: { title: 'Corrected' } }), openGate)
    const holdsSecret = async () => {
      const files = await Promise.all((await readdir(file.folder)).map((name) => readFile(join(file.folder, name))))
      return files.some((bytes) => bytes.includes(secret))
    }
    expect(await holdsSecret()).toBe(true)
    await ledger.redact(1, 'Asked for.')
    expect(await holdsSecret()).toBe(false)
  })

  it('waits for another writer without blocking the event loop', async () => {
    file = await openFile()
    let tries = 0
    const ledger = await file.connect({
      exclusive: (work) => {
        tries += 1
        return work()
      },
    })
    await ledger.append(publicationOf(1), openGate)
    const other = createClient({ url: file.databaseUrl })
    await other.execute('BEGIN IMMEDIATE')
    const before = tries
    const appending = ledger.append(publicationOf(2), openGate)
    // Only a free event loop gets here: the append can't end before the other writer does.
    await expect.poll(() => tries).toBeGreaterThan(before + 2)
    expect(await ledger.count()).toBe(1)
    await other.execute('ROLLBACK')
    expect((await appending).publication.sequence).toBe(2)
    // What was acknowledged is there for others, and the lock is free again.
    expect((await other.execute('SELECT max(sequence) AS tail FROM stride_publications')).rows).toEqual([{ tail: 2 }])
    await other.execute('BEGIN IMMEDIATE')
    await other.execute('ROLLBACK')
  })

  it('takes each write through `exclusive`, and asks the gate outside of it', async () => {
    file = await openFile()
    let inside = 0
    let writes = 0
    const ledger = await file.connect({
      exclusive: async (work) => {
        inside += 1
        writes += 1
        try {
          return await work()
        } finally {
          inside -= 1
        }
      },
    })
    const created = writes
    expect(created).toBeGreaterThan(0)
    await ledger.append(publicationOf(1), () => {
      expect(inside).toBe(0)
    })
    expect(writes).toBe(created + 1)
    await ledger.read(0, 10)
    expect(writes).toBe(created + 1)
    await ledger.putBlob({ mediaType: 'image/png', bytes: new Uint8Array([1]) })
    expect(writes).toBe(created + 2)
  })

  it('keeps every acknowledged row when its writer is killed', async () => {
    file = await openFile()
    const script = fileURLToPath(new URL('./ledger-suite.appender.ts', import.meta.url))
    const acknowledged: number[] = []
    for (const writer of [1, 2, 3]) {
      const child = spawn(process.execPath, ['--import', 'tsx', script, String(writer)], {
        env: { ...process.env, DATABASE_URL: file.databaseUrl },
        stdio: ['ignore', 'pipe', 'inherit'],
      })
      let output = ''
      child.stdout.on('data', (chunk: Buffer) => {
        output += chunk.toString()
        if (output.split('\n').length > 20 * writer) child.kill('SIGKILL')
      })
      const [, signal] = (await once(child, 'close')) as [number | null, string | null]
      expect(signal).toBe('SIGKILL')
      acknowledged.push(...output.split('\n').slice(0, -1).map(Number))
    }
    const ledger = await file.connect()
    const count = await ledger.count()
    expect(acknowledged).toEqual([...new Set(acknowledged)].sort((a, b) => a - b))
    // At most one row a killed writer was added without having been acknowledged.
    expect(count).toBeGreaterThanOrEqual(acknowledged.length)
    expect(count).toBeLessThanOrEqual(acknowledged.length + 3)
    expect(acknowledged.at(-1)).toBeLessThanOrEqual(count)
    expect(await verifyLedger(ledger)).toEqual({ intact: true, rows: count, entries: 3 })
  })

  it('finds heads and an entry by index', async () => {
    await withRows(1)
    const client = createClient({ url: file.databaseUrl })
    const planOf = async (sql: string) =>
      (await client.execute(`EXPLAIN QUERY PLAN ${sql}`)).rows.map((row) => row.detail as string).join('\n')
    const newestOfEach = "SELECT max(sequence) FROM stride_publications WHERE action <> 'redacted' GROUP BY entry_id"
    expect(await planOf(newestOfEach)).toContain('USING COVERING INDEX stride_publications_head')
    const head = `SELECT * FROM stride_publications WHERE entry_id = '${entryIdOf(1)}' AND action <> 'redacted'
      ORDER BY sequence DESC LIMIT 1`
    expect(await planOf(head)).toBe('SEARCH stride_publications USING INDEX stride_publications_head (entry_id=?)')
    client.close()
  })
})
