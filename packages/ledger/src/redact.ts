import type { Decision } from './append-loop'
import type { LedgerStore } from './ledger-store'
import type { Publication } from './publication'
import { rowAt } from './row-at'

/** Which row a redaction names (its content is `{ redacts: sequence }`); undefined when the row is no redaction. */
export function redactedSequence(row: Publication): number | undefined {
  const { action, content } = row
  if (action !== 'redacted' || content === null || typeof content !== 'object' || Array.isArray(content))
    return undefined
  return typeof content.redacts === 'number' ? content.redacts : undefined
}

/**
 * Decides on the redaction of a row, to be appended at the tail that was read just before.
 * Throws an Error when there is no such row, it has no content, or it is what is public now: erasing that would take
 * an entry away from readers without the checks that a withdrawal passes.
 */
export async function decideRedaction(
  store: Pick<LedgerStore, 'read' | 'head' | 'newest' | 'redactionOf'>,
  sequence: number,
  reason: string,
): Promise<Decision> {
  const row = await rowAt(store, sequence)
  if (!row) throw new Error(`The ledger has no row ${sequence}.`)
  const already = await store.redactionOf(row)
  if (already) return { already }
  if (row.action !== 'published') throw new Error(`Row ${sequence} is ${row.action}: it has no content to erase.`)
  const head = await store.head(row.entryId)
  if (head?.sequence === sequence) {
    throw new Error(`Row ${sequence} is public now: publish a corrected revision or withdraw the entry, then redact.`)
  }
  return {
    add: {
      kind: row.kind,
      entryId: row.entryId,
      slug: row.slug,
      action: 'redacted',
      // Nothing medical changes for readers; those who keep a copy act on the action itself.
      significance: 'editorial',
      reason,
      shapeVersion: row.shapeVersion,
      content: { redacts: sequence },
      clinical: null,
      reviewedBy: null,
      reviewedAt: null,
      nextReviewAt: null,
    },
    newest: await store.newest(row.entryId),
    erases: sequence,
  }
}
