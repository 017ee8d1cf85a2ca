/** A process that appends to the ledger in DATABASE_URL and prints each sequence once it is acknowledged. */
import { writeSync } from 'node:fs'
import { openLedger } from './open-ledger'
import { openGate, publicationOf } from './request.fixtures'

const [writer = 1, count = Infinity] = process.argv.slice(2).map(Number)
const ledger = await openLedger({ databaseUrl: process.env.DATABASE_URL })
for (let revision = 1; revision <= count; revision += 1) {
  const { publication } = await ledger.append(publicationOf(writer, { content: { revision } }), openGate)
  // Synchronous, so that what was acknowledged is out before a kill can come.
  writeSync(1, `${publication.sequence}\n`)
}
await ledger.close()
