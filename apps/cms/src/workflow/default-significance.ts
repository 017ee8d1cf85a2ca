import type { Significance } from '@stride/content/publication/kind'

/** What a change counts as until its editor says otherwise: a clinician should rather look once too often. */
export const defaultSignificance: Significance = 'clinical'
