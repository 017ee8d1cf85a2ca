import { createClient, type Client, type Row } from '@libsql/client/sqlite3'
import type { Exclusive } from '@stride/ledger/sqlite-ledger'
import { whenFree } from '@stride/ledger/when-free'
import type { Acknowledgement, KeyRecord, PartnerRecords, Use } from './partner-records'
import { readAcknowledgement, readKey, readUse } from './stored-record'

export interface SqliteRecordsOptions {
  /** A `file:` URL. The file is created where missing; its folder must exist. */
  url: string
  /** As for the ledger: see `SqliteLedgerOptions`. */
  exclusive?: Exclusive | undefined
}

/** How long SQLite itself waits for a lock, in ms. The event loop stands still meanwhile, so we do most of the waiting. */
const busyTimeout = 50

const schema = `
CREATE TABLE IF NOT EXISTS stride_partner_keys (
  key_id TEXT PRIMARY KEY,
  hash TEXT NOT NULL UNIQUE,
  partner_id TEXT NOT NULL,
  partner_name TEXT NOT NULL,
  plan TEXT NOT NULL,
  scopes TEXT NOT NULL,
  partner_is_active INTEGER NOT NULL,
  expires_at TEXT NOT NULL,
  revoked_at TEXT
) STRICT;
CREATE TABLE IF NOT EXISTS stride_partner_use (
  key_id TEXT NOT NULL,
  day TEXT NOT NULL,
  requests INTEGER NOT NULL,
  points REAL NOT NULL,
  last_used_at TEXT NOT NULL,
  PRIMARY KEY (key_id, day)
) STRICT;
CREATE TABLE IF NOT EXISTS stride_acknowledgements (
  sequence INTEGER NOT NULL,
  partner_id TEXT NOT NULL,
  key_id TEXT NOT NULL,
  entry_id TEXT NOT NULL,
  note TEXT,
  at TEXT NOT NULL,
  PRIMARY KEY (sequence, partner_id)
) STRICT;
`

/** One JSON text a write waits here to be written; each connection has its own table, in memory only. */
const staging = `
PRAGMA temp_store = MEMORY;
CREATE TEMP TABLE stride_staged_records (id INTEGER PRIMARY KEY, json TEXT NOT NULL);
`

/** Opens the records in an SQLite file, which other processes may have open too. */
export async function openSqlitePartnerRecords({ url, exclusive }: SqliteRecordsOptions): Promise<PartnerRecords> {
  const client = createClient({ url })
  const records = new SqlitePartnerRecords(client, exclusive ?? ((work) => work()))
  try {
    await records.start()
    return records
  } catch (error) {
    client.close()
    throw error
  }
}

/**
 * As in the ledger, every write is one script that libSQL runs whole, because its prepared statements don't survive
 * meeting a lock (see the comment there). The script takes its values out of a staged JSON text.
 */
class SqlitePartnerRecords implements PartnerRecords {
  readonly #client: Client
  readonly #exclusive: Exclusive
  #staged = 0

  constructor(client: Client, exclusive: Exclusive) {
    this.#client = client
    this.#exclusive = exclusive
  }

  async start(): Promise<void> {
    await this.#client.executeMultiple(`PRAGMA busy_timeout = ${busyTimeout}; PRAGMA synchronous = FULL; ${staging}`)
    await this.#run('PRAGMA journal_mode = WAL')
    await this.#run(schema)
  }

