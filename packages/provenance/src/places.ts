import { basename, dirname, join, resolve } from 'node:path'
import { parseDatabaseUrl } from '@stride/ledger/database-url'
import { repositoryRoot } from '@stride/ledger/repository-root'

/** Where the files are kept that stay outside the database; absolute paths. */
export interface Places {
  signingKeys: string
  heads: string
}

/**
 * Where the signing keys and the heads of the database in DATABASE_URL are: SIGNING_KEYS_FILE and LEDGER_HEADS_FILE,
 * else beside an SQLite file (so `.data/signing-keys.json` and `.data/ledger-heads.ndjson`), else in STRIDE_DATA_DIR.
 * Relative paths start at the root of the repository. Each database has heads of its own, for those of one would accuse
 * another. Throws an Error that says what to fix when DATABASE_URL is wrong.
 */
export function placesIn(
  env: Readonly<Record<string, string | undefined>> = process.env,
  root = repositoryRoot(),
): Places {
  const database = parseDatabaseUrl(env.DATABASE_URL, root)
  const [folder, name] =
    database.kind === 'sqlite'
      ? [dirname(database.file), basename(database.file, '.db')]
      : [resolve(root, env.STRIDE_DATA_DIR || '.data'), `mongodb.${database.database}`]
  const heads = name === 'stride' ? 'ledger-heads.ndjson' : `ledger-heads.${name}.ndjson`
  return {
    signingKeys: resolve(root, env.SIGNING_KEYS_FILE || join(folder, 'signing-keys.json')),
    heads: resolve(root, env.LEDGER_HEADS_FILE || join(folder, heads)),
  }
}
