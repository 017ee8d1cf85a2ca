import { createClient, LibsqlError, type Client, type ResultSet, type Row } from '@libsql/client/sqlite3'
import { canonicalJson } from './canonical-json'
import type { Blob, Ledger, RowFilter, RowsOfEntry } from './ledger'
import type { LedgerStore } from './ledger-store'
import { MissingLedgerError } from './missing-ledger'
import type { Publication } from './publication'
import { SqliteOutlines } from './sqlite-outlines'
import { placeTaken, sqliteColumns, sqliteSchema, sqliteStaging } from './sqlite-schema'
import { StoreLedger, type LedgerOptions } from './store-ledger'
import { readSealedRow, readStoredRow } from './stored-row'
import { isBusy, whenFree } from './when-free'

/** Runs the work while no other write of this process is under way. */
export type Exclusive = <T>(work: () => Promise<T>) => Promise<T>

export interface SqliteLedgerOptions extends LedgerOptions {
  /** A `file:` URL. The file is created where missing; its folder must exist. */
  url: string
  /**
   * Each write runs through it, so that a process that writes to the same file on another connection can keep the two
   * apart: local SQLite waits for a lock by blocking the event loop, which would keep the other one from ending.
   * Never append from inside it.
   */
  exclusive?: Exclusive
  /** False: don't create the ledger, but throw a MissingLedgerError. */
  create?: boolean
}

/** How long SQLite itself waits for a lock, in ms. The event loop stands still meanwhile, so we do most of the waiting. */
const busyTimeout = 50

/**
 * Opens the ledger in an SQLite file, which other processes may have open too. WAL lets them read while one writes;
 * synchronous=FULL because an acknowledged row must survive not only a killed process (NORMAL does that too) but a power
 * cut: were it lost, its sequence would be given to another row, and whoever followed would disagree with us for good.
 */
export async function openSqliteLedger({
  url,
  exclusive,
  create = true,
  ...options
}: SqliteLedgerOptions): Promise<Ledger> {
  const client = createClient({ url })
  const store = new SqliteStore(client, exclusive ?? ((work) => work()))
  try {
    await store.start(create)
  } catch (error) {
    client.close()
    throw error
  }
  return new StoreLedger(store, options)
}

const columns = Object.values(sqliteColumns).join(', ')
// All but the content as one value: libSQL takes longer to hand over a dozen small ones than a large one.
const columnsAsOne = `json_object(${Object.entries(sqliteColumns)
  .filter(([property]) => property !== 'content')
  .map(([property, column]) => `'${property}', ${column}`)
  .join(', ')}) AS columns`
const select = `SELECT ${columnsAsOne}, content FROM stride_publications`
// Who only keeps the content needs no string of it.
const selectSealed = `SELECT ${columnsAsOne}, CAST(content AS BLOB) AS content FROM stride_publications`
const selectHeads = `SELECT json_group_array(sequence) AS sequences FROM (
  SELECT max(sequence) AS sequence FROM stride_publications WHERE action <> 'redacted' GROUP BY entry_id
)`
const atSequences = 'WHERE sequence IN (SELECT value FROM json_each(?)) ORDER BY sequence'
const staging = `INSERT INTO temp.stride_staged_publications (${columns})
VALUES (${Object.keys(sqliteColumns)
  .map((property) => `:${property}`)
  .join(', ')})`
const insertion = `INSERT INTO stride_publications (${columns}) SELECT ${columns} FROM temp.stride_staged_publications`

/**
 * Every write is one script that libSQL runs whole, over values that were put into temporary tables before. Its prepared
 * statements won't do: one that met a lock (SQLITE_BUSY) stays "in progress" until it is garbage collected, and what the
 * connection writes in the meantime looks successful but is not committed.
 */
class SqliteStore implements LedgerStore {
  readonly #client: Client
  readonly #exclusive: Exclusive
  readonly outlines: SqliteOutlines

