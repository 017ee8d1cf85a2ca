import { writeFileSync } from 'node:fs'
import { brokenPromises, hastyDeprecations } from '../src/contract/broken-promises'
import { contractFolder, releasedContracts } from '../src/contract/released-contracts'
import { executableSchema } from '../src/executable-schema'
import { printedSchema } from '../src/printed-schema'

/** Keeps the contract of today among the released ones, unless it breaks what partners were promised. */
const today = new Date().toISOString().slice(0, 10)
const schema = executableSchema()
const problems = [
  ...(await brokenPromises(releasedContracts(), schema, today)),
  ...hastyDeprecations(releasedContracts(), schema, today),
]
if (problems.length > 0) {
  console.error(`The contract can't be released:\n${problems.map((problem) => `- ${problem}`).join('\n')}`)
  process.exitCode = 1
} else {
  const file = `${today}.graphql`
  writeFileSync(new URL(file, contractFolder), printedSchema())
  console.log(`Released as packages/graphql/contract/${file}. Commit it; the changelog follows from it.`)
}
