import path from 'node:path'
import { repositoryRoot } from '@stride/ledger/repository-root'

/** The folder for what the CMS keeps on disk: STRIDE_DATA_DIR, or `.data` at the root of the repository. */
export function dataDirectory(env: Readonly<Record<string, string | undefined>> = process.env): string {
  return env.STRIDE_DATA_DIR ? path.resolve(env.STRIDE_DATA_DIR) : path.join(repositoryRoot(), '.data')
}
