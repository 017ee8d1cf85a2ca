import { describe, expect, it } from 'vitest'
import { careCardFixtures } from '../blocks/care-card/care-card.fixtures'
import { conditionSectionFixtures } from '../blocks/condition-section/condition-section.fixtures'
import { figureFixtures } from '../blocks/figure/figure.fixtures'
import { gearSectionFixtures } from '../blocks/gear-section/gear-section.fixtures'
import { proseFixtures } from '../blocks/prose/prose.fixtures'
import type { Block } from '../blocks/registry'
import { conditionFixtures } from '../condition/condition.fixtures'
import { medicalReviewFixtures } from '../medical-review/medical-review.fixtures'
import { productFixtures } from '../product/product.fixtures'
import { fixtureIds } from '../publication/entry-ids.fixtures'
import { fixtureEntries, publishedFixtures } from '../publication/published.fixtures'
import { readingFixture } from '../reading/reading.fixtures'
import type { ReadingContext } from '../reading/reading-context'
import { recommendationFixtures } from '../recommendation/recommendation.fixtures'
import type { Candidate } from '../safety/candidate'
import { guideFixtures } from './guide.fixtures'
import { shownBlocks } from './shown-blocks'

const { calm, dangerous } = conditionSectionFixtures
const gear = gearSectionFixtures.plain
const prose = proseFixtures.plain

/** What is shown of the blocks, by name. */
function shown(blocks: Block[], context: Partial<ReadingContext> = {}, medicalReview = medicalReviewFixtures.current) {
  return shownBlocks({ blocks, medicalReview }, readingFixture(context)).map((block) => block.blockType)
}

/** The fixtures with one entry replaced, or gone. */
function publishedWith(entryId: string, content?: Candidate['content']) {
  return publishedFixtures(
    fixtureEntries.flatMap((entry) => {
      if (entry.entryId !== entryId) return [entry]
      return content ? [{ ...entry, content } as Candidate] : []
    }),
  )
}

describe('a guide’s blocks', () => {
  it('are all shown while everything is in order', () => {
    const { blocks, medicalReview } = guideFixtures.everyBlock
    expect(shownBlocks({ blocks, medicalReview }, readingFixture())).toEqual(blocks)
    expect(shown([calm, gear, prose])).toEqual(['conditionSection', 'gearSection', 'prose'])
  })

  it('lose gear that stands beside danger as soon as a condition becomes more urgent', () => {
    const worse = {
      ...conditionFixtures.selfCare,
      presentations: conditionFixtures.selfCare.presentations.map((one) => ({ ...one, urgency: 'urgent' as const })),
    }
    const published = publishedWith(fixtureIds.selfCareCondition, worse)
    expect(shown([calm, gear, prose], { published })).toEqual(['conditionSection', 'prose'])
  })

  it('lose gear that comes to stand beside danger because what held them apart is gone for this reader', () => {
    const onlyGb = { ...conditionFixtures.selfCare, regions: ['GB' as const] }
    const published = publishedWith(fixtureIds.selfCareCondition, onlyGb)
    const blocks = [careCardFixtures.emergency, calm, gear, prose]
    expect(shown(blocks, { published, region: 'GB' })).toEqual(['careCard', 'conditionSection', 'gearSection', 'prose'])
    expect(shown(blocks, { published, region: 'US' })).toEqual(['careCard', 'prose'])
  })

  it('keep out gear that was written beside danger, even where the danger is gone for this reader', () => {
    const onlyGb = { ...conditionFixtures.emergency, regions: ['GB' as const] }
    const published = publishedWith(fixtureIds.emergencyCondition, onlyGb)
    expect(shown([prose, dangerous, gear, prose], { published, region: 'US' })).toEqual(['prose', 'prose'])
  })

  it('lose gear whose vetting, or whose product’s, has lapsed, and gear that was withdrawn', () => {
    const lapsed = medicalReviewFixtures.lapsed
    for (const published of [
      publishedWith(fixtureIds.recommendation, { ...recommendationFixtures.socks, medicalReview: lapsed }),
      publishedWith(fixtureIds.product, { ...productFixtures.socks, medicalReview: lapsed }),
      publishedWith(fixtureIds.recommendation),
      publishedWith(fixtureIds.product),
    ])
      expect(shown([prose, gear, prose], { published })).toEqual(['prose', 'prose'])
  })

  it('lose all gear when the guide’s own review has lapsed, and nothing else', () => {
    expect(shown([prose, gear, figureFixtures.bare], {}, medicalReviewFixtures.lapsed)).toEqual(['prose', 'figure'])
  })

  it('lose all gear while it is not known what has to be disclosed', () => {
    expect(shown([prose, gear], { published: publishedWith(fixtureIds.siteSettings) })).toEqual(['prose'])
  })

  it('say until when they hold: as long as every review that they rest on', () => {
    const context = readingFixture()
    shownBlocks({ blocks: [gear], medicalReview: medicalReviewFixtures.current }, context)
    expect(context.expiries.sort()[0]).toBe('2028-04-01T00:00:00.000Z')
  })
})
