import type { Collection } from 'mongodb'
import type { OutlineStore } from './ledger-store'
import type { StoredPublication } from './mongodb-ledger'
import type { Outline } from './publication'

/** An outline, under the sequence of its row. */
export interface StoredOutline {
  _id: number
  version: string
  text: string
}

/** Outlines in a collection of their own. */
export class MongodbOutlines implements OutlineStore {
  readonly #outlines: Collection<StoredOutline>
  readonly #publications: Collection<StoredPublication>

  constructor(outlines: Collection<StoredOutline>, publications: Collection<StoredPublication>) {
    this.#outlines = outlines
    this.#publications = publications
  }

  async at(sequences: readonly number[], version: string) {
    const found = await this.#outlines.find({ _id: { $in: [...sequences] }, version }).toArray()
    return new Map(found.map(({ _id, text }) => [_id, text]))
  }

  async put(version: string, outlines: readonly Outline[]) {
    if (outlines.length === 0) return
    await this.#outlines.bulkWrite(
      outlines.map(({ sequence, text }) => ({
        replaceOne: { filter: { _id: sequence }, replacement: { version, text }, upsert: true },
      })),
      { ordered: false },
    )
    // Looked at afterwards: an erasure that came in between would not have found the outline.
    await this.erase(await this.#withoutContent(outlines.map(({ sequence }) => sequence)))
  }

  async prune(version: string, sequences: readonly number[]) {
    await this.#outlines.deleteMany({ $or: [{ version: { $ne: version } }, { _id: { $nin: [...sequences] } }] })
  }

  /** To be called once the rows have no content any more. */
  async erase(sequences: readonly number[]) {
    if (sequences.length > 0) await this.#outlines.deleteMany({ _id: { $in: [...sequences] } })
  }

  async #withoutContent(sequences: readonly number[]): Promise<number[]> {
    const rows = await this.#publications
      .find({ sequence: { $in: [...sequences] }, content: { $ne: null } }, { projection: { sequence: 1 } })
      .toArray()
    const found = new Set(rows.map(({ sequence }) => sequence))
    return sequences.filter((sequence) => !found.has(sequence))
  }
}
