import { describe, expect, it } from 'vitest'
import { careCardFixtures } from '../blocks/care-card/care-card.fixtures'
import { conditionSectionFixtures } from '../blocks/condition-section/condition-section.fixtures'
import { gearSectionFixtures } from '../blocks/gear-section/gear-section.fixtures'
import { proseFixtures } from '../blocks/prose/prose.fixtures'
import { symptomListFixtures } from '../blocks/symptom-list/symptom-list.fixtures'
import { conditionFixtures } from '../condition/condition.fixtures'
import type { Guide } from '../guide/guide'
import { guideFixtures } from '../guide/guide.fixtures'
import { fixtureToday, medicalReviewFixtures } from '../medical-review/medical-review.fixtures'
import { productFixtures } from '../product/product.fixtures'
import { fixtureIds } from '../publication/entry-ids.fixtures'
import type { Kind } from '../publication/kind'
import { fixtureEntries, publishedFixtures, rowOf } from '../publication/published.fixtures'
import { PublishedView } from '../publication/published-view'
import { recommendationFixtures } from '../recommendation/recommendation.fixtures'
import { circumstancesIn } from './circumstances.fixtures'
import { mayBePublished } from './may-be-published'
import { gearBesideDanger } from './no-gear-beside-emergency'

const published = publishedFixtures()
const check = (kind: Kind, entryId: string, slug: string, content: unknown, today = fixtureToday) =>
  mayBePublished({ kind, entryId, slug, content }, circumstancesIn(published, today))
const guide = (change: Partial<Guide>) =>
  check('guide', fixtureIds.guide, 'sore-calf', { ...guideFixtures.everyBlock, ...change })
const condition = (change: object) =>
  check('condition', fixtureIds.emergencyCondition, 'pressure-in-the-leg', {
    ...conditionFixtures.emergency,
    ...change,
  })
const product = (change: object) =>
  check('product', fixtureIds.product, 'plain-running-sock', { ...productFixtures.socks, ...change })

it('lets every fixture through, one after the other', () => {
  const view = new PublishedView()
  fixtureEntries.forEach((entry, index) => {
    expect(mayBePublished(entry, circumstancesIn(view, fixtureToday))).toEqual([])
    view.apply(rowOf(entry, index + 1))
  })
})

describe('medical review', () => {
  it.each([
    ['missing', undefined, 'medicalReview.reviewer', /medical reviewer has to approve/],
    ['lapsed', medicalReviewFixtures.lapsed, 'medicalReview.nextReviewAt', /was due on 2026-05-01/],
    [
      'in the future',
      { ...medicalReviewFixtures.current, reviewedAt: '2026-07-01' },
      'medicalReview.reviewedAt',
      /in the future/,
    ],
    [
      'too long',
      { ...medicalReviewFixtures.current, nextReviewAt: '2029-04-01' },
      'medicalReview.nextReviewAt',
      /at most 3 years/,
    ],
  ])('refuses a review that is %s', (_, medicalReview, path, message) => {
    const problems = guide({ medicalReview: (medicalReview ?? {}) as Guide['medicalReview'] })
    expect(problems).toContainEqual(
      expect.objectContaining({ path, message: expect.stringMatching(message) as string }),
    )
  })

  it('lets a review of exactly three years through', () => {
    expect(guide({ medicalReview: { ...medicalReviewFixtures.current, nextReviewAt: '2029-03-31' } })).toEqual([])
  })
})

describe('gear beside danger', () => {
  const gear = gearSectionFixtures.plain
  const calm = proseFixtures.plain
  const opening = careCardFixtures.emergency
  const dangerous = {
    'an emergency card': careCardFixtures.emergency,
    'an urgent card': careCardFixtures.urgent,
    'a section about an emergency': conditionSectionFixtures.dangerous,
    'a section with a red-flag sign': conditionSectionFixtures.redFlag,
    'a list of red flags': symptomListFixtures.redFlags,
  }

  it.each(Object.entries(dangerous))('is refused before and after %s', (_, danger) => {
    for (const blocks of [
      [opening, calm, gear, danger],
      [opening, calm, danger, gear, calm],
      [opening, calm, danger, gear, gear, calm],
    ]) {
      const problems = guide({ blocks })
      expect(problems.map((problem) => problem.rule)).toContain('no-gear-beside-emergency')
      expect(problems[0]?.message).toMatch(/Move it/)
    }
    expect(guide({ blocks: [opening, danger, calm, gear, calm, danger] })).toEqual([])
  })

  it('counts a condition that is no longer public as dangerous', () => {
    const without = publishedFixtures(fixtureEntries.filter((entry) => entry.entryId !== fixtureIds.selfCareCondition))
    const blocks = [calm, conditionSectionFixtures.calm, gear, calm]
    expect(gearBesideDanger({ blocks }, without)).toEqual([2])
    expect(gearBesideDanger({ blocks }, published)).toEqual([])
  })
})

