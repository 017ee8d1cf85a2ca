import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CollectionConfig, Payload, PayloadRequest } from 'payload'
import { testDatabase, testPayload, type TestDatabase } from '../testing/test-payload'

/** Two collections; saving a note saves its echo in a hook, which fails for notes that say so. */
const notes: CollectionConfig[] = [
  {
    slug: 'notes',
    fields: [{ name: 'text', type: 'text', required: true }],
    hooks: {
      afterChange: [
        async ({ doc, req }: { doc: { text: string }; req: PayloadRequest }) => {
          await req.payload.create({ collection: 'echoes', data: { text: doc.text }, req })
          if (doc.text.includes('fail')) throw new Error('on purpose')
        },
      ],
    },
  },
  { slug: 'echoes', fields: [{ name: 'text', type: 'text' }] },
]

const texts = Array.from({ length: 80 }, (_, index) => (index % 10 === 3 ? `fail ${index}` : `note ${index}`))
const saved = texts.filter((text) => !text.startsWith('fail')).sort()

async function createAll(payload: Payload) {
  const results = await Promise.allSettled(texts.map((text) => payload.create({ collection: 'notes', data: { text } })))
  return texts.filter((_, index) => results[index]?.status === 'fulfilled').sort()
}
async function textsIn(payload: Payload, collection: string) {
  const { docs } = await payload.find({ collection, pagination: false, limit: 0 })
  return docs.map((document) => String((document as { text?: unknown }).text)).sort()
}

describe('SQLite transactions', () => {
  let database: TestDatabase
  let payload: Payload
  beforeAll(async () => {
    database = await testDatabase()
    payload = await testPayload(database, notes)
  })
  afterAll(async () => {
    await payload.destroy()
    await database.remove()
  })

  it('save all of a create or nothing, however many run at once', async () => {
    expect(await createAll(payload)).toEqual(saved)
    expect(await textsIn(payload, 'notes')).toEqual(saved)
    expect(await textsIn(payload, 'echoes')).toEqual(saved)
  })

  it('show readers nothing that is not committed', async () => {
    const id = await payload.db.beginTransaction()
    const req = { transactionID: id ?? '' }
    await payload.db.create({ collection: 'echoes', data: { text: 'not yet' }, req })
    expect(await textsIn(payload, 'echoes')).not.toContain('not yet')
    expect(
      (await payload.db.find<{ id: string; text: string }>({ collection: 'echoes', req, pagination: false })).docs.map(
        ({ text }) => text,
      ),
    ).toContain('not yet')
    await payload.db.rollbackTransaction(id ?? '')
    expect(await textsIn(payload, 'echoes')).not.toContain('not yet')
  })

  it('refuse what a request writes after it was rolled back', async () => {
    const id = (await payload.db.beginTransaction()) ?? ''
    await payload.db.rollbackTransaction(id)
    const write = payload.db.create({ collection: 'echoes', data: { text: 'late' }, req: { transactionID: id } })
    await expect(write).rejects.toThrow(/rolled back/)
    await expect(payload.db.commitTransaction(id)).rejects.toThrow(/rolled back/)
  })

  it('keep writes outside of a transaction out of another one', async () => {
    const id = (await payload.db.beginTransaction()) ?? ''
    const outside = payload.db.create({ collection: 'echoes', data: { text: 'outside' } })
    await payload.db.create({ collection: 'echoes', data: { text: 'inside' }, req: { transactionID: id } })
    await payload.db.rollbackTransaction(id)
    await outside
    const texts = await textsIn(payload, 'echoes')
    expect(texts).toContain('outside')
    expect(texts).not.toContain('inside')
  })
})

const mongodbUrl = process.env.TEST_MONGODB_URL
describe.skipIf(!mongodbUrl)('MongoDB', () => {
  it('saves every create that succeeds, with its hook’s document', async () => {
    const database = await testDatabase(mongodbUrl)
    const payload = await testPayload(database, notes)
    expect(await createAll(payload)).toEqual(saved)
    expect(await textsIn(payload, 'notes')).toEqual(expect.arrayContaining(saved))
    expect(await textsIn(payload, 'echoes')).toEqual(expect.arrayContaining(saved))
    await payload.destroy()
    await database.remove()
  })
})
