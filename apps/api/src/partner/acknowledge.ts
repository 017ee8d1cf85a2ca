import type { Acknowledgement } from '@stride/content/acknowledgement/acknowledgement'
import { PublicError } from '@stride/content/reading/public-error'
import type { Ledger } from '@stride/ledger/ledger'
import { rowAt } from '@stride/ledger/row-at'
import type { PartnerRecords } from '@stride/partners/partner-records'
import type { Caller } from './caller'

const longestNote = 1_000

export interface AcknowledgeOptions {
  ledger: Pick<Ledger, 'read'>
  /** The records are undefined while they can't be reached. */
  partners: { readonly records: PartnerRecords | undefined }
  now: () => Date
}

/**
 * Keeps a partner's word that it acted on the recall with a sequence. Given again, the first word stands and comes back.
 * Throws a PublicError when the caller may not give it, or there is no such recall.
 */
export async function acknowledge(
  caller: Caller,
  sequence: number,
  note: string | null,
  { ledger, partners, now }: AcknowledgeOptions,
): Promise<Acknowledgement> {
  const { partnerId, keyId } = partnerIn(caller)
  if (note !== null && note.length > longestNote)
    throw new PublicError(`The note is ${note.length} characters long; ${longestNote} are allowed.`, 'BAD_USER_INPUT')
  const { entryId } = await recallAt(sequence, ledger)
  const { records } = partners
  if (!records) throw new PublicError('This cannot be written down just now. Try again in a few seconds.', 'NOT_READY')
  const kept = await records.acknowledge({
    ...{ partnerId, keyId, sequence, entryId, note: note?.trim() || null },
    at: now().toISOString(),
  })
  return { sequence: kept.sequence, entryId: kept.entryId, note: kept.note, acknowledgedAt: kept.at }
}

function partnerIn({ partnerId, keyId, plan, scopes }: Caller): { partnerId: string; keyId: string } {
  if (plan === 'anonymous')
    throw new PublicError(
      'Send your key as "Authorization: Bearer <key>": partners acknowledge recalls.',
      'UNAUTHENTICATED',
    )
  if (partnerId === null || keyId === null || !(scopes.has('content') || scopes.has('webhooks')))
    throw new PublicError('This needs a partner’s key with the scope content or webhooks.', 'FORBIDDEN')
  return { partnerId, keyId }
}

async function recallAt(sequence: number, ledger: Pick<Ledger, 'read'>) {
  const row = await rowAt(ledger, sequence)
  if (!row)
    throw new PublicError(`There is no publication ${sequence}. Take the sequence from the recall.`, 'NOT_FOUND')
  if (row.action !== 'withdrawn' || row.significance !== 'safety')
    throw new PublicError(
      `Publication ${sequence} is no recall: only what was withdrawn for safety is acknowledged.`,
      'BAD_USER_INPUT',
    )
  return row
}
