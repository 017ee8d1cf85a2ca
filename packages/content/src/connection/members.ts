import type { Derivation } from '../publication/derivation'
import type { Kind, ReviewedKind } from '../publication/kind'
import type { PublishedEntry } from '../publication/published-entries'
import type { MedicalReview } from '../medical-review/medical-review'
import { dayArgument, momentArgument } from '../reading/moment-argument'
import type { ReadingContext } from '../reading/reading-context'
import type { EntryList } from './entry-list'
import type { Ordering } from './ordering'
import { inAll, inAny, noSlots, slotsIn, writeSlot, type SlotSet } from '@stride/search/slot-set'

/** Which entries of a list are meant; all of them without members. */
export interface Selection<K extends Kind, O extends string> {
  list: EntryList<K, O>
  members: SlotSet | undefined
}

/**
 * The entries that have one facet of each group, and meet the other requirements. An answer depends on the entries of the
 * first group that is given, so the narrowest comes first.
 */
export function having<K extends Kind, O extends string>(
  derivation: Derivation<EntryList<K, O>>,
  groups: ReadonlyArray<readonly string[] | undefined>,
  context: ReadingContext,
  others: (list: EntryList<K, O>) => ReadonlyArray<SlotSet | undefined> = () => [],
): Selection<K, O> {
  const given = groups.filter((group) => group !== undefined)
  const list = context.published.derived(derivation, given[0])
  const sets = given.map((group) => inAny(group.map((facet) => list.with(facet))))
  return { list, members: meetingAll([...sets, ...others(list)]) }
}

/** None of them, which no change can make some. */
export function none<K extends Kind, O extends string>(
  derivation: Derivation<EntryList<K, O>>,
  context: ReadingContext,
): Selection<K, O> {
  return { list: context.published.derived(derivation, []), members: noSlots }
}

/** Entries of a list that meet every requirement; undefined (all of them) when there is none. */
function meetingAll(requirements: ReadonlyArray<SlotSet | undefined>): SlotSet | undefined {
  const given = requirements.filter((set) => set !== undefined)
  return given.length > 0 ? inAll(given) : undefined
}

/** Those whose newest publication is of this moment (ISO 8601) or later. */
export function updatedSince<K extends Kind, O extends string>(
  list: EntryList<K, O | 'PUBLISHED'>,
  moment: string | null | undefined,
  context: ReadingContext,
): SlotSet | undefined {
  if (moment === null || moment === undefined) return undefined
  const since = momentArgument(moment, 'updatedSince')
  const newestFirst = list.ordering('PUBLISHED', context.locale)
  return untilFirst(newestFirst, (slot) => list.entryAt(slot).publication.publishedAt < since)
}

/** Those whose next medical review is due before this day (`YYYY-MM-DD`). */
export function reviewDueBefore<K extends ReviewedKind, O extends string>(
  list: EntryList<K, O | 'REVIEW_DUE'>,
  day: string | null | undefined,
  context: ReadingContext,
): SlotSet | undefined {
  if (day === null || day === undefined) return undefined
  const limit = dayArgument(day, 'reviewDueBefore')
  const soonestFirst = list.ordering('REVIEW_DUE', context.locale)
  return untilFirst(soonestFirst, (slot) => reviewOf(list.entryAt(slot)).nextReviewAt >= limit)
}

/** Those before the first for which something holds; undefined when these are all, so that nobody has to go through them. */
function untilFirst(ordering: Ordering, holds: (slot: number) => boolean): SlotSet | undefined {
  const place = ordering.firstPlace(holds)
  return place === ordering.length ? undefined : ordering.before(place)
}

/** Those of some entries (all of the list unless given) that pass a test. */
export function passing<K extends Kind, O extends string>(
  list: EntryList<K, O | 'PUBLISHED'>,
  members: SlotSet | undefined,
  context: ReadingContext,
  test: (entry: PublishedEntry<K>) => boolean,
): SlotSet {
  const ordering = list.ordering('PUBLISHED', context.locale)
  const passed = (members ?? ordering.before(ordering.length)).slice()
  for (const slot of slotsIn(passed)) if (!test(list.entryAt(slot))) writeSlot(passed, slot, false)
  return passed
}

function reviewOf(entry: PublishedEntry<ReviewedKind>): MedicalReview {
  return entry.content.medicalReview
}
