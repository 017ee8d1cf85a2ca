/** The signed receipts of what was published. */
export interface ReceiptsReading {
  /** The receipt of the ledger's row with this sequence, a compact JWS; null until it is signed. */
  of(sequence: number): Promise<string | null>
}

/** Where nothing is signed, as in a preview. */
export const noReceipts: ReceiptsReading = { of: () => Promise.resolve(null) }
