import { randomUUID } from 'node:crypto'
import { MongoClient } from 'mongodb'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import type { Ledger } from './ledger'
import { followUntil } from './ledger-harness'
import { describeLedger } from './ledger-suite'
import { openMongodbLedger, type MongodbLedgerOptions } from './mongodb-ledger'
import { openGate, publicationOf } from './request.fixtures'
import { verifyLedger } from './verify'

const url = process.env.TEST_MONGODB_URL
if (!url) console.warn('SKIPPED: the tests of the ledger on MongoDB. Set TEST_MONGODB_URL to run them.')

let client: MongoClient
const skipped = !url
beforeAll(async () => {
  if (url) client = await MongoClient.connect(url)
})
afterAll(async () => {
  if (url) await client.close()
})

/** A database of its own. */
function openDatabase() {
  if (!url) throw new Error('TEST_MONGODB_URL is not set.')
  const database = `stride-test-${randomUUID()}`
  const databaseUrl = new URL(url)
  databaseUrl.pathname = `/${database}`
  const opened: Ledger[] = []
  const publications = client.db(database).collection('stride_publications')
  return {
    publications,
    databaseUrl: databaseUrl.href,
    async connect(options?: Partial<MongodbLedgerOptions>) {
      const ledger = await openMongodbLedger({ url, database, ...options })
      opened.push(ledger)
      return ledger
    },
    async destroy() {
      for (const ledger of opened) await ledger.close()
      await client.db(database).dropDatabase()
    },
  }
}

describeLedger(
  'MongoDB ledger',
  () => {
    const { publications, ...database } = openDatabase()
    return Promise.resolve({
      ...database,
      async tamper(sequence, column, value) {
        const stored = column === 'content' && value !== null ? JSON.stringify(value) : value
        await publications.updateOne({ sequence }, { $set: { [column]: stored } })
      },
      async remove(sequence) {
        await publications.deleteOne({ sequence })
      },
    })
  },
  { skip: skipped, runs: 10 },
)

describe.skipIf(skipped)('the MongoDB database', { timeout: 60_000 }, () => {
  let database: ReturnType<typeof openDatabase>
  afterEach(() => database.destroy())

  const withRows = async (count: number) => {
    database = openDatabase()
    const ledger = await database.connect()
    for (let n = 1; n <= count; n += 1) await ledger.append(publicationOf(n), openGate)
    return ledger
  }

  it.each([
    ['two', 2],
    [null, 2],
    [NaN, 2],
    [1.5, 1.5],
  ])('has no row with the sequence %s unnoticed', async (sequence, firstBad) => {
    const ledger = await withRows(2)
    await database.publications.updateOne({ sequence: 2 }, { $set: { sequence } })
    expect(await verifyLedger(ledger)).toMatchObject({ intact: false, sequence: firstBad })
  })

  it('finishes at the next start an erasure that a crash cut off', async () => {
    const ledger = await withRows(1)
    const [row] = await ledger.read(0, 1)
    await ledger.append(publicationOf(1, { content: { title: 'Changed' } }), openGate)
    await ledger.redact(1, 'Asked for.')
    await database.publications.updateOne({ sequence: 1 }, { $set: { content: JSON.stringify(row?.content) } })
    expect((await verifyLedger(ledger)).intact).toBe(true)
    const [erased] = await (await database.connect()).read(0, 1)
    expect(erased).toMatchObject({ content: null })
  })

  it('follows by polling where there are no change streams', async () => {
    await withRows(0)
    const watch = vi.spyOn(Object.getPrototypeOf(database.publications), 'watch')
    watch.mockImplementation(() => client.db('admin').watch([{ $unknownStage: {} }]))
    const [follower, writer] = [await database.connect(), await database.connect()]
    const following = followUntil(follower, 0, 2)
    for (const n of [1, 2]) await writer.append(publicationOf(n), openGate)
    expect((await following).map((row) => row.sequence)).toEqual([1, 2])
    expect(watch).toHaveBeenCalledTimes(1)
    watch.mockRestore()
  })

  it('hears of another process through the change stream well before the next poll', async () => {
    await withRows(1)
    const [follower, writer] = [await database.connect(), await database.connect()]
    const end = new AbortController()
    const rows = follower.follow(0, end.signal)[Symbol.asyncIterator]()
    await rows.next()
    const latencies: number[] = []
    for (let n = 2; n <= 12; n += 1) {
      const next = rows.next()
      await writer.append(publicationOf(n), openGate)
      const appendedAt = performance.now()
      await next
      latencies.push(performance.now() - appendedAt)
    }
    end.abort()
    const median = latencies.sort((a, b) => a - b)[5]
    expect(median).toBeLessThan(500)
  })
})
