import { resumedLines, type StreamOptions } from './resumed-lines'
import type { StrideClient } from './stride-client'
import { StrideError } from './stride-error'

/** A publication, as the stream of changes tells of it. */
export interface Change {
  /** Its place in the one order over all entries: 1, 2, 3 … without a gap. */
  sequence: number
  kind: string
  entryId: string
  /** Empty, as the reason is, where it is about gear and you were not granted commerce. */
  slug: string
  revision: number
  action: 'published' | 'withdrawn' | 'redacted'
  significance: 'safety' | 'clinical' | 'editorial'
  /** Why, in plain words. */
  reason: string
  publishedAt: string
  contentHash: string
  /** Of a redaction: the sequence of the row whose content has to be erased from every copy. */
  redacts: number | null
  tags: string[]
}

export interface ChangesOptions extends StreamOptions {
  /** The last sequence that you have; 0 for everything. */
  after: number
  /** Hears, at each connection, which sequence was the newest. */
  onTail?: (sequence: number) => void
}

/** Whether a change takes back what may have harmed someone: remove the entry from wherever you show it, at once. */
export function isRecall({ action, significance }: Pick<Change, 'action' | 'significance'>): boolean {
  return action === 'withdrawn' && significance === 'safety'
}

/**
 * Every change after a sequence, in order and without a gap, then each new one as it comes, until you stop. A lost
 * connection is made again after the last change that you took. Rejects with a StrideError when the API refuses, or
 * (`BEGUN_ANEW`) when its ledger is shorter than what you have.
 */
export function changes(
  { connection }: Pick<StrideClient, 'connection'>,
  { after, onTail, ...options }: ChangesOptions,
): AsyncGenerator<Change, void, undefined> {
  let last = after
  return resumedLines(connection, {
    ...options,
    path: () => `/changes?after=${last}`,
    onOpen: ({ headers }) => {
      const tail = Number(headers.get('stride-sequence') ?? last)
      if (tail < last)
        throw new StrideError(`You have changes up to ${last}, but the API's newest is ${tail}. Start again from 0.`, {
          code: 'BEGUN_ANEW',
        })
      onTail?.(tail)
    },
    read: (line) => {
      const change = JSON.parse(line) as Change
      if (change.sequence !== last + 1) throw new Error(`change ${change.sequence} came after ${last}`)
      last = change.sequence
      return change
    },
  })
}
