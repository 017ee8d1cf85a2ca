import { isDangerous } from '../condition/urgency'
import { urgencyOf } from '../condition/condition'
import { inLocale, defaultLocale } from '../region/locale'
import { isReviewCurrent } from '../medical-review/medical-review'
import type { PublishedEntries } from '../publication/published-entries'
import type { Candidate, Circumstances } from './candidate'
import type { Problem } from './problem'

const rule = 'recommendations-are-vetted'

/**
 * Whether a recommendation may be shown on a day: it and its product are public, a clinician's vetting of both is in
 * force, and it is not for a condition that needs urgent help.
 */
export function isShowable(recommendationId: string, published: PublishedEntries, today: string): boolean {
  const recommendation = published.entry('recommendation', recommendationId)?.content
  const product = recommendation && published.entry('product', recommendation.product)?.content
  return (
    recommendation !== undefined &&
    product !== undefined &&
    isReviewCurrent(recommendation.medicalReview, today) &&
    isReviewCurrent(product.medicalReview, today) &&
    dangerousConditionsOf(recommendation.conditions, published).length === 0
  )
}

function dangerousConditionsOf(conditionIds: readonly string[], published: PublishedEntries) {
  return conditionIds.flatMap((id) => {
    const condition = published.entry('condition', id)
    return condition && isDangerous(urgencyOf(condition.content)) ? [condition.content] : []
  })
}

/** Gear sections show vetted recommendations only, and none is for a condition that needs urgent help. */
export function recommendationsAreVetted(candidate: Candidate, { published, today }: Circumstances): Problem[] {
  if (candidate.kind === 'recommendation') {
    return dangerousConditionsOf(candidate.content.conditions, published).map((condition) => ({
      rule,
      path: 'conditions',
      message: `Gear cannot be recommended for ${inLocale(condition.title, defaultLocale)}: it can need urgent help.`,
    }))
  }
  if (candidate.kind !== 'guide') return []
  return candidate.content.blocks.flatMap((block, index) =>
    block.blockType !== 'gearSection'
      ? []
      : block.recommendations.flatMap((id, position) =>
          published.entry('recommendation', id) && !isShowable(id, published, today)
            ? [
                {
                  rule,
                  path: `blocks.${index}.recommendations.${position}`,
                  message:
                    'This recommendation cannot be shown: its medical vetting or that of its product has lapsed, ' +
                    'its product is not public, or it is for a condition that needs urgent help.',
                },
              ]
            : [],
        ),
  )
}
