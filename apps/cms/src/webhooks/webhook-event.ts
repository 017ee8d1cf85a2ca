import type { Kind } from '@stride/content/publication/kind'
import type { Publication, Significance } from '@stride/ledger/publication'
import { redactedSequence } from '@stride/ledger/redact'

/** What a webhook can be told. A recall is a withdrawal for safety. */
export const eventTypes = ['entry.published', 'entry.withdrawn', 'entry.recalled', 'entry.redacted'] as const
type EventType = (typeof eventTypes)[number]

/**
 * What a partner is told of a row of the ledger: that something changed, how much it matters and where to read it.
 * It holds no content, so it never goes stale: whoever hears of it late reads what is true then.
 */
export interface WebhookEvent {
  type: EventType
  /** When it was published, ISO 8601 in UTC. */
  timestamp: string
  data: {
    sequence: number
    kind: string
    entryId: string
    slug: string
    revision: number
    significance: Significance
    reason: string
    publishedAt: string
    contentHash: string
    reviewedAt: string | null
    nextReviewAt: string | null
    /** The row whose content has to be erased from every copy; null unless this is a redaction. */
    redacts: number | null
    /** Where to read it: the GraphQL API, and the stream of changes from this one on. */
    read: { graphql: string; changes: string }
  }
}

/** The event of a row. `api` is the address of the API, without a trailing slash. */
export function eventOf(row: Publication, api: string): WebhookEvent {
  const { sequence, kind, entryId, slug, revision, significance, reason, publishedAt, contentHash } = row
  return {
    type: typeOf(row),
    timestamp: publishedAt,
    data: {
      sequence,
      kind,
      entryId,
      slug,
      revision,
      significance,
      reason,
      publishedAt,
      contentHash,
      reviewedAt: row.reviewedAt,
      nextReviewAt: row.nextReviewAt,
      redacts: redactedSequence(row) ?? null,
      read: { graphql: `${api}/graphql`, changes: `${api}/changes?after=${sequence - 1}` },
    },
  }
}

function typeOf({ action, significance }: Publication): EventType {
  if (action === 'withdrawn') return significance === 'safety' ? 'entry.recalled' : 'entry.withdrawn'
  return `entry.${action}`
}

/** Whether it goes before everything else that waits: what bears on someone's safety, recalls above all. */
export function isUrgent({ significance }: Publication): boolean {
  return significance === 'safety'
}

/** What a partner asked to hear of. */
export interface EventFilter {
  /** Empty: every kind. */
  kinds: readonly Kind[]
  /** Beside `safety`, which nobody can turn off. Empty: all of them. */
  significances: readonly Significance[]
  /** Whether gear, offers and shops may be told of. */
  mayReadCommerce: boolean
}

export const commerceKinds: readonly unknown[] = ['product', 'recommendation', 'merchant'] satisfies Kind[]

/** Whether a row is told of. A redaction always is, within the kinds: the law asks it of every copy. */
export function isWanted({ kind, action, significance }: Publication, filter: EventFilter): boolean {
  if (commerceKinds.includes(kind) && !filter.mayReadCommerce) return false
  if (filter.kinds.length > 0 && !(filter.kinds as readonly string[]).includes(kind)) return false
  if (significance === 'safety' || action === 'redacted') return true
  return filter.significances.length === 0 || filter.significances.includes(significance)
}
