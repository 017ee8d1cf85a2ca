import { withoutHidden } from '../reading/without-hidden'
import { DerivedFrom, type Change, type Derivation } from './derivation'
import type { Kind } from './kind'
import { Overlay } from './overlay'
import type { PinnedEntries, PublishedEntries, PublishedEntry } from './published-entries'
import { publishedShapes } from './shapes'

/** An entry that has changed since the moment of a view of the past, and what was public of it then. */
export interface ChangedEntry {
  kind: Kind
  entryId: string
  then: PublishedEntry | undefined
}

/** What was public at a sequence: a pin of what is public now, before which stand the entries that changed since. */
export class PastEntries implements PublishedEntries {
  readonly sequence: number
  readonly #now: PinnedEntries
  readonly #overlay = new Overlay()
  readonly #lists = new Map<Kind, readonly PublishedEntry[]>()
  readonly #changes = new Map<Kind, Change[]>()
  readonly #derived: DerivedFrom
  #withoutRecalled: PublishedEntries | undefined
  #hasRecalled = false

  constructor(sequence: number, now: PinnedEntries, changed: readonly ChangedEntry[]) {
    this.sequence = sequence
    this.#now = now
    this.#derived = new DerivedFrom({
      from: now,
      changesOf: (kind) => this.#changes.get(kind) ?? [],
      all: (kind) => this.all(kind),
    })
    for (const { kind, entryId, then } of changed) {
      const since = now.entry(kind, entryId)
      if (since) this.#overlay.setSlug(kind, since.slug, undefined)
      this.#overlay.setEntry(kind, entryId, then)
      const changes = this.#changes.get(kind) ?? []
      this.#changes.set(kind, changes)
      if (since !== then) changes.push({ before: since, after: then })
      if (then?.publication.recall) this.#hasRecalled = true
    }
    // After the slugs of now: an entry may then have had a slug that another has now.
    for (const { kind, then } of changed) if (then) this.#overlay.setSlug(kind, then.slug, then)
  }

  /** How many entries it keeps in memory, those that the pin beneath keeps for it included. */
  get size(): number {
    return this.#overlay.size + this.#now.size
  }

  /** The same without what was recalled since, and without what rests on that. */
  withoutRecalled(): PublishedEntries {
    if (!this.#hasRecalled) return this
    this.#withoutRecalled ??= new WithoutRecalled(this)
    return this.#withoutRecalled
  }

  entry<K extends Kind>(kind: K, entryId: string): PublishedEntry<K> | undefined {
    return this.#overlay.entry(kind, entryId, this.#now) as PublishedEntry<K> | undefined
  }

  bySlug<K extends Kind>(kind: K, slug: string): PublishedEntry<K> | undefined {
    return this.#overlay.bySlug(kind, slug, this.#now) as PublishedEntry<K> | undefined
  }

  all<K extends Kind>(kind: K): ReadonlyArray<PublishedEntry<K>> {
    let list = this.#lists.get(kind)
    if (!list) this.#lists.set(kind, (list = this.#overlay.all(kind, this.#now)))
    return list as unknown as ReadonlyArray<PublishedEntry<K>>
  }

  derived<T>(derivation: Derivation<T>): T {
    return this.#derived.get(derivation)
  }
}

/**
 * A view of the past without what was recalled since. Then those entries were public, and others could rest on them: an
 * optional reference goes, and what has to have it goes whole.
 */
class WithoutRecalled implements PublishedEntries {
  readonly sequence: number
  readonly #past: PublishedEntries
  readonly #shown = new Map<PublishedEntry, PublishedEntry | undefined>()
  readonly #lists = new Map<Kind, readonly PublishedEntry[]>()
  readonly #derived: DerivedFrom

  constructor(past: PublishedEntries) {
    this.sequence = past.sequence
    this.#past = past
    this.#derived = new DerivedFrom({
      from: past,
      changesOf: (kind) =>
        past.all(kind).flatMap((before) => {
          const after = this.#show(before)
          return after === before ? [] : [{ before, after }]
        }),
      all: (kind) => this.all(kind),
    })
  }

  entry<K extends Kind>(kind: K, entryId: string): PublishedEntry<K> | undefined {
    const entry = this.#past.entry(kind, entryId)
    return entry && (this.#show(entry) as PublishedEntry<K> | undefined)
  }

  bySlug<K extends Kind>(kind: K, slug: string): PublishedEntry<K> | undefined {
    const entry = this.#past.bySlug(kind, slug)
    return entry && (this.#show(entry) as PublishedEntry<K> | undefined)
  }

  all<K extends Kind>(kind: K): ReadonlyArray<PublishedEntry<K>> {
    let list = this.#lists.get(kind)
    if (!list) this.#lists.set(kind, (list = this.#past.all(kind).flatMap((entry) => this.#show(entry) ?? [])))
    return list as unknown as ReadonlyArray<PublishedEntry<K>>
  }

  derived<T>(derivation: Derivation<T>): T {
    return this.#derived.get(derivation)
  }

  #show(entry: PublishedEntry): PublishedEntry | undefined {
    if (entry.publication.recall) return undefined
    if (this.#shown.has(entry)) return this.#shown.get(entry)
    // Set before looking, should entries ever cite each other in a circle.
    this.#shown.set(entry, entry)
    const found = { isWhole: true }
    const mayBeSeen = (kind: string, entryId: string) => {
      const cited = this.#past.entry(kind as Kind, entryId)
      const isSeen = !cited || this.#show(cited) !== undefined
      if (!isSeen) found.isWhole = false
      return isSeen
    }
    const content = withoutHidden(publishedShapes[entry.kind].shape, entry.content, mayBeSeen)
    if (found.isWhole) return entry
    const shown = content === undefined ? undefined : ({ ...entry, content } as PublishedEntry)
    this.#shown.set(entry, shown)
    return shown
  }
}
