import { isCommerce, type Kind } from '@stride/content/publication/kind'
import type { Publication } from '@stride/ledger/publication'
import { redactedSequence } from '@stride/ledger/redact'

/** Whether a caller hears of a row only that it is there, so that they can tell that they miss none. */
export function isHidden({ kind }: Pick<Publication, 'kind'>, mayReadCommerce: boolean): boolean {
  return !mayReadCommerce && isCommerce(kind as Kind)
}

/** What a line says of a row: what happened, to what, why, and how much it matters. Of hidden ones, not what and why. */
export function changeLine(row: Publication, mayReadCommerce: boolean) {
  const { sequence, kind, entryId, revision, action, significance, publishedAt, contentHash } = row
  const { slug, reason } = isHidden(row, mayReadCommerce) ? { slug: '', reason: '' } : row
  const redacts = redactedSequence(row) ?? null
  return {
    ...{ sequence, kind, entryId, slug, revision, action, significance, reason },
    ...{ publishedAt, contentHash, redacts },
  }
}
