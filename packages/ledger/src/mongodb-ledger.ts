import {
  Binary,
  MongoClient,
  MongoNetworkError,
  MongoServerError,
  MongoServerSelectionError,
  type ChangeStream,
  type Collection,
  type Db,
  type Filter,
} from 'mongodb'
import { canonicalJson } from './canonical-json'
import { hasReplicas } from './has-replicas'
import type { Blob, Ledger, RowFilter, RowsOfEntry } from './ledger'
import type { LedgerStore } from './ledger-store'
import { MissingLedgerError } from './missing-ledger'
import { MongodbOutlines } from './mongodb-outlines'
import type { Publication } from './publication'
import { redactedSequence } from './redact'
import { StoreLedger, type LedgerOptions } from './store-ledger'
import { readSealedRow, readStoredRow } from './stored-row'

export interface MongodbLedgerOptions extends LedgerOptions {
  url: string
  database: string
  /** False: don't create the collections and indexes, but throw a MissingLedgerError. */
  create?: boolean
}

/** Content is canonical JSON in a string: BSON would change numbers and refuse some keys. */
export type StoredPublication = Omit<Publication, 'content'> & { content: string | null }
interface StoredBlob {
  _id: string
  mediaType: string
  bytes: Binary
}

/** MongoDB's own limit is 16 MB for a document. */
const largestBlob = 15 * 1024 * 1024
const duplicateKey = 11000
/** A change stream that failed is opened again after this long, in ms. */
const streamRest = 10_000

/**
 * Opens the ledger in MongoDB. On a replica set it reads and writes with majority concern, from the primary: a row that
 * was seen can then never be rolled back by a failover and its sequence given to another. No transactions are needed:
 * one append is one insert.
 */
export async function openMongodbLedger({
  url,
  database,
  create = true,
  ...options
}: MongodbLedgerOptions): Promise<Ledger> {
  const client = new MongoClient(url, { serverSelectionTimeoutMS: 5000, appName: 'stride-ledger' })
  try {
    await client.connect()
    const db = client.db(database)
    const store = new MongodbStore(client, db, await hasReplicas(db))
    await store.start(create)
    return new StoreLedger(store, options)
  } catch (error) {
    await client.close()
    throw error
  }
}

class MongodbStore implements LedgerStore {
  readonly #client: MongoClient
  readonly #db: Db
  readonly #publications: Collection<StoredPublication>
  readonly #blobs: Collection<StoredBlob>
  readonly outlines: MongodbOutlines
  #stream: ChangeStream | undefined
  #streamTimer: NodeJS.Timeout | undefined
  #closed = false

