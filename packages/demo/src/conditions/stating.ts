import type { Treatment } from '@stride/content/condition/condition'
import type { MedicalReview } from '@stride/content/medical-review/medical-review'
import type { RedFlagLevel, StatedSymptom } from '@stride/content/symptom/symptom'
import type { DemoDates } from '../demo-dates'
import { personIds, symptomIds } from '../entry-ids'
import { t } from '../writing'

/** A sign as a page words it, tied to the vocabulary. A combination of signs is one sign with one level. */
export function sign(text: string, symptom: keyof typeof symptomIds, redFlag?: RedFlagLevel): StatedSymptom {
  return { text: t(text), symptom: symptomIds[symptom], ...(redFlag ? { redFlag } : {}) }
}

/** A treatment with how well it is supported, for some presentations (none named: for all). */
export function treatment(
  phase: Treatment['phase'],
  evidence: Treatment['evidence'],
  text: string,
  ...presentations: string[]
): Treatment {
  return { text: t(text), phase, evidence, presentations: presentations.map((key) => ({ key })) }
}

/** The approval of one of the demo's reviewers. */
export function approvedBy(reviewer: keyof typeof personIds, dates: DemoDates): MedicalReview {
  return { reviewer: personIds[reviewer], reviewedAt: dates.reviewedAt, nextReviewAt: dates.nextReviewAt }
}
