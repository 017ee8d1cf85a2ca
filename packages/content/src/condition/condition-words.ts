import type { EvidenceGrade, Onset, TreatmentPhase, Urgency } from '../generated/fragments'

/** How soon a condition needs help, in words, and the shape that marks what must not wait. */
export const urgencyWords: Readonly<
  Record<Urgency, { text: string; icon: 'octagon-alert' | 'triangle-alert' | null }>
> = {
  EMERGENCY: { text: 'Can be an emergency', icon: 'octagon-alert' },
  URGENT: { text: 'Needs urgent help', icon: 'triangle-alert' },
  ROUTINE: { text: 'See a clinician', icon: null },
  SELF_CARE: { text: 'Usually self-care', icon: null },
}

export const onsetWords: Readonly<Record<Onset, string>> = {
  ACUTE: 'Comes on suddenly',
  CHRONIC: 'Builds up over time',
}

/** In the order in which a reader meets them. */
export const treatmentPhases: ReadonlyArray<readonly [TreatmentPhase, string]> = [
  ['FIRST_AID', 'First aid'],
  ['REHABILITATION', 'Rehabilitation'],
  ['MEDICAL', 'Medical treatment'],
  ['SURGICAL', 'Surgery'],
]

export const evidenceWords: Readonly<Record<EvidenceGrade, string>> = {
  STRONG: 'Strong evidence',
  MODERATE: 'Moderate evidence',
  LIMITED: 'Limited evidence',
  CONSENSUS: 'Agreed by clinicians',
}
