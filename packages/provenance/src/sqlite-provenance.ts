import { createClient, type Client, type ResultSet } from '@libsql/client/sqlite3'
import type { Exclusive } from '@stride/ledger/sqlite-ledger'
import { whenFree } from '@stride/ledger/when-free'
import { z } from 'zod'
import type { PublicKey } from './jwk'
import { MemoryProvenance } from './memory-provenance'
import type { ProvenanceStore, StoredReceipt } from './provenance-store'

const schema = `
CREATE TABLE IF NOT EXISTS stride_receipts (
  sequence INTEGER PRIMARY KEY,
  receipt TEXT NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS stride_signing_keys (
  kid TEXT PRIMARY KEY,
  x TEXT NOT NULL,
  created_at TEXT NOT NULL,
  retired_at TEXT
) STRICT;
`

export interface SqliteProvenanceOptions {
  /** A `file:` URL. */
  url: string
  /** Each write runs through it; see `SqliteLedgerOptions`. */
  exclusive?: Exclusive
  /** False: create nothing; where there are no tables the store is an empty one. */
  create?: boolean
}

const receiptShape = z.object({ sequence: z.int(), receipt: z.string() })
const keyShape = z.object({ kid: z.string(), x: z.string(), createdAt: z.string(), retiredAt: z.string().nullable() })

/** Opens the store in an SQLite file, whose folder must exist. */
export async function openSqliteProvenance({
  url,
  exclusive = (work) => work(),
  create = true,
}: SqliteProvenanceOptions): Promise<ProvenanceStore> {
  const client = createClient({ url })
  const store = new SqliteProvenance(client, exclusive)
  try {
    if (await store.start(create)) return store
    client.close()
    return new MemoryProvenance()
  } catch (error) {
    client.close()
    throw error
  }
}

/**
 * Every write is one script that libSQL runs whole, for its prepared statements don't survive a lock (see
 * sqlite-ledger.ts). The values are written out: `literal` lets nothing through that could end a string.
 */
class SqliteProvenance implements ProvenanceStore {
  readonly #client: Client
  readonly #exclusive: Exclusive

  constructor(client: Client, exclusive: Exclusive) {
    this.#client = client
    this.#exclusive = exclusive
  }

  /** False when there are no tables and none are to be created. */
  async start(create: boolean): Promise<boolean> {
    await this.#client.executeMultiple('PRAGMA busy_timeout = 50; PRAGMA synchronous = FULL')
    const found = await this.#query(
      "SELECT count(*) AS count FROM sqlite_schema WHERE name IN ('stride_receipts', 'stride_signing_keys')",
    )
    if (Number(found.rows[0]?.count) === 2) return true
    if (!create) return false
    await this.#write('PRAGMA journal_mode = WAL')
    await this.#write(schema)
    return true
  }

  async addReceipts(receipts: readonly StoredReceipt[]) {
    if (receipts.length === 0) return
    const values = receipts.map(({ sequence, receipt }) => `(${Math.trunc(sequence)}, ${literal(receipt)})`)
    await this.#write(
      `INSERT INTO stride_receipts (sequence, receipt) VALUES ${values.join(', ')} ON CONFLICT DO NOTHING`,
    )
  }

  async receipts(sequences: readonly number[]) {
    const { rows } = await this.#query(
      'SELECT sequence, receipt FROM stride_receipts WHERE sequence IN (SELECT value FROM json_each(?))',
      [JSON.stringify(sequences)],
    )
    return rows.map((row) => receiptShape.parse(row))
  }

  async signedAfter(after: number, limit: number) {
    const sql = 'SELECT sequence FROM stride_receipts WHERE sequence > ? ORDER BY sequence LIMIT ?'
    return (await this.#query(sql, [after, limit])).rows.map(({ sequence }) => Number(sequence))
  }

  async putKeys(keys: readonly PublicKey[]) {
    if (keys.length === 0) return
    const values = keys.map(
      ({ kid, x, createdAt, retiredAt }) => `(${[kid, x, createdAt, retiredAt].map(literal).join(', ')})`,
    )
    await this.#write(
      `INSERT INTO stride_signing_keys (kid, x, created_at, retired_at) VALUES ${values.join(', ')}
      ON CONFLICT (kid) DO UPDATE SET retired_at = excluded.retired_at WHERE retired_at IS NOT excluded.retired_at`,
    )
  }

  async keys(): Promise<PublicKey[]> {
    const { rows } = await this.#query(
      'SELECT kid, x, created_at AS "createdAt", retired_at AS "retiredAt" FROM stride_signing_keys ORDER BY created_at DESC',
    )
    return rows.map((row) => keyShape.parse(row))
  }

  close() {
    this.#client.close()
    return Promise.resolve()
  }

  #write(script: string): Promise<void> {
    return whenFree(() => this.#exclusive(() => this.#client.executeMultiple(script)))
  }

  #query(sql: string, args: Array<string | number> = []): Promise<ResultSet> {
    return whenFree(() => this.#client.execute({ sql, args }))
  }
}

/** A text of our own making, such as a signature, a thumbprint or a moment, as SQL. */
function literal(text: string | null): string {
  if (text === null) return 'NULL'
  if (!/^[\w.:-]*$/.test(text)) throw new TypeError(`"${text}" is no signature, key or moment.`)
  return `'${text}'`
}
