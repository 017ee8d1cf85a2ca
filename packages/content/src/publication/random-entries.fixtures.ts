import fc from 'fast-check'
import { conditionFixtures } from '../condition/condition.fixtures'
import { onsets, urgencies } from '../condition/urgency'
import { guideFixtures } from '../guide/guide.fixtures'
import { productFixtures } from '../product/product.fixtures'
import { recommendationFixtures } from '../recommendation/recommendation.fixtures'
import { regions } from '../region/region'
import type { Candidate } from '../safety/candidate'
import { fixtureIds } from './entry-ids.fixtures'
import { fixtureEntries } from './published.fixtures'

const otherArea = '00000000-0000-4000-8000-000000000090'
const otherSymptom = '00000000-0000-4000-8000-000000000091'
const usual = fixtureEntries.filter(({ kind }) => !['condition', 'guide', 'product', 'recommendation'].includes(kind))

/** What random entries may cite of those that don't change: two body areas, two symptoms, people, a picture, shops. */
export const worldEntries: readonly Candidate[] = [
  ...usual,
  ...usual.flatMap((entry): Candidate[] => {
    if (entry.kind === 'bodyArea') return [{ ...entry, entryId: otherArea, slug: 'elbow' }]
    if (entry.kind === 'symptom') return [{ ...entry, entryId: otherSymptom, slug: 'numbness' }]
    return []
  }),
]
/** By slug; one that there is none of among them. */
export const areaIds = { 'lower-leg': fixtureIds.bodyArea, elbow: otherArea, nowhere: 'none' }
export const symptomIds = { 'swelling-of-one-calf': fixtureIds.symptom, numbness: otherSymptom }

const digits = { condition: 1, guide: 2, product: 3, recommendation: 4 }

/** The id of one of six entries of a kind; its slug is `<kind>-<id>`. */
export function randomId(kind: keyof typeof digits): fc.Arbitrary<string> {
  return fc.integer({ min: 0, max: 5 }).map((n) => `00000000-0000-4000-8000-00000000${digits[kind]}00${n}`)
}

const review = fc.record({
  reviewer: fc.constant(fixtureIds.reviewer),
  reviewedAt: fc.constantFrom('2026-01-01', '2026-06-15', '2026-06-16'),
  nextReviewAt: fc.constantFrom('2026-06-14', '2026-06-15', '2027-01-01', '2027-06-01'),
})
const title = fc.record({ 'en-GB': fc.constantFrom('Ankle', 'ankle', 'Älter', 'Zebra', 'Calf') })
const someRegions = fc.subarray([...regions], { minLength: 1 })
const presentation = fc.record({
  onset: fc.constantFrom(...onsets),
  urgency: fc.constantFrom(...urgencies),
  symptom: fc.constantFrom(fixtureIds.symptom, otherSymptom, undefined),
})

export const randomCondition = fc
  .record({
    entryId: randomId('condition'),
    title,
    bodyArea: fc.constantFrom(fixtureIds.bodyArea, otherArea),
    regions: someRegions,
    review,
    presentations: fc.array(presentation, { minLength: 1, maxLength: 3 }),
  })
  .map(({ entryId, presentations, review: medicalReview, ...given }): Candidate => {
    const content = {
      ...conditionFixtures.selfCare,
      ...given,
      medicalReview,
      treatments: [],
      presentations: presentations.map(({ symptom, ...shown }, index) => ({
        name: { 'en-GB': 'A presentation' },
        helpAdvice: { GB: 'See your GP.', US: 'See your doctor.' },
        ...shown,
        key: `p${index}`,
        symptoms: [{ text: { 'en-GB': 'A sign' }, ...(symptom ? { symptom } : {}) }],
      })),
    }
    return { kind: 'condition', entryId, slug: `condition-${entryId}`, content }
  })

export const randomGuide = fc
  .record({
    entryId: randomId('guide'),
    title,
    regions: someRegions,
    review,
    causes: fc.uniqueArray(randomId('condition'), { maxLength: 3 }),
    gear: fc.uniqueArray(randomId('recommendation'), { maxLength: 2 }),
  })
  .map(({ entryId, causes, gear, review: medicalReview, ...given }): Candidate => {
    const blocks = [
      ...guideFixtures.everyBlock.blocks.filter(({ blockType }) => blockType === 'prose'),
      ...causes.map((cause) => ({
        blockType: 'conditionSection' as const,
        condition: cause,
        showTreatments: true,
      })),
      // Away from what may be dangerous.
      ...guideFixtures.everyBlock.blocks.filter(({ blockType }) => blockType === 'prose'),
      ...(gear.length > 0
        ? [{ blockType: 'gearSection' as const, heading: { 'en-GB': 'Gear' }, recommendations: gear }]
        : []),
    ]
    const content = { ...guideFixtures.everyBlock, ...given, medicalReview, blocks }
    return { kind: 'guide', entryId, slug: `guide-${entryId}`, content }
  })

/** With an offer in each region, or without any. */
export const randomProduct = fc
  .record({
    entryId: randomId('product'),
    review,
    name: fc.constantFrom('Sock', 'sock', 'Pack'),
    offers: fc.constantFrom([], productFixtures.socks.offers),
  })
  .map(({ entryId, review: medicalReview, ...given }): Candidate => {
    const content = { ...productFixtures.socks, ...given, medicalReview }
    return { kind: 'product', entryId, slug: `product-${entryId}`, content }
  })

export const randomRecommendation = fc
  .record({
    entryId: randomId('recommendation'),
    review,
    product: randomId('product'),
    conditions: fc.uniqueArray(randomId('condition'), { maxLength: 2 }),
    guides: fc.uniqueArray(randomId('guide'), { maxLength: 2 }),
  })
  .map(({ entryId, review: medicalReview, ...given }): Candidate => {
    const content = { ...recommendationFixtures.socks, ...given, medicalReview }
    return { kind: 'recommendation', entryId, slug: `recommendation-${entryId}`, content }
  })
