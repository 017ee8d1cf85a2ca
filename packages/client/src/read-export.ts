import type { Change } from './changes'
import { resumedLines, type StreamOptions } from './resumed-lines'
import type { StrideClient } from './stride-client'

/** A publication with all that the ledger says of it. */
export interface Exported extends Omit<Change, 'tags'> {
  clinicalHash: string
  rowHash: string
  /** The reviewer's entry id; null for what needs no medical review. */
  reviewedBy: string | null
  reviewedAt: string | null
  nextReviewAt: string | null
  shapeVersion: number
  /** False where gear was taken out of the content, or there is none. */
  isWhole: boolean
  /** Says that the entry was recalled after the export's sequence: keep nothing of it. */
  recall: { sequence: number; reason: string; recalledAt: string } | null
  /** In all languages, for all regions; null where it isn't what is public of the entry. */
  content: unknown
}

export interface ExportOptions extends StreamOptions {
  /** Every publication after this sequence or cursor, instead of everything that is public. */
  since?: number | string
  /** The sequence of an export that you have a part of, and the last of its lines that you have. */
  resume?: { at: number; after: number }
  /** Hears at which sequence the export stands: keep it, and follow the changes after it. */
  onBegin?: (at: number) => void
}

/**
 * Everything that is public, publication by publication, all at one sequence. A lost connection is taken up again after
 * the last one that you took; the iteration ends only when all have come. Rejects with a StrideError when the API refuses.
 */
export function readExport(
  { connection }: Pick<StrideClient, 'connection'>,
  { since, resume, onBegin, ...options }: ExportOptions = {},
): AsyncGenerator<Exported, void, undefined> {
  let at = resume?.at
  let last = resume?.after ?? 0
  let isOver = false
  return resumedLines(connection, {
    ...options,
    path: () => {
      const query = new URLSearchParams()
      if (since !== undefined) query.set('since', String(since))
      if (at !== undefined) query.set('at', String(at))
      if (at !== undefined) query.set('after', String(last))
      return `/export?${query}`
    },
    read: (text) => {
      const line = JSON.parse(text) as { type: string; at: number } & Exported
      if (line.type === 'begin') {
        at = line.at
        onBegin?.(at)
      }
      if (line.type === 'end') isOver = true
      if (line.type !== 'publication') return undefined
      if (line.sequence <= last) throw new Error(`publication ${line.sequence} came after ${last}`)
      last = line.sequence
      return line
    },
    isOver: () => isOver,
  })
}
