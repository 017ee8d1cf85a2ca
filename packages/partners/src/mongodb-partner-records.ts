import { hasReplicas } from '@stride/ledger/has-replicas'
import { MongoClient, type Collection, type Db } from 'mongodb'
import type { Acknowledgement, KeyRecord, PartnerRecords, Use } from './partner-records'
import { readAcknowledgement, readKey, readUse } from './stored-record'

type Stored<T> = T & { _id: string }

/**
 * Opens the records in MongoDB. Every write is one document, so nothing needs a transaction; on a replica set it is
 * acknowledged by the majority, so that a revoked key doesn't come back with a failover.
 */
export async function openMongodbPartnerRecords({
  url,
  database,
}: {
  url: string
  database: string
}): Promise<PartnerRecords> {
  const client = new MongoClient(url, { serverSelectionTimeoutMS: 5000, appName: 'stride-partners' })
  try {
    await client.connect()
    const db = client.db(database)
    const records = new MongodbPartnerRecords(client, db, await hasReplicas(db))
    await records.start()
    return records
  } catch (error) {
    await client.close()
    throw error
  }
}

class MongodbPartnerRecords implements PartnerRecords {
  readonly #client: MongoClient
  readonly #keys: Collection<Stored<Omit<KeyRecord, 'keyId'>>>
  readonly #uses: Collection<Stored<Use>>
  readonly #acknowledgements: Collection<Stored<Acknowledgement>>

  constructor(client: MongoClient, db: Db, replicas: boolean) {
    this.#client = client
    const concerns = replicas
      ? ({ readConcern: 'majority', writeConcern: { w: 'majority', wtimeoutMS: 10_000 } } as const)
      : ({ writeConcern: { w: 1, journal: true } } as const)
    const options = { ...concerns, readPreference: 'primary' } as const
    this.#keys = db.collection('stride_partner_keys', options)
    this.#uses = db.collection('stride_partner_use', options)
    this.#acknowledgements = db.collection('stride_acknowledgements', options)
  }

  async start(): Promise<void> {
    await this.#keys.createIndexes([{ key: { hash: 1 }, unique: true }])
    await this.#uses.createIndexes([{ key: { keyId: 1, day: -1 } }])
    await this.#acknowledgements.createIndexes([{ key: { sequence: 1, at: 1 } }])
  }

  async putKey({ keyId, revokedAt, ...columns }: KeyRecord) {
    // A key that is revoked already keeps its moment: only the insert, or the second write, sets it.
    const change = { $set: columns, $setOnInsert: { revokedAt } }
    await this.#keys.updateOne({ _id: keyId }, change, { upsert: true })
    if (revokedAt !== null) await this.#keys.updateOne({ _id: keyId, revokedAt: null }, { $set: { revokedAt } })
  }

  async keys(): Promise<KeyRecord[]> {
    const found = await this.#keys.find().sort({ _id: 1 }).toArray()
    return found.map(({ _id, ...columns }) => readKey({ keyId: _id, ...columns }))
  }

  async noteUse(uses: readonly Use[]) {
    if (uses.length === 0) return
    await this.#uses.bulkWrite(
      uses.map(({ keyId, day, requests, points, lastUsedAt }) => ({
        updateOne: {
          filter: { _id: `${keyId} ${day}` },
          update: { $inc: { requests, points }, $max: { lastUsedAt }, $setOnInsert: { keyId, day } },
          upsert: true,
        },
      })),
      { ordered: false },
    )
  }

  async use(keyIds: readonly string[]): Promise<Use[]> {
    const found = await this.#uses
      .find({ keyId: { $in: [...keyIds] } })
      .sort({ day: -1, keyId: -1 })
      .toArray()
    return found.map((line) => readUse(line))
  }

  async acknowledge(acknowledgement: Acknowledgement): Promise<Acknowledgement> {
    const _id = `${acknowledgement.sequence} ${acknowledgement.partnerId}`
    await this.#acknowledgements.updateOne({ _id }, { $setOnInsert: acknowledgement }, { upsert: true })
    const kept = await this.#acknowledgements.findOne({ _id })
    return kept ? readAcknowledgement(kept) : acknowledgement
  }

  async acknowledgements(sequences: readonly number[]): Promise<Acknowledgement[]> {
    const found = await this.#acknowledgements
      .find({ sequence: { $in: [...sequences] } })
      .sort({ at: 1, partnerId: 1 })
      .toArray()
    return found.map((line) => readAcknowledgement(line))
  }

  async close() {
    await this.#client.close()
  }
}
