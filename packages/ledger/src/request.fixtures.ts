import type { AppendRequest } from './publication'

/** The id of the n-th entry of a test. */
export const entryIdOf = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`

/** A publication of the n-th entry, or what a test needs it to be. */
export function publicationOf(n: number, changes: Partial<AppendRequest> = {}): AppendRequest {
  return {
    kind: 'condition',
    entryId: entryIdOf(n),
    slug: `condition-${n}`,
    action: 'published',
    significance: 'clinical',
    reason: 'First published.',
    shapeVersion: 1,
    content: { title: `Condition ${n}`, ärztlich: ['ja', 1.5, null, true], nested: { b: '\u2028"\\', a: '𝒜\u0000' } },
    clinical: { title: `Condition ${n}` },
    reviewedBy: entryIdOf(900),
    reviewedAt: '2026-03-31',
    nextReviewAt: '2028-03-31',
    ...changes,
  }
}

/** The withdrawal of the n-th entry. */
export function withdrawalOf(n: number, changes: Partial<AppendRequest> = {}): AppendRequest {
  return publicationOf(n, {
    action: 'withdrawn',
    reason: 'No longer current.',
    content: null,
    clinical: null,
    reviewedBy: null,
    reviewedAt: null,
    nextReviewAt: null,
    ...changes,
  })
}

/** A gate that lets everything through. */
export const openGate = () => undefined
