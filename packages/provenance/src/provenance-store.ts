import type { PublicKey } from './jwk'

/** The signed receipt of a row. */
export interface StoredReceipt {
  sequence: number
  /** A compact JWS. */
  receipt: string
}

/**
 * What a database keeps of provenance, in the ledger's own: `stride_receipts` and `stride_signing_keys`. No private key
 * ever comes here. The memory, SQLite and MongoDB stores behave the same: `provenance-suite.ts` tests all three.
 */
export interface ProvenanceStore {
  /** Adds receipts; a row that has one keeps it, so that several processes may sign the same rows. */
  addReceipts(receipts: readonly StoredReceipt[]): Promise<void>
  /** The receipts of these rows, in no order; a row without one is left out. */
  receipts(sequences: readonly number[]): Promise<StoredReceipt[]>
  /** Up to `limit` sequences of rows that have a receipt, after a sequence, in order. */
  signedAfter(after: number, limit: number): Promise<number[]>
  /** Adds public keys, and says of those that are there when they were retired. */
  putKeys(keys: readonly PublicKey[]): Promise<void>
  /** All public keys, the newest first. */
  keys(): Promise<PublicKey[]>
  close(): Promise<void>
}
