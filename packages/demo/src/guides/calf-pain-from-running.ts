import type { Guide } from '@stride/content/guide/guide'
import type { DemoDates } from '../demo-dates'
import { personIds, siteIds } from '../entry-ids'
import { approvedBy } from '../conditions/stating'
import { cite } from '../sources'
import { bold, p, rich, t } from '../writing'
import { careCards } from './care-cards'
import { causes } from './causes'
import { gettingBack } from './getting-back'
import { readOn } from './read-on'

/** The first article: what makes a runner's calf hurt, in the order in which a reader needs it. */
export function calfPainFromRunning(dates: DemoDates): Guide {
  return {
    title: t('Calf pain from running'),
    slug: 'calf-pain-from-running',
    bodyArea: siteIds.lowerLeg,
    summary: t(
      'What makes a calf hurt during or after a run, which signs cannot wait, and how to get back to running.',
    ),
    intro: rich(
      p(
        'Most calf pain in runners comes from muscle and gets better with time. A few causes cannot wait, so this page begins with those.',
      ),
      p(
        'It describes each cause so that you can compare it with what you feel. ',
        bold('It cannot tell you which one is yours.'),
        ' A clinician who examines your leg can.',
      ),
    ),
    blocks: [...careCards, ...causes, ...gettingBack, ...readOn],
    references: cite(
      dates,
      'nhsDvt',
      'nhsCompartmentSyndrome',
      'nhsSprainsAndStrains',
      'aaosAchillesRupture',
      'aaosContusion',
      'greenRiskFactors',
      'millerCramps',
      'wardenBoneStress',
      'buistGradedTraining',
      'lauersenPrevention',
      'hewButlerHyponatremia',
      'herringSocks',
      'herringOrdinarySocks',
      'bogerdWoolBlend',
      'worthingBlisters',
      'nhsBlisters',
      'kwanVisibility',
      'woodReflective',
      'highwayCodePedestrians',
      'nhtsaPedestrians',
    ),
    author: personIds.rowanAshdown,
    medicalReview: approvedBy('imaniCalloway', dates),
    regions: ['GB', 'US'],
  }
}
