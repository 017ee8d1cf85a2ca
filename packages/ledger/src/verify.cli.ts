import { describeDatabase, parseDatabaseUrl } from './database-url'
import { openLedger } from './open-ledger'
import { verifyLedger } from './verify'

/** Prints how the ledger is. Exit code: 0 intact, 1 not, 2 when it can't be looked at. */
async function main(): Promise<number> {
  const databaseUrl = process.env.DATABASE_URL
  const ledger = await openLedger({ databaseUrl, create: false })
  try {
    const result = await verifyLedger(ledger)
    const counts = `rows ${result.rows} · entries ${result.entries}`
    if (result.intact) {
      console.log(`${counts} · intact`)
      return 0
    }
    console.log(`${counts} · broken at sequence ${result.sequence}: ${result.reason}`)
    console.error(
      `${describeDatabase(parseDatabaseUrl(databaseUrl))} was changed by something other than Stride, or is damaged. ` +
        'Keep a copy of it as it is, then restore the last backup that verifies.',
    )
    return 1
  } finally {
    await ledger.close()
  }
}

try {
  process.exitCode = await main()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 2
}
