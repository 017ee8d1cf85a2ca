import { conditionsFor } from '../condition/condition-list'
import { listOf } from '../connection/entry-list'
import { having, reviewDueBefore, updatedSince, type Selection } from '../connection/members'
import { noSlots, slotsIn } from '@stride/search/slot-set'
import { dayNumber } from '../connection/sort-key'
import type { ConditionFilter, GuideFilter, GuideOrder } from '../generated/schema-types'
import { inLocale } from '../region/locale'
import type { PublishedEntry } from '../publication/published-entries'
import { isReadable, readableBySlug } from '../reading/readable'
import type { ReadingContext } from '../reading/reading-context'
import { causesOf } from './guide'

export const guideList = listOf({
  kind: 'guide',
  orders: {
    TITLE: ({ content, entryId }, locale) => [inLocale(content.title, locale), entryId],
    PUBLISHED: ({ publication }) => [-publication.sequence],
    REVIEW_DUE: ({ content, entryId }) => [dayNumber(content.medicalReview.nextReviewAt), entryId],
  },
  facetsOf: ({ content }) => [
    `bodyArea:${content.bodyArea}`,
    ...new Set(content.regions.map((region) => `region:${region}`)),
    ...causesOf(content).map((condition) => `explains:${condition}`),
  ],
})

/** The guides that this reader may see and that a filter lets through. */
export function guidesFor(filter: GuideFilter, context: ReadingContext): Selection<'guide', GuideOrder> {
  const { bodyArea, explains, urgency, onset, symptom } = filter
  return having(
    guideList,
    [
      explains ? [`explains:${readableBySlug('condition', explains, context)?.entryId ?? ''}`] : undefined,
      bodyArea ? [`bodyArea:${context.published.bySlug('bodyArea', bodyArea)?.entryId ?? ''}`] : undefined,
      urgency || onset || symptom ? explainingAny({ urgency, onset, symptom }, context) : undefined,
      context.region ? [`region:${context.region}`] : undefined,
    ],
    context,
    (list) => [
      updatedSince(list, filter.updatedSince, context),
      reviewDueBefore(list, filter.reviewDueBefore, context),
    ],
  )
}

/** The facets of guides that explain one of the conditions that a filter lets through. */
function explainingAny(filter: ConditionFilter, context: ReadingContext): string[] {
  const { list, members = noSlots } = conditionsFor(filter, context)
  return slotsIn(members).map((slot) => `explains:${list.entryAt(slot).entryId}`)
}

/** The guides that explain a condition and that this reader may see, by title. */
export function guidesExplaining(conditionId: string, context: ReadingContext): Array<PublishedEntry<'guide'>> {
  const explains = `explains:${conditionId}`
  const list = context.published.derived(guideList, [explains])
  return list
    .entriesOf(list.with(explains), 'TITLE', context.locale)
    .filter((guide) => isReadable(context.shown(guide), context))
}
