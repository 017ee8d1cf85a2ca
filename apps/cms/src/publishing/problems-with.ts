import type { Circumstances } from '@stride/content/safety/candidate'
import { mayBePublished } from '@stride/content/safety/may-be-published'
import type { Problem } from '@stride/content/safety/problem'
import type { PublishedView } from '@stride/content/publication/published-view'
import { approvalOf, hashesOf } from './approval'
import type { UncheckedCandidate } from './candidate-from'
import { changeNoteOf } from './change-note'
import type { StoredDocument } from './sources'
import { today } from './today'

/** What stands in the way of publishing a stored document, of which the candidate was made, now; empty when nothing does. */
export function problemsWith(
  candidate: UncheckedCandidate,
  document: StoredDocument,
  published: PublishedView,
): Problem[] {
  return mayBePublished(candidate, circumstancesOf(candidate, document, published))
}

/** What the safety rules may know of a stored document besides its content. */
export function circumstancesOf(
  candidate: UncheckedCandidate,
  document: StoredDocument,
  published: PublishedView,
): Circumstances {
  const approval = approvalOf(document)
  const hashes = hashesOf(candidate)
  return {
    published,
    recalls: published.recalls,
    today: today(),
    change: {
      ...changeNoteOf(candidate.kind, document, ''),
      clinicalHash: hashes?.clinicalHash ?? '',
      approval: approval && { afterSequence: approval.afterSequence, isOfThis: approval.seal === hashes?.seal },
    },
  }
}