  constructor(client: Client, exclusive: Exclusive) {
    this.#client = client
    this.#exclusive = exclusive
    this.outlines = new SqliteOutlines(client, (script) => this.#commit(script))
  }

  async start(create: boolean): Promise<void> {
    await this.#client.executeMultiple(`PRAGMA busy_timeout = ${busyTimeout};
      PRAGMA synchronous = FULL;
      PRAGMA secure_delete = ON;
      ${sqliteStaging}`)
    if (create) {
      await this.#write('PRAGMA journal_mode = WAL')
      await this.#write(sqliteSchema)
      return
    }
    const found = await this.#query("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'stride_publications'")
    if (found.rows.length === 0) throw new MissingLedgerError('The database has no ledger (table stride_publications).')
  }

  tail() {
    return this.#one(`${select} ORDER BY sequence DESC LIMIT 1`)
  }

  async tailSequence() {
    const result = await this.#query('SELECT coalesce(max(sequence), 0) AS tail FROM stride_publications')
    return Number(result.rows[0]?.tail)
  }

  head(entryId: string) {
    return this.#one(`${select} WHERE entry_id = ? AND action <> 'redacted' ORDER BY sequence DESC LIMIT 1`, [entryId])
  }

  async headSequences() {
    const { rows } = await this.#query(selectHeads)
    const sequences = JSON.parse(rows[0]?.sequences as string) as number[]
    return sequences.sort((one, other) => one - other)
  }

  rowsAt(sequences: readonly number[]) {
    return this.#many(`${select} ${atSequences}`, [JSON.stringify(sequences)])
  }

  async sealedRowsAt(sequences: readonly number[]) {
    const { rows } = await this.#query(`${selectSealed} ${atSequences}`, [JSON.stringify(sequences)])
    return rows.map((row) => readSealedRow(columnsOf(row), row.content))
  }

  newest(entryId: string) {
    return this.#one(`${select} WHERE entry_id = ? ORDER BY revision DESC LIMIT 1`, [entryId])
  }

  redactionOf({ entryId, sequence }: Publication) {
    return this.#one(
      `${select} WHERE entry_id = ? AND action = 'redacted' AND json_extract(content, '$.redacts') = ? LIMIT 1`,
      [entryId, sequence],
    )
  }

  headsAt(entryIds: readonly string[], sequence: number) {
    return this.#many(
      `${select} WHERE sequence IN (
        SELECT max(sequence) FROM stride_publications
        WHERE entry_id IN (SELECT value FROM json_each(?)) AND action <> 'redacted' AND sequence <= ?
        GROUP BY entry_id
      ) ORDER BY sequence`,
      [JSON.stringify(entryIds), sequence],
    )
  }

  rowsOf(entryId: string, { upTo, before = Number.MAX_SAFE_INTEGER, limit }: RowsOfEntry) {
    return this.#many(
      `${select} WHERE entry_id = ? AND sequence <= ? AND revision < ? ORDER BY revision DESC LIMIT ?`,
      [entryId, upTo, before, limit],
    )
  }

  async sequenceAt(moment: string) {
    const sql = `SELECT sequence FROM stride_publications WHERE published_at <= ?
      ORDER BY published_at DESC, sequence DESC LIMIT 1`
    return Number((await this.#query(sql, [moment])).rows[0]?.sequence ?? 0)
  }

  read(after: number, limit: number, filter?: RowFilter) {
    if (!filter) return this.#many(`${select} WHERE sequence > ? ORDER BY sequence LIMIT ?`, [after, limit])
    // The index alone answers the inner query, so that rows which are passed over cost next to nothing.
    const { sql, args } = conditionOf(filter)
    return this.#many(
      `${select} WHERE sequence IN (
        SELECT sequence FROM stride_publications WHERE sequence > ?${sql} ORDER BY sequence LIMIT ?
      ) ORDER BY sequence`,
      [after, ...args, limit],
    )
  }

  async count() {
    const result = await this.#query('SELECT count(*) AS count FROM stride_publications')
    return Number(result.rows[0]?.count)
  }

  insert(row: Publication) {
    return this.#add(row, insertion)
  }

  async insertRedaction(row: Publication, erases: number) {
    const added = await this.#add(row, `${insertion}; ${erasureOf(erases)}`)
    if (added) await this.#forget()
    return added
  }

  async erase(sequence: number) {
    await this.#commit(erasureOf(sequence))
    await this.#forget()
  }

  async putBlob(contentHash: string, { mediaType, bytes }: Blob) {
    if ((await this.#query('SELECT 1 FROM stride_blobs WHERE content_hash = ?', [contentHash])).rows.length > 0) return
    const sql = 'INSERT OR REPLACE INTO temp.stride_staged_blobs (content_hash, media_type, bytes) VALUES (?, ?, ?)'
    await this.#client.execute({ sql, args: [contentHash, mediaType, bytes] })
    await this.#commit(`INSERT INTO stride_blobs SELECT * FROM temp.stride_staged_blobs
      WHERE content_hash = '${contentHash}' ON CONFLICT DO NOTHING`)
    await this.#client.execute({
      sql: 'DELETE FROM temp.stride_staged_blobs WHERE content_hash = ?',
      args: [contentHash],
    })
  }

  async blob(contentHash: string): Promise<Blob | undefined> {
    const sql = 'SELECT media_type, bytes FROM stride_blobs WHERE content_hash = ?'
    const row = (await this.#query(sql, [contentHash])).rows[0]
    if (!row) return undefined
    if (typeof row.media_type !== 'string' || !(row.bytes instanceof ArrayBuffer)) {
      throw new Error(`Blob ${contentHash} can't be read: it isn't a media type and bytes.`)
    }
    return { mediaType: row.media_type, bytes: new Uint8Array(row.bytes) }
  }

  pollInterval() {
    return 50
  }

  isTransient(error: unknown) {
    return isBusy(error)
  }

  close() {
    this.#client.close()
    return Promise.resolve()
  }

  /**
   * Erased content is still in the log: moves the log into the file, where it is overwritten, and empties it. While
   * other processes read, SQLite leaves that for a later checkpoint.
   */
  async #forget(): Promise<void> {
    try {
      await this.#exclusive(() => this.#client.executeMultiple('PRAGMA wal_checkpoint(TRUNCATE)'))
    } catch (error) {
      if (!isBusy(error)) throw error
    }
  }

  /** Appends of one process take turns, so that there is never more than one staged row. */
  async #add(row: Publication, script: string): Promise<boolean> {
    await this.#client.execute('DELETE FROM temp.stride_staged_publications')
    await this.#client.execute({ sql: staging, args: stored(row) })
    try {
      await this.#commit(script)
      return true
    } catch (error) {
      if (error instanceof LibsqlError && error.message.includes(placeTaken)) return false
      throw error
    }
  }

  #commit(script: string): Promise<void> {
    return this.#write(`BEGIN IMMEDIATE; ${script}; COMMIT`)
  }

  #write(script: string): Promise<void> {
    return whenFree(() => this.#exclusive(() => this.#client.executeMultiple(script)))
  }

  #query(sql: string, args: Array<string | number> = []): Promise<ResultSet> {
    return whenFree(() => this.#client.execute({ sql, args }))
  }

  async #many(sql: string, args: Array<string | number> = []): Promise<Publication[]> {
    return (await this.#query(sql, args)).rows.map((row) => readStoredRow(columnsOf(row), row.content))
  }

  async #one(sql: string, args: Array<string | number> = []): Promise<Publication | undefined> {
    return (await this.#many(sql, args))[0]
  }
}

function conditionOf({ upTo, kinds, actions, significances }: RowFilter) {
  const lists = Object.entries({ kind: kinds, action: actions, significance: significances })
  const named = lists.flatMap(([column, words]) => (words ? [{ column, words }] : []))
  return {
    sql: [
      upTo === undefined ? '' : ' AND sequence <= ?',
      ...named.map(({ column }) => ` AND ${column} IN (SELECT value FROM json_each(?))`),
    ].join(''),
    args: [...(upTo === undefined ? [] : [upTo]), ...named.map(({ words }) => JSON.stringify(words))],
  }
}

/** The sequence is a number, so it is safe to write out. */
function erasureOf(sequence: number): string {
  return `UPDATE stride_publications SET content = NULL WHERE sequence = ${sequence} AND content IS NOT NULL`
}

function stored({ content, ...columns }: Publication) {
  return { ...columns, content: content === null ? null : canonicalJson(content) }
}

function columnsOf(row: Row): Record<string, unknown> {
  return JSON.parse(row.columns as string) as Record<string, unknown>
}
