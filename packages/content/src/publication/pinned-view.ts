import type { Derivation, Derivations } from './derivation'
import type { Kind } from './kind'
import { Overlay } from './overlay'
import type { PinnedEntries, PublishedEntries, PublishedEntry } from './published-entries'

interface PinnedViewOptions {
  /** What has been derived from the live view so far, to go on from over other entries. */
  derivationsOver: (all: (kind: Kind) => readonly PublishedEntry[]) => Derivations
  onRelease: () => void
}

/** A live view as it was when it was pinned: what has changed since is kept here, the rest is read where it is. */
export class PinnedView implements PinnedEntries {
  readonly sequence: number
  readonly #live: PublishedEntries
  readonly #overlay = new Overlay()
  readonly #options: PinnedViewOptions
  /** Of the moment before the first change: until then those of the live view are as good. */
  #derivations: Derivations | undefined
  #isReleased = false

  constructor(live: PublishedEntries, options: PinnedViewOptions) {
    this.sequence = live.sequence
    this.#live = live
    this.#options = options
  }

  get size(): number {
    return this.#overlay.size
  }

  /** The live view calls this before it changes an entry and what its slugs lead to. */
  keep(kind: Kind, entryId: string, slugs: ReadonlyArray<string | undefined>): void {
    this.#derivations ??= this.#options.derivationsOver((one) => this.all(one))
    if (!this.#overlay.hasEntry(kind, entryId)) this.#overlay.setEntry(kind, entryId, this.#live.entry(kind, entryId))
    for (const slug of slugs)
      if (slug !== undefined && !this.#overlay.hasSlug(kind, slug))
        this.#overlay.setSlug(kind, slug, this.#live.bySlug(kind, slug))
  }

  entry<K extends Kind>(kind: K, entryId: string): PublishedEntry<K> | undefined {
    return this.#overlay.entry(kind, entryId, this.#beneath()) as PublishedEntry<K> | undefined
  }

  bySlug<K extends Kind>(kind: K, slug: string): PublishedEntry<K> | undefined {
    return this.#overlay.bySlug(kind, slug, this.#beneath()) as PublishedEntry<K> | undefined
  }

  all<K extends Kind>(kind: K): ReadonlyArray<PublishedEntry<K>> {
    return this.#overlay.all(kind, this.#beneath()) as unknown as ReadonlyArray<PublishedEntry<K>>
  }

  derived<T>(derivation: Derivation<T>): T {
    const live = this.#beneath()
    return this.#derivations && this.#overlay.touches(derivation.kind)
      ? this.#derivations.get(derivation)
      : live.derived(derivation)
  }

  release(): void {
    this.#isReleased = true
    this.#options.onRelease()
  }

  #beneath(): PublishedEntries {
    if (this.#isReleased) throw new Error('This pin was released: what it showed may have changed since.')
    return this.#live
  }
}
