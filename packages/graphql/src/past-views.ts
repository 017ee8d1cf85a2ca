import { PastEntries, type ChangedEntry } from '@stride/content/publication/past-entries'
import type { Recall } from '@stride/content/publication/published-entries'
import { entryFrom } from '@stride/content/publication/published-view'
import { PublicError } from '@stride/content/reading/public-error'
import type { Ledger } from '@stride/ledger/ledger'
import type { Publication } from '@stride/ledger/publication'
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { FollowedPublished } from './follow-published'
import { recallsSince } from './recalls-since'

export interface PastViewsOptions {
  ledger: Pick<Ledger, 'headsAt' | 'read' | 'sequenceAt'>
  followed: Pick<FollowedPublished, 'published' | 'whenAtLeast'>
  /** How many views are kept. */
  mostViews?: number
  /** How many entries one view may hold of its own, and how many all that are kept. */
  mostEntries?: number
}

/** What was public at a moment. */
export interface PastView {
  past: PastEntries
  /** The sequence at which this was known to be right: a later retraction may change it. */
  madeAt: number
}

/** How many entries are read at once: other requests get their turn in between. */
const pageSize = 100
/** How many moments may wait for their view to be built. */
const mostWaiting = 100
/** How long to wait for a row that is in the ledger already, in milliseconds. */
const patience = 2_000

/**
 * What was public at moments in the past. A view costs what has changed since: it is the view of now, with the entries
 * that changed as they were. Those asked for lately are kept, until something that they may show is recalled or erased.
 */
export class PastViews {
  readonly #options: Required<PastViewsOptions>
  readonly #views = new Map<number, { view: PastEntries; retractedAt: number }>()
  readonly #building = new Map<number, Promise<PastView>>()
  #turn: Promise<unknown> = Promise.resolve()

  constructor({ mostViews = 16, mostEntries = 5_000, ...options }: PastViewsOptions) {
    this.#options = { ...options, mostViews, mostEntries }
  }

  /**
   * What was public at a moment, with what was recalled since. Throws a PublicError when too much has changed since, and
   * when this process has not caught up with that moment.
   */
  async at(moment: Date): Promise<PastView> {
    const { ledger, followed } = this.#options
    const sequence = await ledger.sequenceAt(moment)
    if (sequence > followed.published.sequence && !(await followed.whenAtLeast(sequence, patience)))
      throw new PublicError('That moment is not shown here yet. Try again in a second.', 'NOT_READY')
    const kept = this.#views.get(sequence)
    if (kept?.retractedAt === followed.published.retractedAt) {
      this.#views.delete(sequence)
      this.#views.set(sequence, kept)
      return { past: kept.view, madeAt: followed.published.sequence }
    }
    return await this.#buildOnce(sequence)
  }

  #buildOnce(sequence: number): Promise<PastView> {
    const already = this.#building.get(sequence)
    if (already) return already
    if (this.#building.size >= mostWaiting)
      throw new PublicError('Many moments of the past are asked for at once. Try again in a second.', 'NOT_READY')
    // One after the other, so that the past does not keep those waiting who ask for now.
    const building = this.#turn
      .then(() => this.#build(sequence))
      .finally(() => {
        this.#building.delete(sequence)
      })
    this.#building.set(sequence, building)
    this.#turn = building.catch(() => undefined)
    return building
  }

  async #build(sequence: number): Promise<PastView> {
    const { published } = this.#options.followed
    for (;;) {
      const { retractedAt } = published
      const now = published.pin()
      const changedSince = published.changedSince(sequence)
      const recalls = await recallsSince(this.#options.ledger, sequence)
      const changed = await this.#asTheyWere(changedSince, sequence, recalls)
      // What was recalled or erased meanwhile may have been read before.
      if (published.retractedAt === retractedAt) {
        const view = new PastEntries(sequence, now, changed)
        this.#keep(sequence, { view, retractedAt })
        return { past: view, madeAt: published.sequence }
      }
      now.release()
    }
  }

  async #asTheyWere(
    changedSince: ReadonlyArray<Pick<ChangedEntry, 'kind' | 'entryId'>>,
    sequence: number,
    recalls: ReadonlyMap<string, Recall>,
  ): Promise<ChangedEntry[]> {
    const { ledger, mostEntries } = this.#options
    const then = new Map<string, Publication>()
    for (let start = 0; start < changedSince.length; start += pageSize) {
      const page = changedSince.slice(start, start + pageSize)
      const heads = await ledger.headsAt(
        page.map(({ entryId }) => entryId),
        sequence,
      )
      for (const head of heads) then.set(head.entryId, head)
      if (then.size > mostEntries)
        throw new PublicError(
          `More than ${mostEntries} entries have changed since that moment, too many to answer from at once. ` +
            'Ask for a later moment, or read the history of the entries that you need.',
          'TOO_COMPLEX',
        )
      await nextTurn()
    }
    return changedSince.map(({ kind, entryId }) => {
      const row = then.get(entryId)
      const isPublic = row?.action === 'published' && row.content !== null
      return { kind, entryId, then: isPublic ? recalled(entryFrom(row, row.content), recalls) : undefined }
    })
  }

  #keep(sequence: number, kept: { view: PastEntries; retractedAt: number }): void {
    const { mostViews, mostEntries } = this.#options
    this.#views.delete(sequence)
    this.#views.set(sequence, kept)
    let size = 0
    // What was asked for last is kept, whatever its size. A view that is dropped lives on in answers under way.
    for (const [index, [other, { view, retractedAt }]] of [...this.#views].reverse().entries()) {
      size += view.size
      const isStale = retractedAt !== kept.retractedAt
      if (index > 0 && (isStale || index >= mostViews || size > mostEntries)) this.#views.delete(other)
    }
  }
}

function recalled(entry: ReturnType<typeof entryFrom>, recalls: ReadonlyMap<string, Recall>) {
  const recall = recalls.get(entry.entryId)
  return recall ? { ...entry, publication: { ...entry.publication, recall } } : entry
}
