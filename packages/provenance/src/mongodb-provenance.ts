import { hasReplicas } from '@stride/ledger/has-replicas'
import { MongoBulkWriteError, MongoClient, type Collection, type CollectionOptions } from 'mongodb'
import type { PublicKey } from './jwk'
import type { ProvenanceStore, StoredReceipt } from './provenance-store'

const duplicateKey = 11000

const onReplicas: CollectionOptions = {
  readConcern: 'majority',
  writeConcern: { w: 'majority', wtimeoutMS: 10_000 },
  readPreference: 'primary',
}
const onOneServer: CollectionOptions = { writeConcern: { w: 1, journal: true }, readPreference: 'primary' }

/** Opens the store in MongoDB. On a replica set it reads and writes with majority concern, as the ledger does. */
export async function openMongodbProvenance(url: string, database: string): Promise<ProvenanceStore> {
  const client = new MongoClient(url, { serverSelectionTimeoutMS: 5000, appName: 'stride-provenance' })
  try {
    await client.connect()
    const db = client.db(database)
    const concerns = (await hasReplicas(db)) ? onReplicas : onOneServer
    return new MongodbProvenance(
      client,
      db.collection('stride_receipts', concerns),
      db.collection('stride_signing_keys', concerns),
    )
  } catch (error) {
    await client.close()
    throw error
  }
}

/** The sequence and the kid are the documents' own ids, so no index has to be made. */
class MongodbProvenance implements ProvenanceStore {
  readonly #client: MongoClient
  readonly #receipts: Collection<{ _id: number; receipt: string }>
  readonly #keys: Collection<{ _id: string } & Omit<PublicKey, 'kid'>>

  constructor(
    client: MongoClient,
    receipts: Collection<{ _id: number; receipt: string }>,
    keys: Collection<{ _id: string } & Omit<PublicKey, 'kid'>>,
  ) {
    this.#client = client
    this.#receipts = receipts
    this.#keys = keys
  }

  async addReceipts(receipts: readonly StoredReceipt[]) {
    if (receipts.length === 0) return
    const documents = receipts.map(({ sequence, receipt }) => ({ _id: sequence, receipt }))
    // Unordered: what another process has signed already doesn't keep the rest.
    await this.#receipts.insertMany(documents, { ordered: false }).catch((error: unknown) => {
      const others = error instanceof MongoBulkWriteError ? [error.writeErrors].flat() : undefined
      if (!others?.every(({ code }) => code === duplicateKey)) throw error
    })
  }

  async receipts(sequences: readonly number[]) {
    const found = await this.#receipts.find({ _id: { $in: [...sequences] } }).toArray()
    return found.map(({ _id, receipt }) => ({ sequence: _id, receipt }))
  }

  async signedAfter(after: number, limit: number) {
    const options = { projection: { _id: 1 }, sort: { _id: 1 }, limit } as const
    return (await this.#receipts.find({ _id: { $gt: after } }, options).toArray()).map(({ _id }) => _id)
  }

  async putKeys(keys: readonly PublicKey[]) {
    for (const { kid, retiredAt, ...rest } of keys) {
      await this.#keys.updateOne({ _id: kid }, { $set: { retiredAt }, $setOnInsert: rest }, { upsert: true })
    }
  }

  async keys(): Promise<PublicKey[]> {
    const found = await this.#keys.find({}, { sort: { createdAt: -1 } }).toArray()
    return found.map(({ _id, x, createdAt, retiredAt }) => ({ kid: _id, x, createdAt, retiredAt }))
  }

  async close() {
    await this.#client.close()
  }
}
