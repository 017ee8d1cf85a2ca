import { canonicalJson } from './canonical-json'
import type { Blob, Ledger, RowFilter, RowsOfEntry } from './ledger'
import type { LedgerStore, OutlineStore } from './ledger-store'
import type { Outline, Publication } from './publication'
import { redactedSequence } from './redact'
import { StoreLedger, type LedgerOptions } from './store-ledger'
import { seenAsSealed } from './stored-row'

/** What memory ledgers hold; several ledgers may share one, as processes share a database. */
export class MemoryRows {
  readonly rows: Publication[] = []
  readonly blobs = new Map<string, Blob>()
  readonly outlines = new Map<number, Outline & { version: string }>()
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
  readonly #outlinesOf: Map<number, unknown>
  readonly outlines: OutlineStore

  constructor(held: MemoryRows) {
    this.#rows = held.rows
    this.#blobs = held.blobs
    this.#outlinesOf = held.outlines
    this.outlines = new MemoryOutlines(held)
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

  headSequences() {
    const heads = new Map<string, number>()
    for (const { action, entryId, sequence } of this.#rows) if (action !== 'redacted') heads.set(entryId, sequence)
    return Promise.resolve([...heads.values()].sort((a, b) => a - b))
  }

  rowsAt(sequences: readonly number[]) {
    const wanted = new Set(sequences)
    return Promise.resolve(this.#rows.filter(({ sequence }) => wanted.has(sequence)))
  }

  async sealedRowsAt(sequences: readonly number[]) {
    const rows = await this.rowsAt(sequences)
    return rows.map(({ content, ...row }) =>
      seenAsSealed(row, content === null ? null : Buffer.from(canonicalJson(content))),
    )
  }

  newest(entryId: string) {
    return Promise.resolve(this.#rows.findLast((row) => row.entryId === entryId))
  }

  redactionOf({ sequence }: Publication) {
    return Promise.resolve(this.#rows.find((row) => redactedSequence(row) === sequence))
  }

  headsAt(entryIds: readonly string[], sequence: number) {
    const heads = entryIds.flatMap(
      (entryId) =>
        this.#rows.findLast(
          (row) => row.entryId === entryId && row.sequence <= sequence && row.action !== 'redacted',
        ) ?? [],
    )
    return Promise.resolve(heads.sort((a, b) => a.sequence - b.sequence))
  }

  rowsOf(entryId: string, { upTo, before = Infinity, limit }: RowsOfEntry) {
    const rows = this.#rows.filter((row) => row.entryId === entryId && row.sequence <= upTo && row.revision < before)
    return Promise.resolve(rows.reverse().slice(0, limit))
  }

  sequenceAt(moment: string) {
    return Promise.resolve(this.#rows.findLast((row) => row.publishedAt <= moment)?.sequence ?? 0)
  }

  read(after: number, limit: number, { upTo = Infinity, kinds, actions, significances }: RowFilter = {}) {
    const rows: Publication[] = []
    const from = this.#rows.findIndex((row) => row.sequence > after)
    for (let index = from; index >= 0 && rows.length < limit; index += 1) {
      const row = this.#rows[index]
      if (!row || row.sequence > upTo) break
      const fits =
        (kinds?.includes(row.kind) ?? true) &&
        (actions?.includes(row.action) ?? true) &&
        (significances?.includes(row.significance) ?? true)
      if (fits) rows.push(row)
    }
    return Promise.resolve(rows)
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
    this.#outlinesOf.delete(sequence)
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

class MemoryOutlines implements OutlineStore {
  readonly #held: MemoryRows

  constructor(held: MemoryRows) {
    this.#held = held
  }

  at(sequences: readonly number[], version: string) {
    const found = sequences.flatMap((sequence) => this.#held.outlines.get(sequence) ?? [])
    return Promise.resolve(
      new Map(found.filter((outline) => outline.version === version).map(({ sequence, text }) => [sequence, text])),
    )
  }

  put(version: string, outlines: readonly Outline[]) {
    const contents = new Set(this.#held.rows.flatMap(({ content, sequence }) => (content === null ? [] : [sequence])))
    for (const outline of outlines)
      if (contents.has(outline.sequence)) this.#held.outlines.set(outline.sequence, { ...outline, version })
    return Promise.resolve()
  }

  prune(version: string, sequences: readonly number[]) {
    const kept = new Set(sequences)
    for (const [sequence, outline] of this.#held.outlines)
      if (outline.version !== version || !kept.has(sequence)) this.#held.outlines.delete(sequence)
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
