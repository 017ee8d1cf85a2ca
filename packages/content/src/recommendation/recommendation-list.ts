import { listOf } from '../connection/entry-list'
import { having, none, passing, type Selection } from '../connection/members'
import { dayNumber } from '../connection/sort-key'
import type { RecommendationOrder } from '../generated/schema-types'
import type { PublishedEntry } from '../publication/published-entries'
import { readable, readableBySlug } from '../reading/readable'
import type { ReadingContext } from '../reading/reading-context'

export const recommendationList = listOf({
  kind: 'recommendation',
  orders: {
    PUBLISHED: ({ publication }) => [-publication.sequence],
    REVIEW_DUE: ({ content, entryId }) => [dayNumber(content.medicalReview.nextReviewAt), entryId],
  },
  facetsOf: ({ content }) => [
    ...new Set([
      ...content.conditions.map((condition) => `condition:${condition}`),
      ...content.guides.map((guide) => `guide:${guide}`),
    ]),
  ],
})

/** The recommendations that this reader may see, for a condition or a guide (slugs) when one is named. */
export function recommendationsFor(
  { forCondition, forGuide }: { forCondition?: string | null | undefined; forGuide?: string | null | undefined },
  context: ReadingContext,
): Selection<'recommendation', RecommendationOrder> {
  if (!context.mayReadCommerce) return none(recommendationList, context)
  const idOf = (kind: 'condition' | 'guide', slug: string) => readableBySlug(kind, slug, context)?.entryId ?? ''
  const { list, members } = having(
    recommendationList,
    [
      forCondition ? [`condition:${idOf('condition', forCondition)}`] : undefined,
      forGuide ? [`guide:${idOf('guide', forGuide)}`] : undefined,
    ],
    context,
  )
  // Whether one may be shown hangs on its product and its conditions too: it is asked of each.
  const isShown = ({ entryId }: PublishedEntry) => readable('recommendation', entryId, context) !== undefined
  return { list, members: passing(list, members, context, isShown) }
}
