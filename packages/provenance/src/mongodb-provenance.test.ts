import { randomUUID } from 'node:crypto'
import { MongoClient } from 'mongodb'
import { openProvenance } from './open-provenance'
import { describeProvenance } from './provenance-suite'

const url = process.env.TEST_MONGODB_URL
if (!url) console.warn('SKIPPED: the tests of provenance on MongoDB. Set TEST_MONGODB_URL to run them.')

describeProvenance(
  'MongoDB provenance',
  () => {
    const databaseUrl = new URL(url ?? '')
    databaseUrl.pathname = `/stride-test-${randomUUID()}`
    return Promise.resolve({
      connect: () => openProvenance({ databaseUrl: databaseUrl.href }),
      async destroy() {
        const client = await MongoClient.connect(databaseUrl.href)
        await client.db().dropDatabase()
        await client.close()
      },
    })
  },
  { skip: !url },
)
