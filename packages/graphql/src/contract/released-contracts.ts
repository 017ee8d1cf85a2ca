import { readdirSync, readFileSync } from 'node:fs'
import { snapshotFrom, type Snapshot } from './snapshot'

/** Where released contracts are kept in the repository. */
export const contractFolder = new URL('../../contract/', import.meta.url)

/** Every contract that was released, in the order of their days. For scripts and tests: it reads the repository. */
export function releasedContracts(): Snapshot[] {
  return readdirSync(contractFolder)
    .toSorted()
    .map((name) => snapshotFrom(name, readFileSync(new URL(name, contractFolder), 'utf8')))
}
