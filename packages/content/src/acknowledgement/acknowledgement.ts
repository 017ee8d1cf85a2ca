/** A partner's word that it acted on a recall. */
export interface Acknowledgement {
  /** Of the recall in the ledger. */
  sequence: number
  /** What was recalled. */
  entryId: string
  note: string | null
  /** When it was first given, ISO 8601. */
  acknowledgedAt: string
}
