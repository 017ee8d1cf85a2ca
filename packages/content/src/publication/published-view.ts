import { Derivations, type Derivation, type Outline } from './derivation'
import { EntryTable } from './entry-table'
import { kinds, type Kind, type Significance } from './kind'
import { PinnedView } from './pinned-view'
import type { PinnableEntries, PinnedEntries, PublishedEntry } from './published-entries'
import { isRetraction } from './retraction'
import { publishedShapes, readContent, type ContentOf } from './shapes'
import { StandingRecalls } from './standing-recalls'
import { textIn, type StoredContents } from './stored-contents'
import { entryTag } from './tags'

/** The columns of a ledger row that a reader needs (the ledger's `Publication` has them all). */
export interface PublicationRow {
  sequence: number
  kind: string
  entryId: string
  slug: string
  revision: number
  action: 'published' | 'withdrawn' | 'redacted'
  significance: Significance
  reason: string
  shapeVersion: number
  content: unknown
  contentHash: string
  clinicalHash: string
  reviewedBy: string | null
  reviewedAt: string | null
  nextReviewAt: string | null
  publishedAt: string
  rowHash: string
}

/** What was public of an entry before a row, and what is after it. */
export interface EntryChange {
  before: PublishedEntry | undefined
  after: PublishedEntry | undefined
}

/**
 * The fold of the ledger's rows, in order, into what is public now. Content is validated here, once, unless it is sealed.
 * It changes in place; a pin costs next to nothing, and keeps the few entries that change while it is held.
 */
export class PublishedView implements PinnableEntries {
  /** The recalls that no publication has ended yet. */
  readonly recalls = new StandingRecalls()
  #sequence = 0
  #retractedAt = 0
  readonly #byId = new EntryTable()
  readonly #bySlug = new EntryTable()
  /** Entries that are not public any more, and the sequence since which. */
  readonly #withdrawn = new Map<string, { kind: Kind; entryId: string; sequence: number }>()
  readonly #lists = new Map<Kind, PublishedEntry[]>()
  readonly #derivations = new Derivations((kind) => this.all(kind))
  /** Held weakly, so that a pin that was forgotten costs nothing for long. */
  readonly #pins = new Set<WeakRef<PinnedView>>()
  readonly #contents: StoredContents | undefined

  /** @param contents Where large contents are kept; all of them are in memory without. */
  constructor(contents?: StoredContents) {
    this.#contents = contents
  }

  get sequence(): number {
    return this.#sequence
  }

  /** The newest row that changed what a view of the past may show: see `isRetraction`. 0 when there was none. */
  get retractedAt(): number {
    return this.#retractedAt
  }