describe('a guide with a dangerous cause', () => {
  it('opens with a card that is as pressing', () => {
    const blocks = [careCardFixtures.urgent, proseFixtures.plain, conditionSectionFixtures.dangerous]
    expect(guide({ blocks })).toContainEqual(expect.objectContaining({ rule: 'emergency-has-care-card' }))
    expect(guide({ blocks: [careCardFixtures.emergency, ...blocks] })).toEqual([])
  })

  it('does not count a card further down', () => {
    const blocks = [proseFixtures.plain, careCardFixtures.emergency, conditionSectionFixtures.dangerous]
    expect(guide({ blocks })).toContainEqual(expect.objectContaining({ rule: 'emergency-has-care-card' }))
  })
})

describe('regions', () => {
  it('refuses a care card without wording for one of the regions, and accepts it when the region is left out', () => {
    const blocks = [{ ...careCardFixtures.emergency, action: { GB: 'Call {{emergency-number}}.' } }]
    expect(guide({ blocks })).toContainEqual(expect.objectContaining({ path: 'blocks.0.action.US' }))
    expect(guide({ blocks, regions: ['GB'] })).toEqual([])
  })

  it('refuses a dangerous presentation without help advice', () => {
    const [acute, chronic] = conditionFixtures.emergency.presentations
    expect(
      condition({ presentations: [{ ...acute, helpAdvice: { GB: 'Call {{emergency-number}}.' } }, chronic] }),
    ).toContainEqual(
      expect.objectContaining({ rule: 'care-advice-for-every-region', path: 'presentations.0.helpAdvice.US' }),
    )
  })

  it('refuses emergency numbers that are written out, and tokens that do not exist', () => {
    const summary = { 'en-GB': 'Ring 999 now, or {{emergency-nummer}}.' }
    expect(condition({ summary }).map((problem) => problem.message)).toEqual([
      'There is no token {{emergency-nummer}}.',
      expect.stringContaining('instead of 999') as string,
    ])
  })
})

describe('offers', () => {
  const [gb, us] = productFixtures.socks.offers
  it.each([
    ['not https', { url: 'http://runner.example/socks' }, 'offers.0.url', /starts with https/],
    [
      'off its merchant’s domains',
      { url: 'https://elsewhere.example/socks' },
      'offers.0.url',
      /elsewhere\.example is not a domain of Example Runner/,
    ],
    ['on a look-alike domain', { url: 'https://notrunner.example/' }, 'offers.0.url', /not a domain/],
    [
      'with a name before the host',
      { url: 'https://runner.example@evil.example/' },
      'offers.0.url',
      /starts with https/,
    ],
    ['priced in the other currency', { price: { amount: 100, currency: 'USD' } }, 'offers.0.price.currency', /GBP/],
    ['priced in fractions', { price: { amount: 12.99, currency: 'GBP' } }, 'offers.0.price.amount', /./],
    ['a twin of another', { offerId: fixtureIds.offerUs }, 'offers.1.offerId', /Another offer/],
  ])('are refused when %s', (_, change, path, message) => {
    expect(product({ offers: [{ ...gb, ...change }, us] })).toContainEqual(
      expect.objectContaining({ path, message: expect.stringMatching(message) as string }),
    )
  })
})

describe('recommendations', () => {
  it('cannot be for a condition that needs urgent help', () => {
    expect(
      check('recommendation', fixtureIds.recommendation, 'plain-socks-for-long-runs', {
        ...recommendationFixtures.socks,
        conditions: [fixtureIds.emergencyCondition],
      }),
    ).toContainEqual(expect.objectContaining({ rule: 'recommendations-are-vetted', path: 'conditions' }))
  })

  it('cannot be shown once its vetting has lapsed', () => {
    const problems = mayBePublished(
      {
        kind: 'guide',
        entryId: fixtureIds.guide,
        slug: 'sore-calf',
        content: {
          ...guideFixtures.everyBlock,
          medicalReview: { ...medicalReviewFixtures.current, reviewedAt: '2028-03-01', nextReviewAt: '2029-03-01' },
        },
      },
      circumstancesIn(published, '2028-06-01'),
    )
    expect(problems.map((problem) => problem.rule)).toEqual(['recommendations-are-vetted'])
  })
})

it('refuses a slug that another entry has', () => {
  expect(check('condition', fixtureIds.guide, 'tight-calf', { ...conditionFixtures.selfCare })).toContainEqual(
    expect.objectContaining({ rule: 'slug-is-free', path: 'slug' }),
  )
})

it('refuses what rests on something that is not public', () => {
  expect(guide({ author: '00000000-0000-4000-8000-999999999999' })).toContainEqual(
    expect.objectContaining({
      rule: 'cited-entries-are-public',
      path: 'author',
      message: expect.stringContaining('person') as string,
    }),
  )
})

it('names a treatment’s presentation that does not exist', () => {
  const [treatment] = conditionFixtures.emergency.treatments
  expect(condition({ treatments: [{ ...treatment, presentations: [{ key: 'acut' }] }] })).toContainEqual(
    expect.objectContaining({
      path: 'treatments.0.presentations',
      message: expect.stringContaining('use one of: acute, chronic') as string,
    }),
  )
})
