import type { Blob, Ledger } from './ledger'
import type { LedgerStore } from './ledger-store'
import type { Publication } from './publication'
import { redactedSequence } from './redact'
import { StoreLedger, type LedgerOptions } from './store-ledger'

/** What memory ledgers hold; several ledgers may share one, as processes share a database. */
export class MemoryRows {
  readonly rows: Publication[] = []
  readonly blobs = new Map<string, Blob>()
}

export interface MemoryLedgerOptions extends LedgerOptions {
  rows?: MemoryRows
}

/** A ledger that lives and dies with its process. Its rows are frozen, since all readers share them. */
export function memoryLedger({ rows = new MemoryRows(), ...options }: MemoryLedgerOptions = {}): Ledger {
  return new StoreLedger(new MemoryStore(rows), options)
}

class MemoryStore implements LedgerStore {
  readonly #rows: Publication[]
  readonly #blobs: Map<string, Blob>

  constructor({ rows, blobs }: MemoryRows) {
    this.#rows = rows
    this.#blobs = blobs
  }

  tail() {
    return Promise.resolve(this.#rows.at(-1))
  }

  tailSequence() {
    return Promise.resolve(this.#rows.at(-1)?.sequence ?? 0)
  }

  head(entryId: string) {
    return Promise.resolve(this.#rows.findLast((row) => row.entryId === entryId && row.action !== 'redacted'))
  }

  heads() {
    const heads = new Map<string, Publication>()
    for (const row of this.#rows) if (row.action !== 'redacted') heads.set(row.entryId, row)
    return Promise.resolve([...heads.values()].sort((a, b) => a.sequence - b.sequence))
  }

  newest(entryId: string) {
    return Promise.resolve(this.#rows.findLast((row) => row.entryId === entryId))
  }

  redactionOf({ sequence }: Publication) {
    return Promise.resolve(this.#rows.find((row) => redactedSequence(row) === sequence))
  }

  read(after: number, limit: number) {
    const from = this.#rows.findIndex((row) => row.sequence > after)
    return Promise.resolve(from === -1 ? [] : this.#rows.slice(from, from + limit))
  }

  count() {
    return Promise.resolve(this.#rows.length)
  }

  insert(row: Publication) {
    const isTaken = this.#rows.some(
      ({ sequence, entryId, revision }) =>
        sequence === row.sequence || (entryId === row.entryId && revision === row.revision),
    )
    if (!isTaken) this.#rows.push(freeze(row))
    return Promise.resolve(!isTaken)
  }

  async insertRedaction(row: Publication, erases: number) {
    const added = await this.insert(row)
    if (added) await this.erase(erases)
    return added
  }

  erase(sequence: number) {
    const index = this.#rows.findIndex((row) => row.sequence === sequence)
    const row = this.#rows[index]
    if (row) this.#rows[index] = freeze({ ...row, content: null })
    return Promise.resolve()
  }

  putBlob(contentHash: string, { mediaType, bytes }: Blob) {
    if (!this.#blobs.has(contentHash)) this.#blobs.set(contentHash, { mediaType, bytes: bytes.slice() })
    return Promise.resolve()
  }

  blob(contentHash: string) {
    return Promise.resolve(this.#blobs.get(contentHash))
  }

  pollInterval() {
    return 10
  }

  isTransient() {
    return false
  }

  close() {
    return Promise.resolve()
  }
}

function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    Object.values(value).forEach(freeze)
  }
  return value
}
