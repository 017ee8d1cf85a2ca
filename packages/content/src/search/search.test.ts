import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { conditionFixtures } from '../condition/condition.fixtures'
import { fixtureEntries, publishedFixtures, rowOf } from '../publication/published.fixtures'
import type { PublishedView } from '../publication/published-view'
import { isReadable } from '../reading/readable'
import type { ReadingContext } from '../reading/reading-context'
import { readingFixture } from '../reading/reading.fixtures'
import type { Candidate } from '../safety/candidate'
import type { SearchFilter } from '../generated/schema-types'
import { highlightsOf, titleOf } from './highlights'
import { searchFor } from './search'

const id = (n: number) => `00000000-0000-4000-8000-00000000a${String(n).padStart(3, '0')}`

function condition(n: number, title: string, more: Partial<(typeof conditionFixtures)['selfCare']> = {}): Candidate {
  const content = { ...conditionFixtures.selfCare, otherNames: [], summary: { 'en-GB': 'A page.' }, ...more }
  const slug = `condition-${n}`
  return {
    kind: 'condition',
    entryId: id(n),
    slug,
    content: { ...content, slug, title: { 'en-GB': title } },
  }
}

function urgencyOf(urgency: string, sign = 'A sign') {
  const [presentation] = conditionFixtures.selfCare.presentations
  return { presentations: [{ ...presentation, urgency, symptoms: [{ text: { 'en-GB': sign } }] }] } as never
}

const clot = condition(1, 'Deep vein thrombosis', {
  otherNames: [{ name: { 'en-GB': 'DVT' } }],
  summary: { 'en-GB': 'A clot in a deep vein, which is no tight calf.' },
  ...(urgencyOf('emergency', 'One calf is swollen') as object),
})
const cramp = condition(2, 'Calf cramp', { otherNames: [{ name: { 'en-GB': 'Charley horse' } }] as never })
const splints = condition(3, 'Medial tibial stress syndrome')
const fracture = condition(4, 'Fibula stress fracture')

const world = (...more: Candidate[]) => publishedFixtures([...fixtureEntries, clot, cramp, splints, fracture, ...more])

function found(
  query: string,
  filter: SearchFilter = {},
  context: ReadingContext = readingFixture({ published: world() }),
) {
  return searchFor(query, filter, { first: 100 }, context).nodes.map((hit) => titleOf(hit, context))
}

function marks(query: string, context = readingFixture({ published: world() })) {
  const [hit] = searchFor(query, {}, { first: 1 }, context).nodes
  return (
    hit &&
    highlightsOf(hit, context)
      .map(({ text, isMatch }) => (isMatch ? `[${text}]` : text))
      .join('')
  )
}

describe('a search', () => {
  it.each([
    ['charley horse', 'Calf cramp'],
    ['dvt', 'Deep vein thrombosis'],
    ['blood clot', 'Deep vein thrombosis'],
    ['shin splints', 'Medial tibial stress syndrome'],
    ['hairline fracture', 'Fibula stress fracture'],
    ['fib', 'Fibula stress fracture'],
    ['stress fractre', 'Fibula stress fracture'],
    ['trhombosis', 'Deep vein thrombosis'],
    ['CALF CRAMPS', 'Calf cramp'],
    ['puffy calf', 'Deep vein thrombosis'],
  ])('for %s finds %s first', (query, title) => {
    expect(found(query)[0]).toBe(title)
  })

  it('finds nothing for what nobody wrote, and by all words before it finds by some', () => {
    expect(found('xylophone')).toEqual([])
    expect(found('fibula stress')).toEqual(['Fibula stress fracture'])
    expect(found('stress xylophone')).toEqual(['Fibula stress fracture', 'Medial tibial stress syndrome'])
  })

  it('puts what is asked for by name first, emergencies next, and never hides one for a word too few', () => {
    expect(found('calf cramp')[0]).toBe('Calf cramp')
    expect(found('tight calf').slice(0, 2)).toEqual(['Tight calf', 'Deep vein thrombosis'])
    expect(found('calf').slice(0, 1)).toEqual(['Deep vein thrombosis'])
    const wordy = condition(5, 'Swollen calf from standing long')
    const context = readingFixture({ published: world(wordy) })
    const [first, ...others] = found('swollen calf standing', {}, context)
    expect(first).toBe('Deep vein thrombosis')
    expect(others).toContain('Swollen calf from standing long')
  })

  it('tells which words it had to leave out', () => {
    const ignored = (query: string) => {
      const context = readingFixture({ published: world() })
      return searchFor(query, {}, {}, context).ignoredWords
    }
    expect(ignored('stress Xylophones')).toEqual(['xylophone'])
    expect(ignored('xylophone')).toEqual(['xylophone'])
    // Beginnings, errors of typing and other words for the same count as known.
    expect(ignored('fib fractre charley horse puffy')).toEqual([])
  })

  it('marks the word that was asked for rather than a longer phrase for the same', () => {
    expect(marks('zzz cramp')).toBe('Calf [cramp]')
    const spasm = condition(5, 'Night cramp', { otherNames: [{ name: { 'en-GB': 'Muscle spasm' } }] as never })
    expect(marks('night cramp zzz', readingFixture({ published: publishedFixtures([...fixtureEntries, spasm]) }))).toBe(
      '[Night] [cramp]',
    )
    expect(marks('zzz cramp', readingFixture({ published: publishedFixtures([...fixtureEntries, spasm]) }))).toBe(
      'Night [cramp]',
    )
  })

  it('marks what it found in the text that says most of it', () => {
    expect(marks('calf cramp')).toBe('[Calf] [cramp]')
    expect(marks('charley horse')).toBe('[Charley] [horse]')
    expect(marks('stress fractre')).toBe('Fibula [stress] [fracture]')
  })

  it('leaves gear out of hits, counts and corrections for those who may not read commerce', () => {
    const published = world()
    const may = searchFor('sock', {}, {}, readingFixture({ published }))
    expect(may.facets.kinds).toEqual([{ kind: 'product', count: 1 }])
    for (const query of ['sock', 'plain running sock', 'exemplar', 'sokc']) {
      const none = searchFor(query, {}, {}, readingFixture({ published, mayReadCommerce: false }))
      expect(none.nodes.filter(({ entry }) => entry.kind === 'product')).toEqual([])
      expect(none.facets.kinds.filter(({ kind }) => kind === 'product')).toEqual([])
    }
  })

  it('counts what can be narrowed down by, and narrows down by it', () => {
    const context = readingFixture({ published: world() })
    const { facets, totalCount } = searchFor('calf', {}, {}, context)
    expect(facets.kinds.reduce((sum, { count }) => sum + count, 0)).toBe(totalCount)
    for (const { urgency, count } of facets.urgencies)
      expect(searchFor('calf', { urgency: [urgency] }, {}, context).totalCount).toBe(count)
    for (const { onset, count } of facets.onsets)
      expect(searchFor('calf', { onset }, {}, context).totalCount).toBe(count)
    expect(facets.bodyAreas.map(({ bodyArea }) => bodyArea.slug)).toEqual(['lower-leg'])
    expect(found('calf', { bodyArea: 'nowhere' })).toEqual([])
  })

  it.each(['', ' … ', 'the', 'x'.repeat(201), Array.from({ length: 13 }, (_, n) => `word${n}`).join(' ')])(
    'says what is wrong with the query %j',
    (query) => {
      expect(() => found(query)).toThrow('query must')
    },
  )
})