  /**
   * Takes in the next row, and says what was public of its entry before and after it. Rows at or before the current
   * sequence change nothing, so replays are harmless.
   */
  apply(row: PublicationRow): EntryChange {
    return this.#take(row, () => {
      if (row.content === null) return undefined
      const content = readContent(row.kind as Kind, row.shapeVersion, row.content)
      return { content: this.#contents?.keep(row.kind as Kind, () => JSON.stringify(content)) ?? content }
    })
  }

  /**
   * The same of a row whose content (JSON in UTF-8; null where it has none) was seen to be what was published: then it was held to
   * its shape, and only an older shape is left to be taken to today's. What its outline says is believed, where one is
   * given, until `correct`.
   */
  applySealed(row: Omit<PublicationRow, 'content'>, json: Uint8Array | null, outline?: Outline): EntryChange {
    const kind = row.kind as Kind
    if (json === null || row.shapeVersion !== publishedShapes[kind].version)
      return this.apply({ ...row, content: json && parsed(json) })
    return this.#take(row, () => {
      const content = this.#contents?.keep(kind, () => json, outline?.light)
      return content ? { content, outline } : { content: parsed(json) as ContentOf[Kind] }
    })
  }

  /**
   * Holds an entry that was taken in with an outline against its content: where the outline said something else, the
   * entry is what its content says from now on. Gives whether that was needed.
   */
  correct<K extends Kind>(
    kind: K,
    entryId: string,
    isTrue: (entryByItsContent: PublishedEntry<K>) => boolean,
  ): boolean {
    const entry = this.entry(kind, entryId)
    const content = entry && this.#contents?.asStored(entry)
    if (!content) return false
    const corrected: PublishedEntry<K> = { ...entry, content }
    if (isTrue(corrected)) return false
    this.#beforeChange(kind, entryId, entry.slug)
    this.#byId.set(kind, entryId, corrected)
    this.#bySlug.set(kind, entry.slug, corrected)
    this.#derivations.forget(kind)
    return true
  }

  #take(
    row: Omit<PublicationRow, 'content'>,
    read: () => { content: ContentOf[Kind]; outline?: Outline | undefined } | undefined,
  ): EntryChange {
    const kind = row.kind as Kind
    const before = this.entry(kind, row.entryId)
    if (row.sequence <= this.#sequence) return { before, after: before }
    const found = row.action === 'published' ? read() : undefined
    if (found) {
      const entry = entryOf(row, found.content)
      this.#beforeChange(kind, row.entryId, row.slug)
      this.#remove(kind, row.entryId)
      this.#withdrawn.delete(row.entryId)
      this.#byId.set(kind, row.entryId, entry)
      this.#bySlug.set(kind, row.slug, entry)
    } else if (row.action !== 'redacted') {
      this.#beforeChange(kind, row.entryId)
      this.#remove(kind, row.entryId)
      this.#withdrawn.set(row.entryId, { kind, entryId: row.entryId, sequence: row.sequence })
    }
    if (isRetraction(row)) this.#retractedAt = row.sequence
    this.recalls.apply(row, before)
    this.#sequence = row.sequence
    const after = this.entry(kind, row.entryId)
    if (before !== after) this.#derivations.changed(kind, before, after, found?.outline)
    if (after) this.#contents?.release(after)
    return { before, after }
  }

  entry<K extends Kind>(kind: K, entryId: string): PublishedEntry<K> | undefined {
    return this.#byId.get(kind, entryId, undefined) as PublishedEntry<K> | undefined
  }

  bySlug<K extends Kind>(kind: K, slug: string): PublishedEntry<K> | undefined {
    return this.#bySlug.get(kind, slug, undefined) as PublishedEntry<K> | undefined
  }

  all<K extends Kind>(kind: K): ReadonlyArray<PublishedEntry<K>> {
    let list = this.#lists.get(kind)
    if (!list) this.#lists.set(kind, (list = this.#byId.all(kind)))
    return list as unknown as ReadonlyArray<PublishedEntry<K>>
  }

  derived<T>(derivation: Derivation<T>): T {
    return this.#derivations.get(derivation)
  }

  /**
   * Makes it as entries come in: where it will be asked for anyway, they need not be looked at again then. What that
   * leaves to do is done when it is asked for, or bit by bit with `work` before.
   */
  begin(derivation: Derivation<unknown>): void {
    this.#derivations.begin(derivation)
  }

  /** Does a little of what was begun and is not asked for yet; false when nothing is left to do. */
  work(): boolean {
    return this.#derivations.work()
  }

  pin(): PinnedEntries {
    const pin = new PinnedView(this, {
      derivationsOver: (all) => new Derivations(all, this.#derivations),
      onRelease: () => this.#pins.delete(reference),
    })
    const reference = new WeakRef(pin)
    this.#pins.add(reference)
    return pin
  }

  /** The entries, public or withdrawn, whose newest such row is after a sequence. */
  changedSince(sequence: number): Array<{ kind: Kind; entryId: string }> {
    const changed = kinds.flatMap((kind): Array<{ kind: Kind; entryId: string }> =>
      this.all(kind).filter(({ publication }) => publication.sequence > sequence),
    )
    return [...changed, ...[...this.#withdrawn.values()].filter((entry) => entry.sequence > sequence)]
  }

  /** What is about to change goes into the pins first, and what was worked out from it is let go. */
  #beforeChange(kind: Kind, entryId: string, slug?: string): void {
    const previous = this.#byId.get(kind, entryId, undefined)
    if (!previous && slug === undefined) return
    for (const reference of this.#pins) {
      const pin = reference.deref()
      if (pin) pin.keep(kind, entryId, [previous?.slug, slug])
      else this.#pins.delete(reference)
    }
    this.#lists.delete(kind)
  }

  #remove(kind: Kind, entryId: string): void {
    const previous = this.#byId.get(kind, entryId, undefined)
    if (!previous) return
    this.#contents?.takeOut(previous)
    this.#byId.delete(kind, entryId)
    if (this.#bySlug.get(kind, previous.slug, undefined) === previous) this.#bySlug.delete(kind, previous.slug)
  }
}

/**
 * The entry that a `published` row makes public. Throws when its content is none that a shape of its kind, today's or an
 * older one, allows.
 */
export function entryFrom(row: PublicationRow, content: unknown): PublishedEntry {
  return entryOf(row, readContent(row.kind as Kind, row.shapeVersion, content))
}

function parsed(json: Uint8Array): unknown {
  return JSON.parse(textIn(json))
}

function entryOf(row: Omit<PublicationRow, 'content'>, content: ContentOf[Kind]): PublishedEntry {
  return {
    kind: row.kind as Kind,
    entryId: row.entryId,
    slug: row.slug,
    content,
    publication: {
      sequence: row.sequence,
      revision: row.revision,
      significance: row.significance,
      reason: row.reason,
      publishedAt: row.publishedAt,
      contentHash: row.contentHash,
      clinicalHash: row.clinicalHash,
      rowHash: row.rowHash,
      reviewedBy: row.reviewedBy,
      reviewedAt: row.reviewedAt,
      nextReviewAt: row.nextReviewAt,
      recall: null,
    },
    tag: entryTag(row.entryId),
  }
}
