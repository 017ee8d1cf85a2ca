import { randomUUID } from 'node:crypto'
import { MongoClient } from 'mongodb'
import { afterAll, beforeAll } from 'vitest'
import { openMongodbPartnerRecords } from './mongodb-partner-records'
import type { PartnerRecords } from './partner-records'
import { describePartnerRecords } from './partner-records-suite'

const url = process.env.TEST_MONGODB_URL
if (!url) console.warn('SKIPPED: the tests of the partner records on MongoDB. Set TEST_MONGODB_URL to run them.')

let client: MongoClient
beforeAll(async () => {
  if (url) client = await MongoClient.connect(url)
})
afterAll(async () => {
  if (url) await client.close()
})

describePartnerRecords(
  'MongoDB partner records',
  () => {
    if (!url) throw new Error('TEST_MONGODB_URL is not set.')
    const database = `stride-test-${randomUUID()}`
    const opened: PartnerRecords[] = []
    return Promise.resolve({
      async connect() {
        const records = await openMongodbPartnerRecords({ url, database })
        opened.push(records)
        return records
      },
      async destroy() {
        for (const records of opened) await records.close()
        await client.db(database).dropDatabase()
      },
    })
  },
  { skip: !url, runs: 5 },
)
