import type { Ledger } from './ledger'
import type { Publication } from './publication'

/** The row of a sequence; undefined where the ledger has none, and for what is no sequence. */
export async function rowAt(ledger: Pick<Ledger, 'read'>, sequence: number): Promise<Publication | undefined> {
  const [row] = Number.isSafeInteger(sequence) && sequence > 0 ? await ledger.read(sequence - 1, 1) : []
  return row?.sequence === sequence ? row : undefined
}
