import { openLedger } from '@stride/ledger/open-ledger'
import { verifyLedger } from '@stride/ledger/verify'
import { HeadsFile } from './heads-file'
import { openProvenance } from './open-provenance'
import { placesIn } from './places'
import { ProvenanceCheck } from './provenance-check'
import { adoptPublicKeys, openSigningKeys } from './signing-keys'

/**
 * After the file of signing keys was lost: a new one, in which the public keys from the database count as retired. That
 * trusts the database, so a person does it, and only while the ledger holds against its receipts and heads. Exit code 1
 * when it does not.
 */
async function main(): Promise<number> {
  const databaseUrl = process.env.DATABASE_URL
  const places = placesIn()
  const ledger = await openLedger({ databaseUrl, create: false })
  const store = await openProvenance({ databaseUrl, create: false })
  try {
    const { publicKeys: ours } = await openSigningKeys(places.signingKeys)
    const lost = (await store.keys()).filter(({ kid }) => ours.every((key) => key.kid !== kid))
    if (lost.length === 0) {
      console.log(`${places.signingKeys} has every key that the database knows: there is nothing to recover.`)
      return 0
    }
    const check = new ProvenanceCheck({ store, heads: new HeadsFile(places.heads), keys: [...ours, ...lost] })
    const chain = await verifyLedger(ledger, (rows) => check.rows(rows))
    const { fault } = check.result()
    if (!chain.intact || fault) {
      const reason = chain.intact ? fault?.reason : chain.reason
      console.error(`Nothing was changed, because the ledger does not hold: ${reason}. Restore a backup that verifies.`)
      return 1
    }
    const { publicKeys } = await adoptPublicKeys(places.signingKeys, lost)
    await store.putKeys(publicKeys)
    const [active] = publicKeys
    console.log(`Signs from now on   ${active?.kid}`)
    for (const { kid, createdAt } of lost) console.log(`Counts as retired   ${kid}, made ${createdAt}`)
    console.log(`Kept in             ${places.signingKeys} (back it up)`)
    console.log('Compare the retired keys with a copy of /.well-known/jwks.json from before: one that is not in it')
    console.log('was put into the database by somebody else. The CMS signs again by itself.')
    return 0
  } finally {
    await Promise.all([store.close(), ledger.close()])
  }
}

try {
  process.exitCode = await main()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
