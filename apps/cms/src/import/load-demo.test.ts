import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { demoEntries } from '@stride/demo/demo-entries'
import { openLedger } from '@stride/ledger/open-ledger'
import { afterEach, describe, expect, it } from 'vitest'
import { startChild } from '../testing/child'
import { testDatabase, type TestDatabase } from '../testing/test-payload'
import type { DemoLogin } from './demo-logins'

const mongodbUrl = process.env.TEST_MONGODB_URL
describe.each([{ name: 'SQLite', url: undefined }, ...(mongodbUrl ? [{ name: 'MongoDB', url: mongodbUrl }] : [])])(
  'the demo content on $name',
  ({ url }) => {
    let database: TestDatabase
    afterEach(() => database.remove())

    it('is there once and whole, however often its loading was killed', { timeout: 240_000 }, async () => {
      database = await testDatabase(url)
      const env = {
        DATABASE_URL: database.databaseUrl,
        PAYLOAD_SECRET: 'only for tests',
        STRIDE_DATA_DIR: database.folder,
        STRIDE_DEMO: '1',
        ...(url ? { MONGODB_COMPATIBILITY: process.env.MONGODB_COMPATIBILITY ?? 'cosmosdb' } : {}),
      }
      const logins = async () =>
        JSON.parse(await readFile(path.join(database.folder, 'demo-logins.json'), 'utf8')) as DemoLogin[]
      const said: string[] = []

      let firstLogins: DemoLogin[] | undefined
      for (const moment of [/10 of \d+ drafts/, / 3 of \d+ published/, / 40 of \d+ published/]) {
        const child = startChild('load-demo', [], env)
        await child.said(moment)
        await child.kill()
        said.push(...child.lines)
        firstLogins ??= await logins()
      }
      for (let run = 1; run <= 2; run += 1) {
        const child = startChild('load-demo', [], env)
        expect(await child.ended).toBe(0)
        said.push(...child.lines)
      }

      const ledger = await openLedger({ databaseUrl: database.databaseUrl })
      const rows = await ledger.read(0, 1_000)
      await ledger.close()
      const entries = demoEntries(new Date())
      expect(rows.map(({ entryId }) => entryId).sort()).toEqual(entries.map(({ entryId }) => entryId).sort())
      for (const { entryId, kind, content } of entries)
        // Prices are dated when they are loaded.
        if (kind !== 'product') expect(rows.find((row) => row.entryId === entryId)?.content).toEqual(content)

      expect(await logins()).toEqual(firstLogins)
      expect((await stat(path.join(database.folder, 'demo-logins.json'))).mode & 0o777).toBe(0o600)
      for (const { password } of firstLogins ?? []) expect(said.join('\n')).not.toContain(password)
    })
  },
)
