import { bodyAreaFixtures } from '../body-area/body-area.fixtures'
import { conditionFixtures } from '../condition/condition.fixtures'
import { guideFixtures } from '../guide/guide.fixtures'
import { mediaFixtures } from '../media/media.fixtures'
import { merchantFixtures } from '../merchant/merchant.fixtures'
import { personFixtures } from '../person/person.fixtures'
import { productFixtures } from '../product/product.fixtures'
import { recommendationFixtures } from '../recommendation/recommendation.fixtures'
import type { Candidate } from '../safety/candidate'
import { siteSettingsFixtures } from '../site-settings/site-settings.fixtures'
import { symptomFixtures } from '../symptom/symptom.fixtures'
import { fixtureIds } from './entry-ids.fixtures'
import { PublishedView, type PublicationRow } from './published-view'
import { publishedShapes } from './shapes'

/** One small world in which everything that is cited exists, in an order in which it may be published. */
export const fixtureEntries: readonly Candidate[] = [
  {
    kind: 'siteSettings',
    entryId: fixtureIds.siteSettings,
    slug: 'site-settings',
    content: siteSettingsFixtures.usual,
  },
  { kind: 'bodyArea', entryId: fixtureIds.bodyArea, slug: 'lower-leg', content: bodyAreaFixtures.lowerLeg },
  { kind: 'symptom', entryId: fixtureIds.symptom, slug: 'swelling-of-one-calf', content: symptomFixtures.swelling },
  { kind: 'person', entryId: fixtureIds.author, slug: 'ada-example', content: personFixtures.author },
  { kind: 'person', entryId: fixtureIds.reviewer, slug: 'bo-sample', content: personFixtures.reviewer },
  { kind: 'media', entryId: fixtureIds.media, slug: 'calf.svg', content: mediaFixtures.drawing },
  { kind: 'merchant', entryId: fixtureIds.merchantGb, slug: 'example-runner', content: merchantFixtures.gb },
  { kind: 'merchant', entryId: fixtureIds.merchantUs, slug: 'sample-sports', content: merchantFixtures.us },
  { kind: 'product', entryId: fixtureIds.product, slug: 'plain-running-sock', content: productFixtures.socks },
  { kind: 'condition', entryId: fixtureIds.selfCareCondition, slug: 'tight-calf', content: conditionFixtures.selfCare },
  { kind: 'condition', entryId: fixtureIds.redFlagCondition, slug: 'pulled-calf', content: conditionFixtures.redFlag },
  {
    kind: 'condition',
    entryId: fixtureIds.emergencyCondition,
    slug: 'pressure-in-the-leg',
    content: conditionFixtures.emergency,
  },
  {
    kind: 'recommendation',
    entryId: fixtureIds.recommendation,
    slug: 'plain-socks-for-long-runs',
    content: recommendationFixtures.socks,
  },
  { kind: 'guide', entryId: fixtureIds.guide, slug: 'sore-calf', content: guideFixtures.everyBlock },
]

/** The ledger row of an entry, as a view reads it. */
export function rowOf(entry: Candidate, sequence: number, revision = 1): PublicationRow {
  return {
    ...entry,
    sequence,
    revision,
    action: 'published',
    significance: 'clinical',
    reason: 'First published.',
    shapeVersion: publishedShapes[entry.kind].version,
    contentHash: String(sequence).padStart(64, '0'),
    clinicalHash: String(sequence).padStart(64, '1'),
    rowHash: String(sequence).padStart(64, '2'),
    reviewedBy: null,
    reviewedAt: null,
    nextReviewAt: null,
    publishedAt: '2026-06-01T09:00:00.000Z',
  }
}

/** A view in which the fixtures (or the entries given) are public. */
export function publishedFixtures(entries: readonly Candidate[] = fixtureEntries): PublishedView {
  const view = new PublishedView()
  entries.forEach((entry, index) => {
    view.apply(rowOf(entry, index + 1))
  })
  return view
}
