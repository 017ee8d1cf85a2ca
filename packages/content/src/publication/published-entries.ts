import type { Derivation } from './derivation'
import type { Kind, Significance } from './kind'
import type { ContentOf } from './shapes'

/** Says that what is shown was taken back for the safety of readers. */
export interface Recall {
  /** Of the row that withdrew it. */
  sequence: number
  kind: Kind
  entryId: string
  slug: string
  reason: string
  recalledAt: string
}

/** What the ledger says of the revision that is public. */
export interface PublicationStamp {
  sequence: number
  revision: number
  significance: Significance
  reason: string
  publishedAt: string
  contentHash: string
  clinicalHash: string
  rowHash: string
  /** The reviewer's entry id. */
  reviewedBy: string | null
  reviewedAt: string | null
  nextReviewAt: string | null
  /** Only in a view of the past: the entry was recalled after the moment that the view shows. */
  recall: Recall | null
}

/** A public entry. */
export interface PublishedEntry<K extends Kind = Kind> {
  kind: K
  entryId: string
  slug: string
  content: ContentOf[K]
  publication: PublicationStamp
  /** Of answers that rest on it: one text for all of them, for they are kept by the ten thousand. */
  tag: string
}

/** Everything that is public at one sequence of the ledger. */
export interface PublishedEntries {
  readonly sequence: number
  entry<K extends Kind>(kind: K, entryId: string): PublishedEntry<K> | undefined
  bySlug<K extends Kind>(kind: K, slug: string): PublishedEntry<K> | undefined
  all<K extends Kind>(kind: K): ReadonlyArray<PublishedEntry<K>>
  /**
   * What is worked out from all entries of a kind; kept until one of them changes, so that asking again costs nothing.
   * Whoever looks at some parts of it alone names them, and then depends on no more.
   */
  derived<T>(derivation: Derivation<T>, parts?: readonly string[]): T
}

/** What is public, fixed at one sequence: later publications don't reach it. */
export interface PinnedEntries extends PublishedEntries {
  /** How many entries it keeps because they have changed since. */
  readonly size: number
  /** Says that nobody reads it any more; reading it then throws. One that is forgotten is let go of all the same. */
  release(): void
}

/** What changes, and can be fixed as it is now. */
export interface PinnableEntries extends PublishedEntries {
  pin(): PinnedEntries
}
