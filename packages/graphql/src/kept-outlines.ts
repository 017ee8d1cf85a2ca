import { outlineOf, outlineVersion, readOutline } from '@stride/content/connection/outlines'
import type { Kind } from '@stride/content/publication/kind'
import type { PublishedView } from '@stride/content/publication/published-view'
import type { Ledger } from '@stride/ledger/ledger'
import type { Head, Outline } from '@stride/ledger/publication'
import { setImmediate as nextTurn } from 'node:timers/promises'

/** What was said of an entry's content, and believed so far. */
interface Believed extends Outline {
  kind: Kind
  entryId: string
}

/** So many are held against their contents at once, which takes some milliseconds: these are read for it. */
const correctedAtOnce = 25
const putAtOnce = 200

/**
 * Takes heads into a view by their outlines where the ledger has them, so that contents need not be looked into before
 * everyone is answered; what the outlines said is held against the contents soon after. Those that are missing are made
 * for the next start.
 */
export class KeptOutlines {
  readonly #view: PublishedView
  readonly #ledger: Pick<Ledger, 'putOutlines' | 'pruneOutlines'>
  #believed: Believed[] = []
  #missing: Outline[] = []

  constructor(view: PublishedView, ledger: Pick<Ledger, 'putOutlines' | 'pruneOutlines'>) {
    this.#view = view
    this.#ledger = ledger
  }

  /** The version of outlines to ask for. */
  readonly version = outlineVersion

  /** Takes in the newest row of an entry. One that was taken in before changes nothing. */
  take({ row, contentBytes, outline: text }: Head): void {
    const outline = text === null ? undefined : readOutline(text)
    const { before, after } = this.#view.applySealed(row, contentBytes, outline)
    if (!after || after === before) return
    const { kind, entryId } = after
    if (outline && text !== null) this.#believed.push({ kind, entryId, sequence: row.sequence, text })
    else this.#note(kind, entryId)
  }

  /** Whether a step that `correct` took found the view as it should be, until there is none left. */
  *correct(): Generator<boolean, void, undefined> {
    for (let at = 0; at < this.#believed.length; at += correctedAtOnce) {
      const wrong = this.#believed.slice(at, at + correctedAtOnce).filter((one) => this.#isWrong(one))
      for (const { kind, entryId } of wrong) this.#note(kind, entryId)
      yield wrong.length === 0
    }
    this.#believed = []
  }

  /** Keeps those that were missing, for the next start. */
  async put(stopping: AbortSignal): Promise<void> {
    const missing = this.#missing
    this.#missing = []
    for (let at = 0; at < missing.length && !stopping.aborted; at += putAtOnce) {
      await this.#ledger.putOutlines(this.version, missing.slice(at, at + putAtOnce))
      await nextTurn()
    }
    if (missing.length > 0 && !stopping.aborted) await this.#ledger.pruneOutlines(this.version)
  }

  #isWrong({ kind, entryId, sequence, text }: Believed): boolean {
    if (this.#view.entry(kind, entryId)?.publication.sequence !== sequence) return false
    return this.#view.correct(kind, entryId, (entry) => outlineOf(entry) === text)
  }

  #note(kind: Kind, entryId: string): void {
    const entry = this.#view.entry(kind, entryId)
    if (!entry) return
    const text = outlineOf(entry)
    if (text !== undefined) this.#missing.push({ sequence: entry.publication.sequence, text })
  }
}
