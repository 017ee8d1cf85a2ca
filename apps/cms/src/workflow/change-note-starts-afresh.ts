import { defaultSignificance } from './default-significance'

interface Stored {
  _status?: unknown
  changeNote?: { significance?: unknown; reason?: unknown } | null | undefined
}

/**
 * The first draft after a publication brings the note of that publication along. It says why the last change was made,
 * so it is emptied: nobody should publish the next change under it by oversight.
 */
export function changeNoteStartsAfresh<T extends object>({ data, originalDoc }: { data: T; originalDoc?: unknown }): T {
  const before = (originalDoc ?? {}) as Stored
  const after = data as Stored
  if (before._status !== 'published' || after._status !== 'draft') return data
  const isUntouched =
    (after.changeNote?.reason ?? '') === (before.changeNote?.reason ?? '') &&
    after.changeNote?.significance === before.changeNote?.significance
  return isUntouched ? { ...data, changeNote: { significance: defaultSignificance, reason: null } } : data
}
