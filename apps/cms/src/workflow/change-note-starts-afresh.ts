import { defaultSignificance } from './default-significance'

interface Stored {
  _status?: unknown
  changeNote?: { significance?: unknown; reason?: unknown } | null | undefined
}

interface Operation<T> {
  data: T
  originalDoc?: unknown
  context?: Record<string, unknown>
}

/**
 * The first draft after a publication brings the note of that publication along, and a restored version that of its own
 * time. It says why another change was made, so it is emptied: nobody should publish the next one under it by oversight.
 */
export function changeNoteStartsAfresh<T extends object>({ data, originalDoc, context }: Operation<T>): T {
  const empty = { ...data, changeNote: { significance: defaultSignificance, reason: null } }
  if (context?.isRestoringVersion === true) return empty
  const before = (originalDoc ?? {}) as Stored
  const after = data as Stored
  if (before._status !== 'published' || after._status !== 'draft') return data
  const isUntouched =
    (after.changeNote?.reason ?? '') === (before.changeNote?.reason ?? '') &&
    after.changeNote?.significance === before.changeNote?.significance
  return isUntouched ? empty : data
}
