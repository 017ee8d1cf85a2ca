import { speaksOfDanger } from '../condition/dangerous-condition'
import { isDangerousBlock } from '../blocks/registry'
import { reviewLapsesAt, type MedicalReview } from '../medical-review/medical-review'
import { shownOffers } from '../offer/shown-offers'
import { isKind } from '../publication/is-kind'
import { needsReview } from '../publication/kind'
import type { PublishedEntry } from '../publication/published-entries'
import type { ReadingContext } from '../reading/reading-context'

/**
 * How long a partner may go on showing an entry without asking again, in seconds. Ours to choose: a recall must reach
 * readers of a partner that follows no feed within minutes where somebody could come to harm (emergency numbers included), within the hour where
 * content is clinical; names and pictures may wait a day.
 */
export const maxAges = { danger: 5 * 60, reviewed: 60 * 60, other: 24 * 60 * 60 } as const

/**
 * The seconds that an entry may be kept: by what it is about, and never beyond the moment at which its review lapses or a
 * price that it shows grows too old. Near that moment it is half of the time that is left, and the answer holds for the
 * other half: so an answer that is served again keeps its word too. What was recalled, which only a view of the past still
 * shows, is not to be kept at all.
 */
export function maxAgeOf(entry: PublishedEntry, context: ReadingContext): number {
  if (entry.publication.recall) return 0
  const usual = usualMaxAge(entry, context)
  const now = context.now.getTime()
  return endsOf(entry, context).reduce((shortest, end) => {
    const left = end - now
    if (left <= 0) return shortest
    const isNear = left <= usual * 1_000
    context.expiresAt(new Date(isNear ? now + Math.ceil(left / 2) : end - usual * 1_000).toISOString())
    return isNear ? Math.min(shortest, Math.floor(left / 2_000)) : shortest
  }, usual)
}

function usualMaxAge(entry: PublishedEntry, { published }: ReadingContext): number {
  if (isKind(entry, 'condition')) return speaksOfDanger(entry.content) ? maxAges.danger : maxAges.reviewed
  if (isKind(entry, 'guide'))
    return entry.content.blocks.some((block) => isDangerousBlock(block, published)) ? maxAges.danger : maxAges.reviewed
  // Emergency numbers stand there.
  if (entry.kind === 'siteSettings') return maxAges.danger
  return needsReview(entry.kind) ? maxAges.reviewed : maxAges.other
}

/** The moments at which time alone changes the entry, in milliseconds. */
function endsOf(entry: PublishedEntry, context: ReadingContext): number[] {
  const ends: string[] = []
  if (needsReview(entry.kind)) {
    const { medicalReview } = entry.content as { medicalReview: MedicalReview }
    ends.push(reviewLapsesAt(medicalReview))
  }
  if (isKind(entry, 'product'))
    for (const { priceExpiresAt } of shownOffers(entry.content, context))
      if (priceExpiresAt !== null) ends.push(priceExpiresAt)
  return ends.map((end) => Date.parse(end))
}
