import type { Kind } from '@stride/content/publication/kind'
import type { PublishedEntries, PublishedEntry } from '@stride/content/publication/published-entries'
import { PublicError } from '@stride/content/reading/public-error'
import { entryTag, kindTag, slugTag } from '@stride/content/publication/tags'

/** More tags than this would burst the headers that carry them: then the answer is tagged by kinds instead. */
const mostTags = 120

/** An operation that looks at more entries than this asks for too much at once. Our largest page takes some hundreds. */
const mostLooks = 20_000

/** What is public, and a record of what an answer was made from. */
export class TrackedEntries implements PublishedEntries {
  readonly #published: PublishedEntries
  readonly #tags = new Set<string>()
  readonly #kinds = new Set<Kind>()
  #sequence: number | undefined
  #looks = 0

  constructor(published: PublishedEntries) {
    this.#published = published
  }

  /** The sequence at which the first look was taken. Resolvers run in one go, so the others were taken there too. */
  get sequence(): number {
    return this.#sequence ?? this.#published.sequence
  }

  /** The tags of all that was looked at, found or not. */
  get tags(): string[] {
    return this.#tags.size > mostTags ? [...this.#kinds].map(kindTag) : [...this.#tags]
  }

  entry<K extends Kind>(kind: K, entryId: string): PublishedEntry<K> | undefined {
    this.#note(kind, entryTag(entryId))
    return this.#published.entry(kind, entryId)
  }

  bySlug<K extends Kind>(kind: K, slug: string): PublishedEntry<K> | undefined {
    const found = this.#published.bySlug(kind, slug)
    this.#note(kind, found ? entryTag(found.entryId) : slugTag(kind, slug))
    return found
  }

  all<K extends Kind>(kind: K): ReadonlyArray<PublishedEntry<K>> {
    this.#note(kind, kindTag(kind))
    const found = this.#published.all(kind)
    this.#count(found.length)
    return found
  }

  #note(kind: Kind, tag: string): void {
    this.#count(1)
    this.#sequence ??= this.#published.sequence
    this.#tags.add(tag)
    this.#kinds.add(kind)
  }

  /** What an operation costs is bounded by what it looks at, however it was nested, aliased and spread. */
  #count(looks: number): void {
    this.#looks += looks
    if (this.#looks > mostLooks)
      throw new PublicError(
        'This operation asks for too much at once. Ask for fewer entries, or in parts.',
        'TOO_COMPLEX',
      )
  }
}
