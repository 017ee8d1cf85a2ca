import type { Code, CodeSystem } from '../codes/codes'
import { listOf } from '../connection/entry-list'
import { having, reviewDueBefore, updatedSince, type Selection } from '../connection/members'
import { dayNumber } from '../connection/sort-key'
import type { ConditionFilter, ConditionOrder } from '../generated/schema-types'
import type { PublishedEntry } from '../publication/published-entries'
import { inLocale } from '../region/locale'
import type { ReadingContext } from '../reading/reading-context'
import { conditionFacets } from './condition-facets'
import { urgencies } from './urgency'

export const conditionList = listOf({
  kind: 'condition',
  orders: {
    TITLE: ({ content, entryId }, locale) => [inLocale(content.title, locale), entryId],
    URGENCY: ({ content, entryId }, locale, has) => [
      -urgencies.findIndex((urgency) => has(`urgency:${urgency}`)),
      inLocale(content.title, locale),
      entryId,
    ],
    PUBLISHED: ({ publication }) => [-publication.sequence],
    REVIEW_DUE: ({ content, entryId }) => [dayNumber(content.medicalReview.nextReviewAt), entryId],
  },
  facetsOf: ({ content }) => [...new Set([...conditionFacets(content), ...content.codes.map(codeFacet)])],
})

function codeFacet({ system, code }: Pick<Code, 'system' | 'code'>): string {
  return `code:${system.replace(' ', '-')}:${code.toUpperCase()}`
}

/** The conditions that this reader may see and that have a code, by title. */
export function conditionsCoded(
  system: CodeSystem,
  code: string,
  context: ReadingContext,
): ReadonlyArray<PublishedEntry<'condition'>> {
  const groups = [[codeFacet({ system, code })], context.region ? [`region:${context.region}`] : undefined]
  const { list, members } = having(conditionList, groups, context)
  return members ? list.entriesOf(members, 'TITLE', context.locale) : []
}

/** The conditions that this reader may see and that a filter lets through. */
export function conditionsFor(
  filter: ConditionFilter,
  context: ReadingContext,
): Selection<'condition', ConditionOrder> {
  const { urgency, onset, bodyArea, symptom } = filter
  return having(
    conditionList,
    [
      symptom ? [`symptom:${context.published.bySlug('symptom', symptom)?.entryId ?? ''}`] : undefined,
      urgency ? urgency.map((one) => `urgency:${one}`) : undefined,
      bodyArea ? [`bodyArea:${context.published.bySlug('bodyArea', bodyArea)?.entryId ?? ''}`] : undefined,
      onset ? [`onset:${onset}`] : undefined,
      context.region ? [`region:${context.region}`] : undefined,
    ],
    context,
    (list) => [
      updatedSince(list, filter.updatedSince, context),
      reviewDueBefore(list, filter.reviewDueBefore, context),
    ],
  )
}
