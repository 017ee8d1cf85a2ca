import type { Kind } from '../publication/kind'
import type { PublishedEntries } from '../publication/published-entries'
import type { ContentOf } from '../publication/shapes'

/** An entry about to become public. */
export type Candidate = { [K in Kind]: { kind: K; entryId: string; slug: string; content: ContentOf[K] } }[Kind]

/** What a rule may look at: everything that is public now, and today's date (`YYYY-MM-DD`, UTC). */
export interface Circumstances {
  published: PublishedEntries
  today: string
}