  constructor(client: MongoClient, db: Db, replicas: boolean) {
    this.#client = client
    this.#db = db
    const concerns = replicas
      ? ({
          readConcern: 'majority',
          writeConcern: { w: 'majority', wtimeoutMS: 10_000 },
          readPreference: 'primary',
        } as const)
      : ({ writeConcern: { w: 1, journal: true }, readPreference: 'primary' } as const)
    this.#publications = db.collection('stride_publications', concerns)
    this.#blobs = db.collection('stride_blobs', concerns)
    this.outlines = new MongodbOutlines(db.collection('stride_outlines', concerns), this.#publications)
  }

  async start(create: boolean): Promise<void> {
    if (!create) {
      const found = await this.#db.listCollections({ name: 'stride_publications' }, { nameOnly: true }).toArray()
      if (found.length === 0)
        throw new MissingLedgerError('The database has no ledger (collection stride_publications).')
      return
    }
    await this.#publications.createIndexes([
      { key: { sequence: 1 }, unique: true },
      { key: { entryId: 1, revision: 1 }, unique: true },
      { key: { action: 1, entryId: 1, sequence: 1 } },
      { key: { publishedAt: 1, sequence: 1 } },
      { key: { sequence: 1, kind: 1, action: 1, significance: 1 } },
    ])
    await this.#finishErasures()
  }

  tail() {
    return this.#one({}, { sequence: -1 })
  }

  async tailSequence() {
    const row = await this.#publications.findOne({}, { sort: { sequence: -1 }, projection: { sequence: 1 } })
    return row?.sequence ?? 0
  }

  head(entryId: string) {
    return this.#one({ entryId, action: { $ne: 'redacted' } }, { revision: -1 })
  }

  headSequences() {
    return this.#headSequencesAmong({})
  }

  rowsAt(sequences: readonly number[]) {
    return this.#many({ sequence: { $in: [...sequences] } })
  }

  async sealedRowsAt(sequences: readonly number[]) {
    const found = await this.#find({ sequence: { $in: [...sequences] } })
    return found.map((row) => readSealedRow(row, row.content))
  }

  async headsAt(entryIds: readonly string[], sequence: number) {
    const among = { entryId: { $in: [...entryIds] }, sequence: { $lte: sequence } }
    return await this.rowsAt(await this.#headSequencesAmong(among))
  }

  async #headSequencesAmong(filter: Filter<StoredPublication>) {
    const newest = await this.#publications
      .aggregate<{ sequence: number }>([
        { $match: { action: { $in: ['published', 'withdrawn'] }, ...filter } },
        { $group: { _id: '$entryId', sequence: { $max: '$sequence' } } },
      ])
      .toArray()
    return newest.map(({ sequence }) => sequence).sort((a, b) => a - b)
  }

  newest(entryId: string) {
    return this.#one({ entryId }, { revision: -1 })
  }

  redactionOf({ entryId, sequence }: Publication) {
    return this.#one({ entryId, action: 'redacted', content: canonicalJson({ redacts: sequence }) }, { revision: -1 })
  }

  async rowsOf(entryId: string, { upTo, before = Number.MAX_SAFE_INTEGER, limit }: RowsOfEntry) {
    if (limit === 0) return []
    const filter = { entryId, sequence: { $lte: upTo }, revision: { $lt: before } }
    const found = await this.#publications.find(filter).sort({ revision: -1 }).limit(limit).toArray()
    return found.map((row) => readStoredRow(row, row.content))
  }

  async sequenceAt(moment: string) {
    const row = await this.#publications.findOne(
      { publishedAt: { $lte: moment } },
      { sort: { publishedAt: -1, sequence: -1 }, projection: { sequence: 1 } },
    )
    return row?.sequence ?? 0
  }

  async read(after: number, limit: number, { upTo, kinds, actions, significances }: RowFilter = {}) {
    // MongoDB takes a limit of 0 for none.
    if (limit === 0) return []
    return await this.#many(
      {
        sequence: { $gt: after, ...(upTo === undefined ? {} : { $lte: upTo }) },
        ...(kinds && { kind: { $in: [...kinds] } }),
        ...(actions && { action: { $in: [...actions] } }),
        ...(significances && { significance: { $in: [...significances] } }),
      },
      limit,
    )
  }

  count() {
    return this.#publications.countDocuments()
  }

  async insert({ content, ...columns }: Publication) {
    try {
      await this.#publications.insertOne({ ...columns, content: content === null ? null : canonicalJson(content) })
      return true
    } catch (error) {
      if (error instanceof MongoServerError && error.code === duplicateKey) return false
      throw error
    }
  }

  async insertRedaction(row: Publication, erases: number) {
    const added = await this.insert(row)
    if (added) await this.erase(erases)
    return added
  }

  async erase(sequence: number) {
    await this.#publications.updateOne({ sequence, content: { $ne: null } }, { $set: { content: null } })
    await this.outlines.erase([sequence])
  }

  async putBlob(contentHash: string, { mediaType, bytes }: Blob) {
    if (bytes.byteLength > largestBlob) {
      throw new Error(`A picture of ${bytes.byteLength} bytes is too large for MongoDB: ${largestBlob} at most.`)
    }
    if (await this.#blobs.findOne({ _id: contentHash }, { projection: { _id: 1 } })) return
    try {
      await this.#blobs.insertOne({ _id: contentHash, mediaType, bytes: new Binary(bytes) })
    } catch (error) {
      // Somebody else has just put the same bytes there.
      if (!(error instanceof MongoServerError && error.code === duplicateKey)) throw error
    }
  }

  async blob(contentHash: string): Promise<Blob | undefined> {
    const found = await this.#blobs.findOne({ _id: contentHash })
    return found ? { mediaType: found.mediaType, bytes: new Uint8Array(found.bytes.value()) } : undefined
  }

  /** Rings on every insert. What the stream says is not looked at: it may repeat, lag, or show refused inserts. */
  watch(ring: () => void): void {
    const stream = this.#publications.watch([{ $match: { operationType: 'insert' } }])
    this.#stream = stream
    stream.on('change', ring)
    stream.on('error', () => {
      this.#stream = undefined
      void stream.close().catch(() => undefined)
      if (this.#closed) return
      this.#streamTimer = setTimeout(() => {
        this.watch(ring)
      }, streamRest)
      this.#streamTimer.unref()
    })
  }

  pollInterval() {
    return this.#stream ? 1000 : 100
  }

  isTransient(error: unknown) {
    return (
      error instanceof MongoNetworkError ||
      error instanceof MongoServerSelectionError ||
      (error instanceof MongoServerError &&
        (error.hasErrorLabel('RetryableWriteError') || retryableReadCodes.has(Number(error.code))))
    )
  }

  async close() {
    this.#closed = true
    clearTimeout(this.#streamTimer)
    await this.#stream?.close().catch(() => undefined)
    await this.#client.close()
  }

  /** A redaction is two writes here: a crash between them leaves content that should be gone. */
  async #finishErasures(): Promise<void> {
    for (const row of await this.#many({ action: 'redacted' })) {
      const sequence = redactedSequence(row)
      if (sequence !== undefined) await this.erase(sequence)
    }
  }

  async #many(filter: Filter<StoredPublication>, limit?: number): Promise<Publication[]> {
    const found = await this.#find(filter, limit)
    return found.map((row) => readStoredRow(row, row.content))
  }

  /** In order of sequence; all of them unless limited. */
  #find(filter: Filter<StoredPublication>, limit = 0) {
    return this.#publications.find(filter).sort({ sequence: 1 }).limit(limit).toArray()
  }

  async #one(
    filter: Filter<StoredPublication>,
    sort: { sequence: -1 } | { revision: -1 },
  ): Promise<Publication | undefined> {
    const row = await this.#publications.findOne(filter, { sort })
    return row ? readStoredRow(row, row.content) : undefined
  }
}

/** What a server answers while it starts, stops or hands over (MongoDB's retryable reads specification). */
const retryableReadCodes = new Set([6, 7, 89, 91, 134, 189, 262, 9001, 10107, 11600, 11602, 13435, 13436])
