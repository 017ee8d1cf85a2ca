import type { z } from 'zod'
import type { Kind } from '../publication/kind'
import { publishedShapes } from '../publication/shapes'
import { careAdviceForEveryRegion } from './care-advice-for-every-region'
import type { Candidate, Circumstances } from './candidate'
import { citedEntriesArePublic } from './cited-entries-are-public'
import { emergencyHasCareCard } from './emergency-has-care-card'
import { emergencyNumbersAreTokens } from './emergency-numbers-are-tokens'
import { noGearBesideEmergency } from './no-gear-beside-emergency'
import { offerIdsAreUnique } from './offer-ids-are-unique'
import { offersAreOnMerchantDomains } from './offers-are-on-merchant-domains'
import type { Problem } from './problem'
import { recommendationsAreVetted } from './recommendations-are-vetted'
import { reviewIsCurrent } from './review-is-current'
import { slugIsFree } from './slug-is-free'
import { whatWasRecalledReturnsReviewed } from './what-was-recalled-returns-reviewed'

/** Every rule that an entry has to pass, at the moment when it becomes public. */
const rules: ReadonlyArray<(candidate: Candidate, circumstances: Circumstances) => Problem[]> = [
  reviewIsCurrent,
  whatWasRecalledReturnsReviewed,
  slugIsFree,
  citedEntriesArePublic,
  careAdviceForEveryRegion,
  emergencyNumbersAreTokens,
  emergencyHasCareCard,
  noGearBesideEmergency,
  recommendationsAreVetted,
  offersAreOnMerchantDomains,
  offerIdsAreUnique,
]

/**
 * The one gate to publication: the shape first, then every rule. `content` is anything; an empty list means that it may
 * be published as it stands.
 */
export function mayBePublished(
  entry: { kind: Kind; entryId: string; slug: string; content: unknown },
  circumstances: Circumstances,
): Problem[] {
  const parsed = publishedShapes[entry.kind].shape.safeParse(entry.content)
  if (!parsed.success) return parsed.error.issues.map(problemFrom)
  const candidate = { ...entry, content: parsed.data } as Candidate
  return rules.flatMap((rule) => rule(candidate, circumstances))
}

function problemFrom(issue: z.core.$ZodIssue): Problem {
  const path = issue.path.join('.')
  const isMissing = issue.code === 'invalid_type' && issue.message.includes('received undefined')
  if (path === 'medicalReview.reviewer' && isMissing)
    return { rule: 'shape', path, message: 'A medical reviewer has to approve this first: choose the reviewer.' }
  return { rule: 'shape', path, message: isMissing ? 'This is needed before it can be published.' : issue.message }
}
