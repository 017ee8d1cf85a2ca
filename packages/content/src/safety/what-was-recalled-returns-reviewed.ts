import type { MedicalReview } from '../medical-review/medical-review'
import { needsReview } from '../publication/kind'
import type { Recall } from '../publication/published-entries'
import type { StandingRecall } from '../publication/standing-recalls'
import type { Candidate, Circumstances } from './candidate'
import { kindNames } from './cited-entries-are-public'
import type { Problem } from './problem'

const rule = 'what-was-recalled-returns-reviewed'

/**
 * What was recalled could hurt someone, and partners took it down. So it comes back as something that they look at, with
 * a reason of its own, and after a reviewer who knew of the recall approved it as it is now, even if no word has changed.
 * Neither a later withdrawal nor another entry id makes it something else.
 */
export function whatWasRecalledReturnsReviewed(candidate: Candidate, circumstances: Circumstances): Problem[] {
  const { change } = circumstances
  const recall = recallBefore(candidate, circumstances)
  if (!recall) return []
  const after = afterRecall(recall, candidate)
  const problems: Problem[] = []
  if (change.significance === 'editorial')
    problems.push({
      rule,
      path: 'changeNote.significance',
      message: `${after} it is never editorial. Choose "Safety" or "Clinical".`,
    })
  if (change.reason === '' || recall.usedReasons.includes(change.reason))
    problems.push({
      rule,
      path: 'changeNote.reason',
      message: `${after} say why it can be shown again. Partners who took it down read that.`,
    })
  if (!needsReview(candidate.kind)) return problems
  if (!isReviewedSince(recall, candidate, circumstances))
    problems.push({
      rule,
      path: 'medicalReview.reviewedAt',
      message: `${after} a reviewer has to approve it as it is now, even if nothing has changed. Ask one to press "Approve again" here.`,
    })
  else if (!change.approval?.isOfThis)
    problems.push({
      rule,
      path: 'medicalReview.reviewedAt',
      message: `${after} it was approved again, and then changed. Ask a reviewer to press "Approve again" once more.`,
    })
  return problems
}

/** The recall that a publication would undo; undefined when there is none. */
function recallBefore(
  { kind, entryId, slug }: Candidate,
  { published, recalls, change: { clinicalHash } }: Circumstances,
): StandingRecall | undefined {
  const own = recalls.of(entryId)
  // What is public already doesn't come back.
  if (own || published.entry(kind, entryId)) return own
  return recalls.ofItsLike({ kind, entryId, slug, clinicalHash })
}

function isReviewedSince(recall: Recall, candidate: Candidate, { change: { approval } }: Circumstances): boolean {
  const { medicalReview } = candidate.content as { medicalReview: MedicalReview }
  // A stamp has a day and no time, and a page can be recalled and back within one: the ledger's order decides.
  const isAfter = approval !== null && approval.afterSequence >= recall.sequence
  return isAfter && medicalReview.reviewedAt >= recall.recalledAt.slice(0, 10)
}

function afterRecall(recall: Recall, { kind, entryId }: Candidate): string {
  return recall.entryId === entryId
    ? `After the recall of ${recall.recalledAt.slice(0, 10)},`
    : `After the recall of the ${kindNames[kind]} "${recall.slug}", whose address or medical content this has,`
}
