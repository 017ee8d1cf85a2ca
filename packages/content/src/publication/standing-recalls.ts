import type { Kind, Significance } from './kind'
import { needsReview } from './kind'
import type { PublishedEntry, Recall } from './published-entries'
import { isRecall } from './retraction'

interface Row {
  sequence: number
  kind: string
  entryId: string
  slug: string
  action: 'published' | 'withdrawn' | 'redacted'
  significance: Significance
  reason: string
  publishedAt: string
}

/** A recall that its entry has not come back from. */
export interface StandingRecall extends Recall {
  /** What the last publication and the recall said: neither is why it comes back. */
  usedReasons: readonly string[]
}

/** An entry that may be about to come back. */
export interface Returning {
  kind: Kind
  entryId: string
  slug: string
  /** Of its content as it is now. */
  clinicalHash: string
}

/**
 * The recalls after which the entry was not published again, as the ledger's rows tell, in order. Only a publication of
 * the entry ends one: a later withdrawal for another reason, or a redaction, doesn't.
 */
export class StandingRecalls {
  readonly #byEntry = new Map<string, { recall: StandingRecall; clinicalHash: string | undefined }>()

  /** Takes in the next row, with what was public of its entry before. */
  apply(row: Row, before: PublishedEntry | undefined): void {
    if (row.action === 'published') this.#byEntry.delete(row.entryId)
    if (!isRecall(row)) return
    const { sequence, entryId, slug, reason, publishedAt: recalledAt } = row
    const earlier = this.#byEntry.get(entryId)
    const usedReasons = [reason, ...(before ? [before.publication.reason] : (earlier?.recall.usedReasons ?? []))]
    const recall = { sequence, kind: row.kind as Kind, entryId, slug, reason, recalledAt, usedReasons }
    const clinicalHash = before?.publication.clinicalHash ?? earlier?.clinicalHash
    this.#byEntry.set(entryId, { recall, clinicalHash })
  }

  /** The entry's own. */
  of(entryId: string): StandingRecall | undefined {
    return this.#byEntry.get(entryId)?.recall
  }

  /**
   * The newest recall of another entry of its kind that had its address or, where words are reviewed, the same clinical
   * content: a copy under a new id is what was recalled all the same.
   */
  ofItsLike({ kind, entryId, slug, clinicalHash }: Returning): StandingRecall | undefined {
    return [...this.#byEntry.values()]
      .filter(({ recall }) => recall.kind === kind && recall.entryId !== entryId)
      .filter((one) => one.recall.slug === slug || (needsReview(kind) && one.clinicalHash === clinicalHash))
      .map(({ recall }) => recall)
      .sort((a, b) => b.sequence - a.sequence)[0]
  }
}
