import { placeFrom } from '@stride/content/publication/row-cursor'
import { PublicError } from '@stride/content/reading/public-error'

/** What of the ledger is asked for. */
export interface ExportQuery {
  /** Every row after this sequence; null for what is public. */
  since: number | null
  /** The sequence at which it is asked for; null for the newest. */
  at: number | null
  /** Its last line that the caller has, by sequence; null to begin at the beginning. */
  after: number | null
}

/** Reads the query of an address. Throws a PublicError that says what to send. */
export function readExportQuery(query: Readonly<Record<string, unknown>>): ExportQuery {
  const unknown = Object.keys(query).find((name) => !['since', 'at', 'after'].includes(name))
  if (unknown !== undefined)
    throw new PublicError(`/export takes since, at and after; it does not know "${unknown}".`, 'BAD_REQUEST')
  const [since, at, after] = [sinceFrom(query.since), sequenceFrom('at', query.at), sequenceFrom('after', query.after)]
  if (after !== null && at === null)
    throw new PublicError(
      'Send at together with after: the number in the first line, and in the stride-sequence header.',
      'BAD_REQUEST',
    )
  if (at !== null && Math.max(since ?? 0, after ?? 0) > at)
    throw new PublicError('since and after must not lie behind at.', 'BAD_REQUEST')
  return { since, at, after }
}

function sinceFrom(value: unknown): number | null {
  const isCursor = typeof value === 'string' && value !== '' && !/^\d+$/.test(value)
  return isCursor ? placeFrom('CHANGES', value, 'since') : sequenceFrom('since', value)
}

function sequenceFrom(name: string, value: unknown): number | null {
  if (value === undefined) return null
  if (typeof value !== 'string' || !/^\d{1,15}$/.test(value))
    throw new PublicError(`${name} must be a sequence of the ledger, a whole number such as 42.`, 'BAD_REQUEST')
  return Number(value)
}
