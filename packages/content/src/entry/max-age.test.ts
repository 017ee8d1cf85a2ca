import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fixtureIds } from '../publication/entry-ids.fixtures'
import type { Kind } from '../publication/kind'
import { readingFixture } from '../reading/reading.fixtures'
import { maxAgeOf, maxAges } from './max-age'

/** What an answer made at a moment says, and until when it may be served. */
function answerAt(now: Date, kind: Kind, entryId: string) {
  const context = readingFixture({ now })
  const entry = context.published.entry(kind, entryId)
  if (!entry) throw new Error('There is no such fixture.')
  const maxAge = maxAgeOf(entry, context)
  return { maxAge, validUntil: Math.min(...context.expiries.map((moment) => Date.parse(moment))) }
}

const noon = new Date('2026-06-15T12:00:00.000Z')
/** When the price of the product in the fixtures grows too old, and when the review of a condition lapses. */
const ends = [
  { kind: 'product', entryId: fixtureIds.product, end: Date.parse('2026-06-16T08:00:00.000Z') },
  { kind: 'condition', entryId: fixtureIds.selfCareCondition, end: Date.parse('2028-04-01T00:00:00.000Z') },
] as const

describe('how long an entry may be kept', () => {
  it.each([
    ['condition', fixtureIds.emergencyCondition, maxAges.danger],
    ['condition', fixtureIds.redFlagCondition, maxAges.danger],
    ['condition', fixtureIds.selfCareCondition, maxAges.reviewed],
    ['guide', fixtureIds.guide, maxAges.danger],
    ['product', fixtureIds.product, maxAges.reviewed],
    ['bodyArea', fixtureIds.bodyArea, maxAges.other],
    ['siteSettings', fixtureIds.siteSettings, maxAges.danger],
  ] as const)('hangs on what it is about: %s %s', (kind, entryId, seconds) => {
    expect(answerAt(noon, kind, entryId).maxAge).toBe(seconds)
  })

  it('never goes beyond a lapsing review or price, even when the answer is served until it expires', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ends), fc.integer({ min: 1, max: 90_000_000 }), ({ kind, entryId, end }, left) => {
        const { maxAge, validUntil } = answerAt(new Date(end - left), kind, entryId)
        expect(maxAge).toBeGreaterThanOrEqual(0)
        expect(validUntil).toBeGreaterThanOrEqual(end - left)
        expect(validUntil + maxAge * 1_000).toBeLessThanOrEqual(end + 1)
      }),
    )
  })

  it('is the usual again once a review has lapsed', () => {
    expect(answerAt(new Date('2028-04-01T00:00:00.000Z'), 'condition', fixtureIds.selfCareCondition).maxAge).toBe(
      maxAges.reviewed,
    )
  })
})
