import { canonicalJson } from '@stride/ledger/canonical-json'
import type { Publication } from '@stride/ledger/publication'
import { readHead } from './head'
import type { HeadsFile } from './heads-file'
import { openStatement } from './jws'
import { byKid } from './signer'
import type { PublicKey } from './jwk'
import type { ProvenanceStore } from './provenance-store'
import { receiptOf, type Receipt } from './receipt'

export interface ProvenanceCheckOptions {
  store: Pick<ProvenanceStore, 'receipts'>
  heads: Pick<HeadsFile, 'read'>
  keys: readonly PublicKey[]
}

/** What was found. */
export interface ProvenanceVerdict {
  receipts: number
  heads: number
  /** Lines of the heads' file that can't be read. */
  unreadable: number
  /** The newest row that a head names, 0 without heads. */
  headsReach: number
  /** The first sequence at which something is wrong. */
  fault: { sequence: number; reason: string } | undefined
}

/**
 * Holds the rows of a ledger against their receipts and against the heads that were signed over them. Heads are read
 * when it is made, before any row, so that rows which come meanwhile don't matter.
 */
export class ProvenanceCheck {
  readonly #store: Pick<ProvenanceStore, 'receipts'>
  readonly #keys: ReadonlyMap<string, PublicKey>
  /** What heads say of a sequence, until its row was seen. */
  readonly #expected = new Map<number, Set<string>>()
  readonly #verdict: ProvenanceVerdict = { receipts: 0, heads: 0, unreadable: 0, headsReach: 0, fault: undefined }
  #last = 0

  constructor({ store, heads, keys }: ProvenanceCheckOptions) {
    this.#store = store
    this.#keys = byKid(keys)
    const read = heads.read()
    this.#verdict.unreadable = read.unreadable
    for (const jws of read.heads) this.#expect(jws)
  }

  /** Takes in the next rows, in order. */
  async rows(rows: readonly Publication[]): Promise<void> {
    const receipts = await this.#store.receipts(rows.map(({ sequence }) => sequence))
    const bySequence = new Map(receipts.map(({ sequence, receipt }) => [sequence, receipt]))
    for (const row of rows) {
      this.#last = Math.max(this.#last, row.sequence)
      const named = this.#expected.get(row.sequence)
      if (named && [...named].some((rowHash) => rowHash !== row.rowHash))
        this.#fail(row.sequence, 'it is not the row that a signed head names: it or a row before it was rewritten')
      this.#expected.delete(row.sequence)
      const receipt = bySequence.get(row.sequence)
      if (receipt !== undefined) this.#checkReceipt(row, receipt)
    }
  }

  /** To be asked once all rows were seen. */
  result(): ProvenanceVerdict {
    if ([...this.#expected.keys()].some((sequence) => sequence > this.#last))
      this.#fail(this.#last + 1, `the row is missing: a signed head names row ${this.#verdict.headsReach}`)
    return this.#verdict
  }

  #expect(jws: string): void {
    try {
      const { sequence, rowHash } = readHead(openStatement('stride-head+jws', jws, this.#keys))
      const named = this.#expected.get(sequence) ?? new Set()
      this.#expected.set(sequence, named.add(rowHash))
      this.#verdict.heads += 1
      this.#verdict.headsReach = Math.max(this.#verdict.headsReach, sequence)
    } catch (error) {
      // Which row it was over can't be trusted; it comes after the heads before it.
      this.#fail(
        this.#verdict.headsReach + 1,
        `the signed head after row ${this.#verdict.headsReach} ${faultOf(error)}`,
      )
    }
  }

  #checkReceipt(row: Publication, jws: string): void {
    try {
      const receipt = openStatement('stride-receipt+jws', jws, this.#keys) as Partial<Receipt>
      if (canonicalJson(receipt) !== canonicalJson(receiptOf(row, String(receipt.issuer))))
        throw new Error('is of another row, or of what the row was')
      this.#verdict.receipts += 1
    } catch (error) {
      this.#fail(row.sequence, `its receipt ${faultOf(error)}`)
    }
  }

  #fail(sequence: number, reason: string): void {
    if (sequence < (this.#verdict.fault?.sequence ?? Infinity)) this.#verdict.fault = { sequence, reason }
  }
}

function faultOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
