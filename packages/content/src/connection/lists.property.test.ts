import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { conditionList, conditionsFor } from '../condition/condition-list'
import { urgencyOf } from '../condition/condition'
import { onsets, urgencies } from '../condition/urgency'
import type { ConditionFilter, ConditionOrder, GuideFilter, GuideOrder } from '../generated/schema-types'
import { causesOf } from '../guide/guide'
import { guidesExplaining, guidesFor, guideList } from '../guide/guide-list'
import { productsFor } from '../product/product-list'
import type { Kind } from '../publication/kind'
import type { PublishedEntry } from '../publication/published-entries'
import { MemoryTexts } from '../publication/memory-texts.fixtures'
import { PublishedView } from '../publication/published-view'
import { StoredContents } from '../publication/stored-contents'
import { rowOf } from '../publication/published.fixtures'
import {
  areaIds,
  randomCondition,
  randomGuide,
  randomId,
  randomProduct,
  randomRecommendation,
  symptomIds,
  worldEntries,
} from '../publication/random-entries.fixtures'
import { isReadable } from '../reading/readable'
import { readingFixture } from '../reading/reading.fixtures'
import type { ReadingContext } from '../reading/reading-context'
import { recommendationsFor } from '../recommendation/recommendation-list'
import { regions } from '../region/region'
import type { Candidate } from '../safety/candidate'
import { connectionOf, type PageArguments } from './connection'
import type { Selection } from './members'
import { compareKeys, type SortKey } from './sort-key'

const steps = fc.array(
  fc.record({
    entry: fc.oneof(randomCondition, randomCondition, randomGuide, randomProduct, randomRecommendation),
    isWithdrawn: fc.boolean(),
    /** Whether lists are looked at after this step: then the rest is followed, not made anew. */
    isLook: fc.boolean(),
  }),
  { maxLength: 25 },
)
const reader = fc.record({
  region: fc.constantFrom(null, ...regions),
  locale: fc.constant('en-GB' as const),
  mayReadCommerce: fc.boolean(),
})
const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined })
const filters = fc.record({
  urgency: optional(fc.subarray([...urgencies])),
  onset: optional(fc.constantFrom(...onsets)),
  bodyArea: optional(fc.constantFrom(...(Object.keys(areaIds) as Array<keyof typeof areaIds>))),
  symptom: optional(fc.constantFrom(...(Object.keys(symptomIds) as Array<keyof typeof symptomIds>))),
  updatedSince: optional(fc.constantFrom('2026-05-31', '2026-06-01T00:00:07Z', '2027-01-01T00:00:00Z')),
  reviewDueBefore: optional(fc.constantFrom('2026-06-15', '2027-02-01')),
})
const page = fc.oneof(
  fc.record({ first: fc.integer({ min: 0, max: 4 }) }),
  fc.record({ last: fc.integer({ min: 0, max: 4 }) }),
)

/** The view after the steps, with every list looked at on the way where a step says so. */
function viewAfter(history: Array<{ entry: Candidate; isWithdrawn: boolean; isLook: boolean }>): PublishedView {
  // As in the API: what a list needs of an entry must not hang on its content being in memory.
  const view = new PublishedView(new StoredContents(new MemoryTexts(), { mostRead: 10_000 }))
  worldEntries.forEach((entry, index) => {
    view.apply(rowOf(entry, index + 1))
  })
  history.forEach(({ entry, isWithdrawn, isLook }, index) => {
    const row = rowOf(entry, worldEntries.length + index + 1)
    const publishedAt = `2026-06-01T00:00:${String(index).padStart(2, '0')}.000Z`
    view.apply({ ...row, publishedAt, ...(isWithdrawn ? { action: 'withdrawn', content: null } : {}) })
    if (!isLook) return
    const context = readingFixture({ published: view })
    for (const order of ['TITLE', 'URGENCY', 'PUBLISHED', 'REVIEW_DUE'] as const)
      view.derived(conditionList).ordering(order, context.locale)
    view.derived(guideList).ordering('TITLE', context.locale)
    productsFor({}, context)
    recommendationsFor({}, context)
  })
  return view
}

/** What a list has to say, made the slow way: filtered one by one, sorted whole. */
function expected<K extends Kind>(
  kind: K,
  context: ReadingContext,
  keyOf: (entry: PublishedEntry<K>) => SortKey,
  { first, last }: PageArguments,
  matches: (entry: PublishedEntry<K>) => boolean = () => true,
) {
  const all = context.published
    .all(kind)
    .filter((entry) => isReadable(entry, context) && matches(entry))
    .sort((a, b) => compareKeys(keyOf(a), keyOf(b)))
    .map(({ entryId }) => entryId)
  const cut = typeof first === 'number' ? first : all.length - (last ?? 0)
  const ids = typeof first === 'number' ? all.slice(0, cut) : all.slice(Math.max(cut, 0))
  const hasMore = ids.length < all.length
  const isForward = typeof first === 'number'
  return { ids, totalCount: all.length, hasNextPage: isForward && hasMore, hasPreviousPage: !isForward && hasMore }
}

function given<K extends Kind, O extends string>(
  selection: Selection<K, O>,
  order: O,
  asked: PageArguments,
  context: ReadingContext,
) {
  const { nodes, totalCount, pageInfo } = connectionOf(selection, order, asked, context)
  const { hasNextPage, hasPreviousPage } = pageInfo
  return { ids: nodes.map(({ entryId }) => entryId), totalCount, hasNextPage, hasPreviousPage }
}

