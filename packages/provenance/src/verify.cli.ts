import { describeDatabase, parseDatabaseUrl } from '@stride/ledger/database-url'
import { openLedger } from '@stride/ledger/open-ledger'
import { verifyLedger, type Verification } from '@stride/ledger/verify'
import { HeadsFile } from './heads-file'
import type { PublicKey } from './jwk'
import { openProvenance } from './open-provenance'
import { placesIn } from './places'
import { ProvenanceCheck, type ProvenanceVerdict } from './provenance-check'
import { readPublicKeys } from './signing-keys'

/**
 * Prints how the ledger is, and on a second line what stands outside the database for it. Exit code: 0 intact, 1 not,
 * 2 when it can't be looked at.
 */
async function main(): Promise<number> {
  const databaseUrl = process.env.DATABASE_URL
  const places = placesIn()
  const ledger = await openLedger({ databaseUrl, create: false })
  try {
    const store = await openProvenance({ databaseUrl, create: false })
    try {
      const { keys, trusted } = await keysToTrust(places.signingKeys, await store.keys())
      const check = new ProvenanceCheck({ store, heads: new HeadsFile(places.heads), keys })
      const chain = await verifyLedger(ledger, (rows) => check.rows(rows))
      const verdict = check.result()
      const fault = earlier(chain, verdict)
      const counts = `rows ${chain.rows} · entries ${chain.entries}`
      console.log(fault ? `${counts} · broken at sequence ${fault.sequence}: ${fault.reason}` : `${counts} · intact`)
      console.log(outside(verdict, places.heads, trusted))
      if (!fault) return 0
      console.error(
        `${describeDatabase(parseDatabaseUrl(databaseUrl))} was changed by something other than Stride, or is damaged. ` +
          'Keep a copy of it as it is, then restore the last backup that verifies.',
      )
      if (chain.intact)
        console.error(`If you began it anew or restored a backup on purpose, move ${places.heads} away.`)
      return 1
    } finally {
      await store.close()
    }
  } finally {
    await ledger.close()
  }
}

/**
 * The keys in the file, as long as it is this ledger's: whoever can change rows could put a key of their own into the
 * database. Where the file is away, the database's, which then prove less.
 */
async function keysToTrust(
  file: string,
  inDatabase: readonly PublicKey[],
): Promise<{ keys: readonly PublicKey[]; trusted: boolean }> {
  const inFile = (await readPublicKeys(file)) ?? []
  const isOurs = inFile.some(({ kid }) => inDatabase.some((key) => key.kid === kid))
  return isOurs ? { keys: inFile, trusted: true } : { keys: inDatabase, trusted: false }
}

function earlier(chain: Verification, { fault }: ProvenanceVerdict) {
  if (chain.intact) return fault
  return fault && fault.sequence < chain.sequence ? fault : chain
}

function outside({ receipts, heads, headsReach, unreadable }: ProvenanceVerdict, file: string, trusted: boolean) {
  const parts = [
    `receipts ${receipts}`,
    heads === 0
      ? `heads none in ${file}, so a rewritten or cut end would not show`
      : `heads ${heads} to row ${headsReach}`,
  ]
  if (unreadable > 0) parts.push(`${unreadable} half-written`)
  if (receipts + heads > 0 && !trusted)
    parts.push('keys only from the database, which prove less: set SIGNING_KEYS_FILE')
  return parts.join(' · ')
}

try {
  process.exitCode = await main()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 2
}
