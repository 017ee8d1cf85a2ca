import type { ReceiptsReading } from '@stride/content/publication/receipts-reading'
import type { ProvenanceStore } from '@stride/provenance/provenance-store'
import type { FastifyBaseLogger } from 'fastify'

type Found = ReadonlyMap<number, string>

/** Reads receipts from the store, all that are asked for in one turn at once. What can't be read counts as not signed yet. */
export class ReceiptReader implements ReceiptsReading {
  readonly #store: Pick<ProvenanceStore, 'receipts'>
  readonly #log: Pick<FastifyBaseLogger, 'warn'>
  #asked = new Set<number>()
  #reading: Promise<Found> | undefined

  constructor(store: Pick<ProvenanceStore, 'receipts'>, log: Pick<FastifyBaseLogger, 'warn'>) {
    this.#store = store
    this.#log = log
  }

  async of(sequence: number): Promise<string | null> {
    this.#asked.add(sequence)
    this.#reading ??= new Promise<void>((resolve) => setImmediate(resolve)).then(() => this.#read())
    return (await this.#reading).get(sequence) ?? null
  }

  async #read(): Promise<Found> {
    const sequences = [...this.#asked]
    this.#asked = new Set()
    this.#reading = undefined
    try {
      const found = await this.#store.receipts(sequences)
      return new Map(found.map(({ sequence, receipt }) => [sequence, receipt]))
    } catch (error) {
      this.#log.warn({ err: error }, 'receipts could not be read')
      return new Map()
    }
  }
}
