import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { createClient } from '@libsql/client/sqlite3'
import { afterEach, describe, expect, it } from 'vitest'
import type { PartnerRecords } from './partner-records'
import { describePartnerRecords } from './partner-records-suite'
import { keyFixture } from './record.fixtures'
import { openSqlitePartnerRecords, type SqliteRecordsOptions } from './sqlite-partner-records'

/** An SQLite file in a folder of its own. */
async function openFile() {
  const folder = await mkdtemp(join(tmpdir(), 'stride partners #'))
  const url = pathToFileURL(join(folder, 'stride.db')).href
  const opened: PartnerRecords[] = []
  return {
    url,
    async connect(options: Partial<SqliteRecordsOptions> = {}) {
      const records = await openSqlitePartnerRecords({ url, ...options })
      opened.push(records)
      return records
    },
    async destroy() {
      for (const records of opened) await records.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

describePartnerRecords('SQLite partner records', openFile)

describe('partner records in an SQLite file', () => {
  let file: Awaited<ReturnType<typeof openFile>>
  afterEach(() => file.destroy())

  it('wait for another writer without blocking the event loop, and are then seen by all', async () => {
    file = await openFile()
    let tries = 0
    const records = await file.connect({
      exclusive: (work) => {
        tries += 1
        return work()
      },
    })
    const other = createClient({ url: file.url })
    await other.execute('BEGIN IMMEDIATE')
    const before = tries
    let isDone = false
    const { record } = keyFixture()
    const putting = records.putKey(record).then(() => (isDone = true))
    // Only a free event loop gets here: the write can't end before the other writer does.
    await expect.poll(() => tries).toBeGreaterThan(before + 2)
    expect(isDone).toBe(false)
    await other.execute('ROLLBACK')
    await putting
    expect((await other.execute('SELECT key_id FROM stride_partner_keys')).rows).toEqual([{ key_id: record.keyId }])
    other.close()
  })

  it('take each write through `exclusive`, and no reading', async () => {
    file = await openFile()
    let writes = 0
    const records = await file.connect({
      exclusive: (work) => {
        writes += 1
        return work()
      },
    })
    const made = writes
    await records.putKey(keyFixture().record)
    expect(writes).toBe(made + 1)
    await records.keys()
    expect(writes).toBe(made + 1)
  })
})
