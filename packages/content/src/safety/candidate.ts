import type { Kind, Significance } from '../publication/kind'
import type { PublishedEntries } from '../publication/published-entries'
import type { ContentOf } from '../publication/shapes'
import type { StandingRecalls } from '../publication/standing-recalls'

/** An entry about to become public. */
export type Candidate = { [K in Kind]: { kind: K; entryId: string; slug: string; content: ContentOf[K] } }[Kind]

/** That a reviewer approved an entry as it was at one moment, signed by the CMS rather than typed into a field. */
export interface Approval {
  /** The ledger's newest row at that moment: what is later in the ledger, the reviewer can't have known. */
  afterSequence: number
  /** Whether the clinical content and the review are still the same. */
  isOfThis: boolean
}

/** What is known of a change besides the content. */
export interface ChangeAtHand {
  significance: Significance
  /** As an editor wrote it; empty when nobody did. */
  reason: string
  /** Of the content as it is now. */
  clinicalHash: string
  /** The newest; null when there is none. */
  approval: Approval | null
}

/**
 * What a rule may look at: everything that is public now, the recalls that still stand, today's date (`YYYY-MM-DD`, UTC),
 * and what is known of the change.
 */
export interface Circumstances {
  published: PublishedEntries
  recalls: Pick<StandingRecalls, 'of' | 'ofItsLike'>
  today: string
  change: ChangeAtHand
}
