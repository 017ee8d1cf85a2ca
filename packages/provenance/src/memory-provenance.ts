import type { PublicKey } from './jwk'
import type { ProvenanceStore, StoredReceipt } from './provenance-store'

/** A store that lives and dies with its process. */
export class MemoryProvenance implements ProvenanceStore {
  readonly #receipts = new Map<number, string>()
  readonly #keys = new Map<string, PublicKey>()

  addReceipts(receipts: readonly StoredReceipt[]) {
    for (const { sequence, receipt } of receipts) {
      if (!this.#receipts.has(sequence)) this.#receipts.set(sequence, receipt)
    }
    return Promise.resolve()
  }

  receipts(sequences: readonly number[]) {
    const found = [...new Set(sequences)].flatMap((sequence) => {
      const receipt = this.#receipts.get(sequence)
      return receipt === undefined ? [] : [{ sequence, receipt }]
    })
    return Promise.resolve(found)
  }

  signedAfter(after: number, limit: number) {
    const signed = [...this.#receipts.keys()].filter((sequence) => sequence > after).sort((a, b) => a - b)
    return Promise.resolve(signed.slice(0, limit))
  }

  putKeys(keys: readonly PublicKey[]) {
    for (const key of keys) this.#keys.set(key.kid, { ...key })
    return Promise.resolve()
  }

  keys() {
    const keys = [...this.#keys.values()].map((key) => ({ ...key }))
    return Promise.resolve(keys.sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1)))
  }

  close() {
    return Promise.resolve()
  }
}