const somewords = fc.constantFrom('calf', 'cramp', 'cramps', 'clot', 'stress', 'tight', 'thrombosis', 'night')
const text = fc.array(somewords, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '))
const step = fc.record({
  n: fc.integer({ min: 10, max: 15 }),
  title: text,
  summary: text,
  urgency: fc.constantFrom('selfCare', 'urgent', 'emergency'),
  regions: fc.subarray(['GB', 'US'], { minLength: 1 }),
  isWithdrawn: fc.boolean(),
  isLook: fc.boolean(),
})

describe('the index of a search', () => {
  const rowsOf = (steps: Array<typeof step extends fc.Arbitrary<infer T> ? T : never>) =>
    steps.map(({ n, title, summary, urgency, regions, isWithdrawn }, index) => {
      const more = { summary: { 'en-GB': summary }, regions, ...(urgencyOf(urgency) as object) } as never
      const row = rowOf(condition(n, title, more), fixtureEntries.length + index + 1)
      return isWithdrawn ? { ...row, action: 'withdrawn' as const, content: null } : row
    })

  it('kept up row by row finds what one built afresh does, in pages as at once, and nothing that may not be seen', () => {
    fc.assert(
      fc.property(
        fc.array(step, { maxLength: 20 }),
        text,
        fc.constantFrom(null, 'GB' as const, 'US' as const),
        fc.boolean(),
        fc.integer({ min: 1, max: 4 }),
        (steps, query, region, mayReadCommerce, size) => {
          const kept = publishedFixtures()
          const fresh = publishedFixtures()
          rowsOf(steps).forEach((row, index) => {
            kept.apply(row)
            if (steps[index]?.isLook) found('calf', {}, readingFixture({ published: kept }))
          })
          for (const row of rowsOf(steps)) fresh.apply(row)
          const who = { region, mayReadCommerce }
          const context = readingFixture({ published: kept, ...who })
          const all = searchFor(query, {}, { first: 100 }, context)
          const ids = all.nodes.map(({ entry }) => entry.entryId)
          const again = searchFor(query, {}, { first: 100 }, readingFixture({ published: fresh, ...who }))
          expect(ids).toEqual(again.nodes.map(({ entry }) => entry.entryId))
          expect(all.totalCount).toBe(ids.length)
          for (const { entry } of all.nodes) expect(isReadable(entry, context)).toBe(true)

          const paged: string[] = []
          for (let after: string | null = null, more = true; more;) {
            const page = searchFor(query, {}, { first: size, after }, context)
            paged.push(...page.nodes.map(({ entry }) => entry.entryId))
            expect(page.pageInfo.hasPreviousPage).toBe(after !== null)
            more = page.pageInfo.hasNextPage
            after = page.pageInfo.endCursor
          }
          expect(paged).toEqual(ids)
        },
      ),
      { numRuns: 150 },
    )
  }, 30_000)

  it('shows at a pin what was public then', () => {
    const view: PublishedView = world()
    const pin = view.pin()
    const before = found('cramp', {}, readingFixture({ published: pin }))
    view.apply({ ...rowOf(cramp, view.sequence + 1), action: 'withdrawn', content: null })
    expect(found('cramp', {}, readingFixture({ published: pin }))).toEqual(before)
    expect(found('cramp', {}, readingFixture({ published: view }))).toEqual([])
    expect(before).toContain('Calf cramp')
  })
})
