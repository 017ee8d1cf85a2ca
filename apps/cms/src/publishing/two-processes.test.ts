import { fixtureIds } from '@stride/content/publication/entry-ids.fixtures'
import { personFixtures } from '@stride/content/person/person.fixtures'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Payload } from 'payload'
import { startChild } from '../testing/child'
import { testDatabase, testPayload, type TestDatabase } from '../testing/test-payload'
import { liveDocument } from './live-document'
import { deskOf } from './publishing-plugin'

const mongodbUrl = process.env.TEST_MONGODB_URL
const times = 15

describe.each([{ name: 'SQLite', url: undefined }, ...(mongodbUrl ? [{ name: 'MongoDB', url: mongodbUrl }] : [])])(
  'two CMS processes on one database ($name)',
  ({ url }) => {
    let database: TestDatabase
    let payload: Payload
    let id: string
    const entry = { kind: 'person', entryId: fixtureIds.author } as const

    beforeAll(async () => {
      database = await testDatabase(url)
      payload = await testPayload(database)
      await deskOf(payload).started()
      const { name, slug, credentials, bio, declaredInterests } = personFixtures.author
      const data = {
        name,
        slug,
        credentials,
        bio: bio['en-GB'],
        declaredInterests: declaredInterests['en-GB'],
        entryId: entry.entryId,
        _status: 'published',
      }
      id = String((await payload.create({ collection: 'people', data })).id)
    }, 60_000)
    afterAll(async () => {
      await payload.destroy()
      await database.remove()
    })

    const start = (name: string) =>
      startChild('publish-often', [database.folder, database.databaseUrl, id, name, String(times)])
    const credentialsIn = async () => {
      const { ledger } = await deskOf(payload).publishing()
      return (await ledger.read(0, 1_000)).map(({ content }) => (content as { credentials: string }).credentials)
    }

    it(
      'end with what is live as the newest row, and never bring an older text back',
      { timeout: 120_000 },
      async () => {
        const children = [start('left'), start('right')]
        expect(
          await Promise.all(children.map(({ ended }) => ended)),
          children.flatMap(({ lines }) => lines).join('\n'),
        ).toEqual([0, 0])
        const rows = await credentialsIn()
        expect(rows.at(-1)).toBe((await liveDocument(payload, entry))?.credentials)
        expect(new Set(rows).size).toBe(rows.length)
        for (const name of ['left', 'right']) {
          const numbers = rows.filter((text) => text.startsWith(name)).map((text) => Number(text.split(' ')[1]))
          expect(numbers).toEqual([...numbers].sort((a, b) => a - b))
        }
      },
    )

    it('lose nothing that one of them acknowledged before it was killed', { timeout: 120_000 }, async () => {
      const victim = start('victim')
      await victim.said(/published victim 5$/)
      await victim.kill()
      await deskOf(payload).sweep()
      const acknowledged = victim.lines.flatMap((line) => /published (victim \d+)/.exec(line)?.[1] ?? [])
      const rows = await credentialsIn()
      expect(rows).toEqual(expect.arrayContaining(acknowledged))
      expect(rows.at(-1)).toBe((await liveDocument(payload, entry))?.credentials)
      expect(new Set(rows).size).toBe(rows.length)
    })
  },
)
