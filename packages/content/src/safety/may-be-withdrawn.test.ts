import { describe, expect, it } from 'vitest'
import { fixtureIds } from '../publication/entry-ids.fixtures'
import { fixtureEntries, publishedFixtures } from '../publication/published.fixtures'
import { mayBeWithdrawn } from './may-be-withdrawn'

const published = publishedFixtures()

describe('withdrawing', () => {
  it('a condition waits for the guide that explains it', () => {
    expect(mayBeWithdrawn({ kind: 'condition', entryId: fixtureIds.emergencyCondition }, published)).toEqual([
      expect.objectContaining({
        message: 'Still in use by: guide "sore-calf". Replace it there and publish that first.',
      }),
    ])
    const withoutGuide = publishedFixtures(fixtureEntries.filter((entry) => entry.kind !== 'guide'))
    expect(mayBeWithdrawn({ kind: 'condition', entryId: fixtureIds.emergencyCondition }, withoutGuide)).toEqual([])
  })

  it.each([
    ['product', fixtureIds.product],
    ['recommendation', fixtureIds.recommendation],
    ['merchant', fixtureIds.merchantGb],
    ['guide', fixtureIds.guide],
    ['symptom', fixtureIds.symptom],
  ] as const)('a %s never waits', (kind, entryId) => {
    expect(mayBeWithdrawn({ kind, entryId }, published)).toEqual([])
  })

  it.each([
    ['person', fixtureIds.reviewer],
    ['media', fixtureIds.media],
    ['bodyArea', fixtureIds.bodyArea],
    ['siteSettings', fixtureIds.siteSettings],
  ] as const)('a %s in use waits', (kind, entryId) => {
    expect(mayBeWithdrawn({ kind, entryId }, published)).toHaveLength(1)
  })
})
