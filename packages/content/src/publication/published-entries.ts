import type { Kind, Significance } from './kind'
import type { ContentOf } from './shapes'

/** What the ledger says of the revision that is public. */
export interface PublicationStamp {
  sequence: number
  revision: number
  significance: Significance
  publishedAt: string
  contentHash: string
}

/** A public entry. */
export interface PublishedEntry<K extends Kind = Kind> {
  kind: K
  entryId: string
  slug: string
  content: ContentOf[K]
  publication: PublicationStamp
}

/** Everything that is public at one sequence of the ledger. */
export interface PublishedEntries {
  readonly sequence: number
  entry<K extends Kind>(kind: K, entryId: string): PublishedEntry<K> | undefined
  bySlug<K extends Kind>(kind: K, slug: string): PublishedEntry<K> | undefined
  all<K extends Kind>(kind: K): ReadonlyArray<PublishedEntry<K>>
}
