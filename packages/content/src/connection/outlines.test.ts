import { slotsIn, type SlotSet } from '@stride/search/slot-set'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Condition } from '../condition/condition'
import { conditionList } from '../condition/condition-list'
import { guideList } from '../guide/guide-list'
import type { Derivation } from '../publication/derivation'
import { fixtureIds } from '../publication/entry-ids.fixtures'
import type { Kind } from '../publication/kind'
import { MemoryTexts } from '../publication/memory-texts.fixtures'
import { fixtureEntries, publishedFixtures, rowOf } from '../publication/published.fixtures'
import type { PublishedEntries } from '../publication/published-entries'
import { PublishedView } from '../publication/published-view'
import { randomCondition, randomGuide, worldEntries } from '../publication/random-entries.fixtures'
import { publishedShapes } from '../publication/shapes'
import { StoredContents } from '../publication/stored-contents'
import type { Candidate } from '../safety/candidate'
import { searchIndexes } from '../search/indexes'
import { scopes, type TextIndex } from '../search/text-index'
import { entryLists } from './entry-lists'
import type { ListDerivation } from './entry-list'
import { outlineOf, outlineVersion, readOutline } from './outlines'

const pages = fixtureEntries.filter(({ kind }) => publishedShapes[kind].light)
const [page] = pages
if (!page) throw new Error('There is no page among the fixtures.')

const outlineOfFixture = ({ kind, entryId }: Candidate) => {
  const entry = publishedFixtures().entry(kind, entryId)
  return entry && outlineOf(entry)
}

/** A view that takes entries in by outlines, as the newest rows of a ledger are. */
function outlinedView(entries: readonly Candidate[], outlines: (entry: Candidate) => string | undefined) {
  const store = new MemoryTexts()
  const view = new PublishedView(new StoredContents(store))
  for (const derivation of [...searchIndexes, ...entryLists]) view.begin(derivation)
  entries.forEach((entry, index) => {
    const outline = outlines(entry)
    view.applySealed(rowOf(entry, index + 1), bytesOf(entry.content), outline ? readOutline(outline) : undefined)
  })
  return { view, store }
}

// Of both kinds of pages: what is asked of them here is the same.
const lists = [conditionList, guideList] as unknown as ReadonlyArray<ListDerivation<Kind, 'TITLE'>>
const indexes = searchIndexes as unknown as ReadonlyArray<Derivation<TextIndex<Kind>>>

/** What lists say: the entries of each kind by title, all of them and those with each facet. */
function listed(view: PublishedView) {
  return lists.map((list) => {
    const made = view.derived(list)
    const facets = [...new Set(view.all(list.kind).flatMap((entry) => list.facetsOf(entry)))].sort()
    const having = facets.map((facet) => [facet, idsOf(made.entriesOf(made.with(facet), 'TITLE', 'en-GB'))])
    return [list.kind, byTitle(view, list), having]
  })
}

function byTitle(view: PublishedView, list: ListDerivation<Kind, 'TITLE'>) {
  const made = view.derived(list)
  return idsOf([...made.ordering('TITLE', 'en-GB').slots].map((slot) => made.entryAt(slot)))
}

/** What searches find: the entries of each kind by title, and those with some facets and words. */
function found(view: PublishedView) {
  return indexes.map((derivation) => {
    const index = view.derived(derivation)
    const idsIn = (slots: SlotSet) => idsOf(slotsIn(slots).map((slot) => index.entryAt(slot))).sort()
    const facets = ['urgency:emergency', 'urgency:self-care', 'region:GB', `bodyArea:${fixtureIds.bodyArea}`]
    return [
      idsOf([...index.byTitle.slots].map((slot) => index.entryAt(slot))),
      facets.map((facet) => idsIn(index.withFacet(facet))),
      ['calf', 'sore', 'zebra'].map((word) => scopes.map((scope) => idsIn(index.withWord(word, scope)))),
    ]
  })
}

const idsOf = (entries: ReadonlyArray<{ entryId: string }>) => entries.map(({ entryId }) => entryId)

