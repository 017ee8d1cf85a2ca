import { hasOutline, outlineOf, outlineVersion, readOutline } from '@stride/content/connection/outlines'
import type { Kind } from '@stride/content/publication/kind'
import type { PublishedView } from '@stride/content/publication/published-view'
import type { Ledger } from '@stride/ledger/ledger'
import type { Head, Outline } from '@stride/ledger/publication'

export interface KeptOutlinesOptions {
  view: PublishedView
  ledger: Pick<Ledger, 'putOutlines' | 'pruneOutlines'>
  /** Hears why outlines can't be kept; the next start takes longer then, and nothing else. */
  onTrouble: (error: unknown) => void
}

/** A page that was taken in. */
interface Taken {
  kind: Kind
  entryId: string
  sequence: number
  /** What was said of it, and believed so far; null where nothing was. */
  outline: string | null
}

/** So many are looked into at once, which takes some milliseconds: their contents are read for it. */
const lookedIntoAtOnce = 25
const putAtOnce = 200

/**
 * Takes heads into a view by their outlines where the ledger has them, so that contents need not be looked into before
 * everyone is answered. What the outlines said is held against the contents soon after, and those that are missing are
 * made for the next start.
 */
export class KeptOutlines {
  readonly #view: PublishedView
  readonly #ledger: Pick<Ledger, 'putOutlines' | 'pruneOutlines'>
  readonly #onTrouble: (error: unknown) => void
  readonly #taken: Taken[] = []
  /** Undefined once they couldn't be kept. */
  #missing: Outline[] | undefined = []

  constructor({ view, ledger, onTrouble }: KeptOutlinesOptions) {
    this.#view = view
    this.#ledger = ledger
    this.#onTrouble = onTrouble
  }

  /** The version of outlines to ask for. */
  readonly version = outlineVersion

  /** Takes in the newest row of an entry. One that was taken in before changes nothing. */
  take({ row, contentBytes, outline: text }: Head): void {
    const outline = text === null ? undefined : readOutline(text)
    const { before, after } = this.#view.applySealed(row, contentBytes, outline)
    if (!after || after === before || !hasOutline(after.kind)) return
    const { kind, entryId } = after
    this.#taken.push({ kind, entryId, sequence: row.sequence, outline: outline ? text : null })
  }

  /**
   * Looks into what was taken in, bit by bit: holds it against its content, and keeps the outlines that are missing. Gives
   * after each bit whether all was right with it; from then on it is.
   */
  async *settle(): AsyncGenerator<boolean, void, undefined> {
    let kept = 0
    for (let at = 0; at < this.#taken.length; at += lookedIntoAtOnce) {
      const wrong = this.#taken.slice(at, at + lookedIntoAtOnce).filter((one) => this.#lookInto(one) === 'wrong')
      yield wrong.length === 0
      if ((this.#missing?.length ?? 0) >= putAtOnce) kept += await this.#put()
    }
    this.#taken.length = 0
    kept += await this.#put()
    if (kept > 0) await this.#ledger.pruneOutlines(this.version).catch(this.#onTrouble)
  }

  #lookInto({ kind, entryId, sequence, outline }: Taken): 'right' | 'wrong' {
    const entry = this.#view.entry(kind, entryId)
    // It was published again since.
    if (entry?.publication.sequence !== sequence) return 'right'
    if (outline === null) {
      this.#note(sequence, outlineOf(entry))
      return 'right'
    }
    return this.#view.correct(kind, entryId, (byItsContent) => {
      const text = outlineOf(byItsContent)
      if (text !== outline) this.#note(sequence, text)
      return text === outline
    })
      ? 'wrong'
      : 'right'
  }

  #note(sequence: number, text: string | undefined): void {
    if (text !== undefined) this.#missing?.push({ sequence, text })
  }

  /** Says how many it kept. */
  async #put(): Promise<number> {
    const missing = this.#missing
    if (!missing) return 0
    this.#missing = []
    try {
      await this.#ledger.putOutlines(this.version, missing)
    } catch (error) {
      this.#missing = undefined
      this.#onTrouble(error)
      return 0
    }
    return missing.length
  }
}
