import type { Kind } from '@stride/content/publication/kind'
import type { RowsAsked, RowsReading } from '@stride/content/publication/rows-reading'
import { changesTag, pastTag } from '@stride/content/publication/tags'
import { canonicalJson } from '@stride/ledger/canonical-json'
import type { Ledger } from '@stride/ledger/ledger'
import type { Publication } from '@stride/ledger/publication'
import { rowAt } from '@stride/ledger/row-at'
import type { TimeLimit } from './time-limit'
import type { TrackedEntries } from './tracked-entries'

/** A row comes from the database, content and all: it counts as this many looks at what is in memory. */
const looksOfRow = 20

/** Rows of the ledger for one operation. Each method pins what the operation sees before it waits. */
export class TrackedRows implements RowsReading {
  readonly #ledger: Pick<Ledger, 'read' | 'rowsOf'> | undefined
  readonly #published: TrackedEntries
  readonly #time: TimeLimit

  /** Without a ledger there are no rows to read: asking for some throws. */
  constructor(
    ledger: Pick<Ledger, 'read' | 'rowsOf'> | undefined,
    { published, time }: { published: TrackedEntries; time: TimeLimit },
  ) {
    this.#ledger = ledger
    this.#published = published
    this.#time = time
  }

  async ofEntry(entryId: string, kind: Kind | null, page: { before?: number; limit: number }): Promise<Publication[]> {
    const ledger = this.#enter(page.limit)
    if (kind) this.#published.noteEntry(kind, entryId)
    else this.#published.noteUnknown(entryId)
    return await this.#time.within(ledger.rowsOf(entryId, { upTo: this.#published.sequence, ...page }))
  }

  async after(sequence: number, limit: number, asked: RowsAsked): Promise<Publication[]> {
    const ledger = this.#enter(limit)
    return await this.#time.within(ledger.read(sequence, limit, { ...asked, upTo: this.#published.sequence }))
  }

  async contentAt(sequence: number): Promise<{ row: Publication; canonical: string } | null> {
    const ledger = this.#enter(1)
    const upTo = Math.min(sequence, this.#published.sequence)
    const [row] = await this.#time.within(ledger.read(sequence - 1, 1, { upTo }))
    return row?.action === 'published' && row.content !== null ? { row, canonical: canonicalJson(row.content) } : null
  }

  async has(sequence: number): Promise<boolean> {
    const ledger = this.#enter(1)
    return (await this.#time.within(rowAt(ledger, sequence))) !== undefined
  }

  newestSequence(): number {
    this.#published.pin()
    return this.#published.sequence
  }

  endsAtNewest(): void {
    this.#published.noteTag(changesTag)
  }

  showsOldRows(): void {
    this.#published.noteTag(pastTag)
  }

  #enter(rows: number): Pick<Ledger, 'read' | 'rowsOf'> {
    this.#published.pin()
    this.#published.count(rows * looksOfRow)
    if (!this.#ledger) throw new Error('There is no ledger behind this reading, so there are no rows to read.')
    return this.#ledger
  }
}