const conditionMatches = (filter: ConditionFilter) => (entry: PublishedEntry<'condition'>) => {
  const { content, publication } = entry
  const since = filter.updatedSince ? new Date(filter.updatedSince).toISOString() : ''
  return (
    (filter.urgency?.includes(urgencyOf(content)) ?? true) &&
    (!filter.onset || content.presentations.some(({ onset }) => onset === filter.onset)) &&
    (!filter.bodyArea || content.bodyArea === areaIds[filter.bodyArea as keyof typeof areaIds]) &&
    (!filter.symptom ||
      content.presentations.some(({ symptoms: signs }) =>
        signs.some((sign) => sign.symptom === symptomIds[filter.symptom as keyof typeof symptomIds]),
      )) &&
    publication.publishedAt >= since &&
    (!filter.reviewDueBefore || content.medicalReview.nextReviewAt < filter.reviewDueBefore)
  )
}

describe('a list', () => {
  it('of conditions is what filtering and sorting all of them gives, after any history', () => {
    const orders: Record<ConditionOrder, (entry: PublishedEntry<'condition'>) => SortKey> = {
      TITLE: ({ content, entryId }) => [content.title['en-GB'], entryId],
      URGENCY: ({ content, entryId }) => [3 - urgencies.indexOf(urgencyOf(content)), content.title['en-GB'], entryId],
      PUBLISHED: ({ publication }) => [-publication.sequence],
      REVIEW_DUE: ({ content, entryId }) => [content.medicalReview.nextReviewAt, entryId],
    }
    const order = fc.constantFrom(...(Object.keys(orders) as ConditionOrder[]))
    fc.assert(
      fc.property(steps, reader, filters, order, page, (history, who, filter, by, asked) => {
        const context = readingFixture({ published: viewAfter(history), ...who })
        expect(given(conditionsFor(filter, context), by, asked, context)).toEqual(
          expected('condition', context, orders[by], asked, conditionMatches(filter)),
        )
      }),
      { numRuns: 120 },
    )
  }, 30_000)

  it('of guides, too, and of the guides that explain a condition', () => {
    const orders: Record<GuideOrder, (entry: PublishedEntry<'guide'>) => SortKey> = {
      TITLE: ({ content, entryId }) => [content.title['en-GB'], entryId],
      PUBLISHED: ({ publication }) => [-publication.sequence],
      REVIEW_DUE: ({ content, entryId }) => [content.medicalReview.nextReviewAt, entryId],
    }
    const order = fc.constantFrom(...(Object.keys(orders) as GuideOrder[]))
    const matches = (filter: GuideFilter, context: ReadingContext) => (entry: PublishedEntry<'guide'>) => {
      const { content, publication } = entry
      const { urgency, onset, symptom } = filter
      const ofCauses = { urgency, onset, symptom }
      const causes = causesOf(content).flatMap((cause) => {
        const found = context.published.entry('condition', cause)
        return found && isReadable(found, context) ? [found] : []
      })
      return (
        (!filter.bodyArea || content.bodyArea === areaIds[filter.bodyArea as keyof typeof areaIds]) &&
        (!filter.explains || causes.some(({ slug }) => slug === filter.explains)) &&
        ((!urgency && !onset && !symptom) || causes.some(conditionMatches(ofCauses))) &&
        publication.publishedAt >= (filter.updatedSince ? new Date(filter.updatedSince).toISOString() : '') &&
        (!filter.reviewDueBefore || content.medicalReview.nextReviewAt < filter.reviewDueBefore)
      )
    }
    fc.assert(
      fc.property(
        steps,
        reader,
        filters,
        order,
        optional(randomId('condition')),
        page,
        (history, who, some, by, cause, asked) => {
          const published = viewAfter(history)
          const context = readingFixture({ published, ...who })
          const filter = { ...some, explains: cause && `condition-${cause}` }
          expect(given(guidesFor(filter, context), by, asked, context)).toEqual(
            expected('guide', context, orders[by], asked, matches(filter, context)),
          )
          if (!cause) return
          const all = expected('guide', context, orders.TITLE, { first: 100 }, ({ content }) =>
            causesOf(content).includes(cause),
          )
          expect(guidesExplaining(cause, context).map(({ entryId }) => entryId)).toEqual(all.ids)
        },
      ),
      { numRuns: 120 },
    )
  }, 30_000)

  it('of gear has what may be shown now, says until when, and is empty for those who may not read commerce', () => {
    fc.assert(
      fc.property(steps, reader, optional(randomId('condition')), page, (history, who, forId, asked) => {
        const published = viewAfter(history)
        const context = readingFixture({ published, ...who })
        const byName = ({ content, entryId }: PublishedEntry<'product'>): SortKey => [
          content.name,
          content.brand,
          entryId,
        ]
        const products = given(productsFor({}, context), 'NAME', asked, context)
        const slow = readingFixture({ published, ...who })
        expect(products).toEqual(expected('product', slow, byName, asked))
        expect(context.expiries.sort()[0]).toBe(slow.expiries.sort()[0])

        const named = forId && published.entry('condition', forId)
        const mayBeSeen = named && isReadable(named, context)
        const recommendations = recommendationsFor({ forCondition: forId && `condition-${forId}` }, context)
        expect(given(recommendations, 'PUBLISHED', asked, context)).toEqual(
          expected(
            'recommendation',
            context,
            ({ publication }) => [-publication.sequence],
            asked,
            ({ content }) => !forId || (mayBeSeen === true && content.conditions.includes(forId)),
          ),
        )
        if (!who.mayReadCommerce) expect(products.totalCount).toBe(0)
      }),
      { numRuns: 120 },
    )
  }, 30_000)
})
