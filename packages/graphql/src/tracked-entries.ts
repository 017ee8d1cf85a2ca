import type { Derivation } from '@stride/content/publication/derivation'
import { isCommerce, type Kind } from '@stride/content/publication/kind'
import type {
  PinnableEntries,
  PinnedEntries,
  PublishedEntries,
  PublishedEntry,
  Recall,
} from '@stride/content/publication/published-entries'
import { PublicError } from '@stride/content/reading/public-error'
import { canBeEntryId, canBeSlug, entryTag, kindTag, pastTag, slugTag } from '@stride/content/publication/tags'
import { Looks } from './looks'
import { Remembered } from './remembered'
import type { TimeLimit } from './time-limit'

/** An operation that looks at more entries than this asks for too much at once. Our largest page takes some hundreds. */
const mostLooks = 20_000

/** What is public, and a record of what an answer was made from. */
export class TrackedEntries implements PublishedEntries {
  readonly #live: PinnableEntries
  readonly #mayReadCommerce: boolean
  readonly #time: TimeLimit
  #source: PublishedEntries
  #pin: PinnedEntries | undefined
  #isPast = false
  #looks = new Looks()
  #sequence: number | undefined
  #madeAt: number | undefined

  /** Recalls of gear are told only to those who may read commerce. */
  constructor(published: PinnableEntries, mayReadCommerce: boolean, time: TimeLimit) {
    this.#live = published
    this.#time = time
    this.#mayReadCommerce = mayReadCommerce
    this.#source = published
  }

  /** The sequence at which what is shown was public. */
  get sequence(): number {
    return this.#sequence ?? this.#source.sequence
  }

  /** The sequence at which the answer was made, which for an answer about the past is a later one. */
  get madeAt(): number {
    return this.#madeAt ?? this.sequence
  }

  /** The tags of all that was looked at, found or not. */
  get tags(): string[] {
    return this.#isPast ? [pastTag] : this.#looks.tags
  }

  /** The same for those who know no parts of lists, as headers carry them. */
  get surrogateKeys(): string[] {
    return this.#isPast ? [pastTag] : this.#looks.surrogateKeys
  }

  /** The recalls of what was looked at, in a view of the past that includes them. */
  get recalls(): Recall[] {
    return this.#looks.recalls
  }

  /** Shows the past instead of what is public now. Nothing may have been looked at before. */
  showPast(past: PublishedEntries, madeAt: number): void {
    if (this.#sequence !== undefined) throw new Error('Something was looked at before the moment was known.')
    this.#madeAt = madeAt
    this.#source = past
    this.#isPast = true
  }

  /**
   * Fixes what is seen, for all that follows. Resolvers run in one go and see one view; one that waits for something
   * calls this before, in that very go.
   */
  pin(): void {
    this.#begin()
    if (this.#isPast || this.#pin) return
    this.#pin = this.#live.pin()
    this.#source = this.#pin
  }

  /** To be called when the answer is finished. */
  release(): void {
    this.#pin?.release()
  }

  entry<K extends Kind>(kind: K, entryId: string): PublishedEntry<K> | undefined {
    const found = this.#source.entry(kind, entryId)
    if (found) return this.shown(found)
    this.noteEntry(kind, entryId)
    return undefined
  }

  bySlug<K extends Kind>(kind: K, slug: string): PublishedEntry<K> | undefined {
    this.#begin()
    const found = this.#source.bySlug(kind, slug)
    if (found) return this.shown(found)
    if (this.#isHidden(kind)) this.#noteTag(kind, kindTag(kind))
    else if (canBeSlug(slug)) this.#noteTag(kind, slugTag(kind, slug))
    else this.count(1)
    return undefined
  }

  all<K extends Kind>(kind: K): ReadonlyArray<PublishedEntry<K>> {
    this.#noteList(kind)
    const found = this.#source.all(kind)
    this.count(found.length)
    return found
  }

  /** What of it is shown is noted entry by entry: see `shown`. */
  derived<T>(derivation: Derivation<T>, parts?: readonly string[]): T {
    const { kind } = derivation
    if (this.#isPast || !derivation.watched) {
      this.#noteList(kind)
      return this.#source.derived(derivation)
    }
    this.#begin()
    this.#looks.addList(kind)
    this.count(0)
    return derivation.watched(this.#source.derived(derivation), parts, (tag) => {
      this.#looks.addPart(tag)
    })
  }

  /** Says that the answer shows an entry of what is seen, and gives it back. */
  shown<K extends Kind>(entry: PublishedEntry<K>): PublishedEntry<K> {
    this.#note(entry.kind, (looks) => {
      looks.addEntry(entry)
    })
    return this.#noteRecall(entry)
  }

  /** Says that the answer depends on whether there is an entry, and on what it is. */
  noteEntry(kind: Kind, entryId: string): void {
    this.#note(kind, (looks) => {
      looks.addEntryId(kind, entryId)
    })
  }

  /** The same where the kind is not known, so that the tag can't be given by it. */
  noteUnknown(entryId: string): void {
    if (canBeEntryId(entryId)) this.noteTag(entryTag(entryId))
  }

  noteTag(tag: string): void {
    this.#begin()
    this.#looks.addLasting(tag)
  }

  /** What was worked out from what is seen, while that stands as it is. */
  get remembered(): Remembered {
    this.#begin()
    return Remembered.of(this.#source)
  }

  /** What was looked at on the way to a value, which is not noted until `take` is called with it. */
  recording<T>(make: () => T): { value: T; looks: Looks } {
    const before = this.#looks
    const looks = (this.#looks = new Looks())
    try {
      return { value: make(), looks }
    } finally {
      this.#looks = before
    }
  }

  /** Notes all that was looked at elsewhere. */
  take(looks: Looks): void {
    this.#looks.take(looks)
    this.count(0)
  }

  /** What an operation costs is bounded by what it looks at, however it was nested, aliased and spread. */
  count(looks: number): void {
    this.#looks.addCount(looks)
    this.#time.look()
    if (this.#looks.count > mostLooks)
      throw new PublicError(
        'This operation asks for too much at once. Ask for fewer entries, or in parts.',
        'TOO_COMPLEX',
      )
  }

  /** Notes a look at an entry; of what this reader may not see, that its kind was looked at. */
  #note(kind: Kind, add: (looks: Looks) => void): void {
    this.#begin()
    if (this.#isHidden(kind)) this.#looks.addTag(kind, kindTag(kind))
    else add(this.#looks)
    this.count(0)
  }

  /** A tag says that there is something, and which: of what this reader may not see, only kinds are noted. */
  #isHidden(kind: Kind): boolean {
    return !this.#mayReadCommerce && isCommerce(kind)
  }

  #noteList(kind: Kind): void {
    this.#noteTag(kind, kindTag(kind))
    if (this.#isPast) for (const entry of this.#source.all(kind)) this.#noteRecall(entry)
  }

  #noteTag(kind: Kind, tag: string): void {
    this.#begin()
    this.#looks.addTag(kind, tag)
    this.count(0)
  }

  #noteRecall<T extends PublishedEntry | undefined>(entry: T): T {
    if (entry?.publication.recall && (this.#mayReadCommerce || !isCommerce(entry.kind)))
      this.#looks.addRecall(entry.publication.recall)
    return entry
  }

  #begin(): void {
    this.#sequence ??= this.#source.sequence
    if (this.#sequence !== this.#source.sequence)
      throw new Error('A resolver waited before it pinned what the operation sees.')
  }
}