describe('outlines', () => {
  /** Where this fails, raise the number in `outlineVersion`, and then write the file anew with `npx vitest -u`. */
  it('are what they were in this version', async () => {
    const outlines = pages.map((entry) => outlineOfFixture(entry)).join('\n')
    await expect(`${outlines}\n`).toMatchFileSnapshot(`released-outlines/v${outlineVersion}.jsonl`)
  })

  it('are of what is not in memory alone, and anything else is none', () => {
    for (const entry of fixtureEntries) expect(outlineOfFixture(entry) !== undefined).toBe(pages.includes(entry))
    for (const other of [
      '',
      '{',
      'null',
      '1',
      '{}',
      '{"light":{}}',
      '{"light":1,"facets":[]}',
      '{"light":{},"facets":{}}',
    ])
      expect(readOutline(other)).toBeUndefined()
  })

  it('spare reading contents for what is in them, and for lists', () => {
    const { view, store } = outlinedView(fixtureEntries, outlineOfFixture)
    for (const list of lists) expect(byTitle(view, list)).toEqual(byTitle(publishedFixtures(), list))
    expect(store.reads).toBe(0)
    for (const { kind, entryId, content } of fixtureEntries) expect(view.entry(kind, entryId)?.content).toEqual(content)
  })

  it('make the view that there is without them, for lists and for searches', () => {
    const step = fc.record({ entry: fc.oneof(randomCondition, randomGuide), hasOutline: fc.boolean() })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const history = [...worldEntries, ...steps.map(({ entry }) => entry)]
        const plain = publishedFixtures(history)
        const withOutline = new Set(steps.flatMap(({ entry, hasOutline }) => (hasOutline ? [entry] : [])))
        const { view } = outlinedView(history, (entry) => {
          const alone = withOutline.has(entry) && publishedFixtures([entry]).entry(entry.kind, entry.entryId)
          return alone ? outlineOf(alone) : undefined
        })
        expect(listed(view)).toEqual(listed(plain))
        expect(found(view)).toEqual(found(plain))
      }),
      { numRuns: 50 },
    )
  })

  it('that say something else than the content are found out, and what they said is gone everywhere', () => {
    const light = { ...readOutline(outlineOfFixture(page) ?? '')?.light, title: { 'en-GB': 'Nothing to worry about' } }
    const lie = JSON.stringify({ light, facets: ['urgency:self-care'] })
    const { view } = outlinedView(fixtureEntries, (entry) => (entry === page ? lie : outlineOfFixture(entry)))
    const pin = view.pin()
    const titleIn = (published: PublishedEntries) =>
      (published.entry(page.kind, page.entryId)?.content as Partial<Condition> | undefined)?.title
    expect(titleIn(view)).toEqual({ 'en-GB': 'Nothing to worry about' })
    const corrected = pages.filter((entry) => {
      const said = entry === page ? lie : outlineOfFixture(entry)
      return view.correct(entry.kind, entry.entryId, (byContent) => outlineOf(byContent) === said)
    })
    expect(corrected).toEqual([page])
    expect(titleIn(view)).toEqual(titleIn(publishedFixtures()))
    expect(view.bySlug(page.kind, page.slug)).toBe(view.entry(page.kind, page.entryId))
    expect(listed(view)).toEqual(listed(publishedFixtures()))
    // Who is answering keeps what was there, until it is done.
    expect(titleIn(pin)).toEqual({ 'en-GB': 'Nothing to worry about' })
    view.apply({ ...rowOf(page, 1_000), action: 'withdrawn', content: null })
    expect(view.entry(page.kind, page.entryId)).toBeUndefined()
  })

  it('are not believed where contents are in memory', () => {
    const view = new PublishedView()
    for (const list of entryLists) view.begin(list)
    fixtureEntries.forEach((entry, index) => {
      view.applySealed(rowOf(entry, index + 1), bytesOf(entry.content), { light: {}, facets: ['urgency:none'] })
    })
    expect(listed(view)).toEqual(listed(publishedFixtures()))
  })
})

function bytesOf(content: object): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(content))
}
