import type { Kind } from '@stride/content/publication/kind'
import type { ContentOf } from '@stride/content/publication/shapes'
import { lowerLeg } from './body-areas'
import { calfCramp } from './conditions/calf-cramp'
import { calfStrain } from './conditions/calf-strain'
import { compartmentSyndrome } from './conditions/compartment-syndrome'
import { deepVeinThrombosis } from './conditions/deep-vein-thrombosis'
import { fibulaStressFracture } from './conditions/fibula-stress-fracture'
import { tightCalfMuscles } from './conditions/tight-calf-muscles'
import { demoDatesAt } from './demo-dates'
import { drawings, type PictureFile } from './drawings/drawings'
import { conditionIds, guideIds, productIds, recommendationIds, siteIds } from './entry-ids'
import { hydrationPacks } from './gear/hydration-packs'
import { phoneHolders } from './gear/phone-holders'
import { reflectiveGear } from './gear/reflective-gear'
import { runningSocks } from './gear/running-socks'
import { calfPainFromRunning } from './guides/calf-pain-from-running'
import { merchants } from './merchants'
import { people } from './people'
import { siteSettings } from './site-settings'
import { symptoms } from './symptoms'

/** An entry of the demo. Media bring their bytes along. */
export type DemoEntry = {
  [K in Kind]: { kind: K; entryId: string; slug: string; content: ContentOf[K]; file?: PictureFile }
}[Kind]

function entry<K extends Kind>(kind: K, entryId: string, content: ContentOf[K], file?: PictureFile) {
  return { kind, entryId, slug: content.slug, content, ...(file ? { file } : {}) } as Extract<DemoEntry, { kind: K }>
}

/**
 * The demo content, in an order in which each entry may be published: what an entry cites comes before it.
 * Dates are counted from `now`, so that reviews are current and prices fresh.
 */
export function demoEntries(now: Date): DemoEntry[] {
  const dates = demoDatesAt(now)
  const gear = [...runningSocks(dates), ...reflectiveGear(dates), ...phoneHolders(dates), ...hydrationPacks(dates)]
  return [
    entry('siteSettings', siteIds.siteSettings, siteSettings),
    entry('bodyArea', siteIds.lowerLeg, lowerLeg),
    ...symptoms.map(({ entryId, content }) => entry('symptom', entryId, content)),
    ...people.map(({ entryId, content }) => entry('person', entryId, content)),
    ...drawings().map(({ entryId, content, file }) => entry('media', entryId, content, file)),
    ...Object.values(merchants).map(({ entryId, content }) => entry('merchant', entryId, content)),
    ...gear.map(({ name, product }) => entry('product', productIds[name], product)),
    entry('condition', conditionIds.calfStrain, calfStrain(dates)),
    entry('condition', conditionIds.calfCramp, calfCramp(dates)),
    entry('condition', conditionIds.compartmentSyndrome, compartmentSyndrome(dates)),
    entry('condition', conditionIds.tightCalfMuscles, tightCalfMuscles(dates)),
    entry('condition', conditionIds.fibulaStressFracture, fibulaStressFracture(dates)),
    entry('condition', conditionIds.deepVeinThrombosis, deepVeinThrombosis(dates)),
    ...gear.map(({ name, recommendation }) => entry('recommendation', recommendationIds[name], recommendation)),
    entry('guide', guideIds.calfPainFromRunning, calfPainFromRunning(dates)),
  ]
}
