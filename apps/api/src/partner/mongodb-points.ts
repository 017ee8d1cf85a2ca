import { MongoClient } from 'mongodb'
import { RateLimiterMongo, RateLimiterRes } from 'rate-limiter-flexible'
import type { PointsStore, Taken, WindowPolicy } from './quota-windows'

const collection = 'stride_quotas'

/** How long a request waits for a database that doesn't answer, in milliseconds. */
const patience = 1_000

export interface MongodbPointsOptions {
  url: string
  database: string
}

/** Opens points that all processes over one MongoDB share. Throws when it can't be reached. */
export async function openMongodbPoints({ url, database }: MongodbPointsOptions): Promise<PointsStore> {
  const client = new MongoClient(url, {
    serverSelectionTimeoutMS: 5_000,
    socketTimeoutMS: patience,
    waitQueueTimeoutMS: patience,
    appName: 'stride-quotas',
  })
  try {
    await client.connect()
    const quotas = client.db(database).collection(collection)
    await quotas.createIndexes([
      { key: { key: 1 }, unique: true },
      { key: { expire: 1 }, expireAfterSeconds: 0 },
    ])
    return new MongodbPoints(client, database)
  } catch (error) {
    await client.close()
    throw error
  }
}

class MongodbPoints implements PointsStore {
  readonly #client: MongoClient
  readonly #database: string
  readonly #limiters = new Map<string, RateLimiterMongo>()

  constructor(client: MongoClient, database: string) {
    this.#client = client
    this.#database = database
  }

  async take(key: string, points: number, policies: readonly WindowPolicy[]): Promise<Taken> {
    const limiters = policies.map((policy) => this.#limiterOf(policy))
    const consumed = await Promise.all(limiters.map((limiter) => consume(limiter, key, points)))
    if (consumed.every(({ isGranted }) => isGranted)) return { granted: true, uses: consumed.map(({ use }) => use) }
    // Points that were refused are given back, those of the other window too: who can't afford one operation may still
    // ask for a smaller one. Until then others are refused too much, never granted too much.
    await Promise.all(limiters.map((limiter) => limiter.reward(key, points)))
    return { granted: false, uses: consumed.map(({ use }) => ({ ...use, used: use.used - points })) }
  }

  close(): Promise<void> {
    return this.#client.close()
  }

  #limiterOf({ name, seconds, points }: WindowPolicy): RateLimiterMongo {
    const known = this.#limiters.get(`${name} ${points}`)
    if (known) return known
    const limiter = new RateLimiterMongo({
      storeClient: this.#client,
      dbName: this.#database,
      tableName: collection,
      keyPrefix: name,
      points,
      duration: seconds,
      disableIndexesCreation: true,
    })
    this.#limiters.set(`${name} ${points}`, limiter)
    return limiter
  }
}

async function consume(limiter: RateLimiterMongo, key: string, points: number) {
  const result = await limiter.consume(key, points).catch((refusal: unknown) => {
    if (refusal instanceof RateLimiterRes) return refusal
    throw refusal
  })
  const use = { used: result.consumedPoints, endsAt: Date.now() + result.msBeforeNext }
  return { isGranted: result.consumedPoints <= limiter.points, use }
}
