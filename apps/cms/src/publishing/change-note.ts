import { needsReview, significances, type Kind, type Significance } from '@stride/content/publication/kind'
import type { StoredDocument } from './sources'

export interface ChangeNote {
  significance: Significance
  reason: string
}

/**
 * Why a document changed and how much it matters, as the editor said. Where the editor said nothing, a change to what
 * needs medical review counts as clinical and any other as editorial.
 */
export function changeNoteOf(kind: Kind, document: StoredDocument | undefined, defaultReason: string): ChangeNote {
  const { significance, reason } = (document?.changeNote ?? {}) as { significance?: unknown; reason?: unknown }
  return {
    significance:
      significances.find((known) => known === significance) ?? (needsReview(kind) ? 'clinical' : 'editorial'),
    reason: typeof reason === 'string' && reason.trim() !== '' ? reason.trim() : defaultReason,
  }
}

/**
 * The note of a withdrawal. A note that is still the one of the last publication says why that was published, and not
 * why the entry is withdrawn now, so it doesn't count.
 */
export function withdrawalNoteOf(
  kind: Kind,
  document: StoredDocument | undefined,
  published: Readonly<ChangeNote> | undefined,
): ChangeNote {
  const note = changeNoteOf(kind, document, 'Withdrawn')
  const isStale = note.reason === published?.reason && note.significance === published.significance
  return isStale ? changeNoteOf(kind, undefined, 'Withdrawn') : note
}
