import { openProvenance } from './open-provenance'
import { placesIn } from './places'
import { rotateSigningKey } from './signing-keys'

/** Puts a new signing key in the place of the old one, and publishes its public half. Exit code 1 when that failed. */
async function main(): Promise<void> {
  const { signingKeys } = placesIn()
  const { publicKeys } = await rotateSigningKey(signingKeys)
  const [active, ...retired] = publicKeys
  console.log(`New key       ${active?.kid}, signs from now on`)
  for (const { kid, retiredAt } of retired) console.log(`Retired key   ${kid}, since ${retiredAt}`)
  console.log(`Kept in       ${signingKeys} (back it up; private halves of retired keys are gone)`)
  const store = await openProvenance({ databaseUrl: process.env.DATABASE_URL })
  try {
    await store.putKeys(publicKeys)
  } finally {
    await store.close()
  }
  console.log('Published     at /.well-known/jwks.json within a minute')
  console.log('Receipts that retired keys signed stay valid. The CMS takes the new key by itself.')
}

try {
  await main()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
