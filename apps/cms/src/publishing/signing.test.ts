import { readFile } from 'node:fs/promises'
import { fixtureIds } from '@stride/content/publication/entry-ids.fixtures'
import { personFixtures } from '@stride/content/person/person.fixtures'
import { openProvenance } from '@stride/provenance/open-provenance'
import { placesIn } from '@stride/provenance/places'
import { afterEach, describe, expect, it } from 'vitest'
import { testDatabase, testPayload, type TestDatabase } from '../testing/test-payload'
import { deskOf } from './publishing-plugin'

const mongodbUrl = process.env.TEST_MONGODB_URL

describe.each([{ name: 'SQLite', url: undefined }, ...(mongodbUrl ? [{ name: 'MongoDB', url: mongodbUrl }] : [])])(
  'receipts of what the CMS publishes ($name)',
  ({ url }) => {
    let database: TestDatabase
    afterEach(() => database.remove())

    it('are signed soon after, and once; the head is written by the end', async () => {
      database = await testDatabase(url)
      const payload = await testPayload(database)
      await deskOf(payload).started()
      const { name, slug, credentials, bio, declaredInterests } = personFixtures.author
      const words = { bio: bio['en-GB'], declaredInterests: declaredInterests['en-GB'] }
      const data = { name, slug, credentials, ...words, entryId: fixtureIds.author, _status: 'published' }
      const { id } = await payload.create({ collection: 'people', data })
      const store = await openProvenance({ databaseUrl: database.databaseUrl })
      await expect.poll(() => store.signedAfter(0, 10), { timeout: 5_000 }).toEqual([1])
      await payload.update({ collection: 'people', id, data: { credentials: 'Another', _status: 'published' } })
      await payload.update({ collection: 'people', id, data: { credentials: 'Yet another', _status: 'published' } })
      await expect.poll(() => store.signedAfter(0, 10), { timeout: 5_000 }).toEqual([1, 2, 3])
      expect(await store.keys()).toHaveLength(1)
      await store.close()
      await payload.destroy()
      const { heads } = placesIn({ DATABASE_URL: database.databaseUrl, STRIDE_DATA_DIR: database.folder })
      const last = (await readFile(heads, 'utf8')).trim().split('\n').at(-1) ?? ''
      const [, payloadOfHead = ''] = (JSON.parse(last) as { head: string }).head.split('.')
      expect(JSON.parse(Buffer.from(payloadOfHead, 'base64url').toString())).toMatchObject({ sequence: 3, rows: 3 })
    })
  },
)
