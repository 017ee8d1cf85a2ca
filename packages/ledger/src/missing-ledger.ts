/** The database can be reached but holds no ledger, and none was to be created. */
export class MissingLedgerError extends Error {
  override readonly name = 'MissingLedgerError'
}