  putKey(key: KeyRecord) {
    return this.#write(
      [key],
      (values) => `INSERT INTO stride_partner_keys SELECT
        value ->> 'keyId', value ->> 'hash', value ->> 'partnerId', value ->> 'partnerName', value ->> 'plan',
        value -> 'scopes', value ->> 'partnerIsActive', value ->> 'expiresAt', value ->> 'revokedAt'
        ${values}
      ON CONFLICT (key_id) DO UPDATE SET
        hash = excluded.hash, partner_id = excluded.partner_id, partner_name = excluded.partner_name,
        plan = excluded.plan, scopes = excluded.scopes, partner_is_active = excluded.partner_is_active,
        expires_at = excluded.expires_at, revoked_at = coalesce(stride_partner_keys.revoked_at, excluded.revoked_at)`,
    )
  }

  async keys(): Promise<KeyRecord[]> {
    const rows = await this.#query(`SELECT key_id AS keyId, hash, partner_id AS partnerId, partner_name AS partnerName,
      plan, scopes, partner_is_active AS partnerIsActive, expires_at AS expiresAt, revoked_at AS revokedAt
      FROM stride_partner_keys ORDER BY key_id`)
    return rows.map((row) =>
      readKey({
        ...row,
        scopes: JSON.parse(row.scopes as string) as unknown,
        partnerIsActive: row.partnerIsActive === 1,
      }),
    )
  }

  async noteUse(uses: readonly Use[]) {
    if (uses.length === 0) return
    await this.#write(
      uses,
      (values) => `INSERT INTO stride_partner_use SELECT
        value ->> 'keyId', value ->> 'day', value ->> 'requests', value ->> 'points', value ->> 'lastUsedAt'
        ${values}
      ON CONFLICT (key_id, day) DO UPDATE SET
        requests = stride_partner_use.requests + excluded.requests,
        points = stride_partner_use.points + excluded.points,
        last_used_at = max(stride_partner_use.last_used_at, excluded.last_used_at)`,
    )
  }

  async use(keyIds: readonly string[]): Promise<Use[]> {
    const rows = await this.#query(
      `SELECT key_id AS keyId, day, requests, points, last_used_at AS lastUsedAt FROM stride_partner_use
      WHERE key_id IN (SELECT value FROM json_each(?)) ORDER BY day DESC, key_id DESC`,
      JSON.stringify(keyIds),
    )
    return rows.map((row) => readUse(row))
  }

  async acknowledge(acknowledgement: Acknowledgement): Promise<Acknowledgement> {
    await this.#write(
      [acknowledgement],
      (values) => `INSERT INTO stride_acknowledgements SELECT
        value ->> 'sequence', value ->> 'partnerId', value ->> 'keyId', value ->> 'entryId', value ->> 'note',
        value ->> 'at' ${values}
      ON CONFLICT DO NOTHING`,
    )
    const kept = await this.acknowledgements([acknowledgement.sequence])
    return kept.find(({ partnerId }) => partnerId === acknowledgement.partnerId) ?? acknowledgement
  }

  async acknowledgements(sequences: readonly number[]): Promise<Acknowledgement[]> {
    const rows = await this.#query(
      `SELECT sequence, partner_id AS partnerId, key_id AS keyId, entry_id AS entryId, note, at
      FROM stride_acknowledgements WHERE sequence IN (SELECT value FROM json_each(?)) ORDER BY at, partner_id`,
      JSON.stringify(sequences),
    )
    return rows.map((row) => readAcknowledgement(row))
  }

  close() {
    this.#client.close()
    return Promise.resolve()
  }

  /** Runs a statement over records. It is given the `FROM … WHERE …` by which it finds each as `value`, a JSON object. */
  async #write(records: readonly object[], statement: (values: string) => string): Promise<void> {
    this.#staged += 1
    const id = this.#staged
    const args = [id, JSON.stringify(records)]
    await this.#client.execute({ sql: 'INSERT INTO temp.stride_staged_records VALUES (?, ?)', args })
    const values = `FROM temp.stride_staged_records AS staged, json_each(staged.json) WHERE staged.id = ${id}`
    try {
      await this.#run(`BEGIN IMMEDIATE; ${statement(values)}; COMMIT`)
    } finally {
      await this.#client.execute({ sql: 'DELETE FROM temp.stride_staged_records WHERE id = ?', args: [id] })
    }
  }

  #run(script: string): Promise<void> {
    return whenFree(() => this.#exclusive(() => this.#client.executeMultiple(script)))
  }

  async #query(sql: string, ...args: string[]): Promise<Row[]> {
    return (await whenFree(() => this.#client.execute({ sql, args }))).rows
  }
}
