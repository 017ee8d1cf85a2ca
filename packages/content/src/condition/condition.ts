import { z } from 'zod'
import { clinical, editorial } from '../shape/facets'
import { codeShape } from '../codes/codes'
import { figureShape } from '../media/media'
import { localised } from '../region/locale'
import { medicalReviewShape } from '../medical-review/medical-review'
import { referencesShape } from '../references/references'
import { regional, regionShape } from '../region/region'
import { richText } from '../rich-text/rich-text'
import { ref, slug, text } from '../shape/text'
import { statedSymptomShape, type StatedSymptom } from '../symptom/symptom'
import { highestUrgency, onsets, urgencies, type Urgency } from './urgency'

/**
 * One way in which a condition shows itself. Compartment syndrome is an emergency when acute and a routine
 * matter when chronic, so urgency, symptoms and help advice belong here and not to the condition.
 */
export const presentationShape = z.object({
  /** Names the presentation within the condition, such as `acute`; treatments refer to it. */
  key: editorial(slug),
  name: clinical(localised(text)),
  onset: clinical(z.enum(onsets)),
  urgency: clinical(z.enum(urgencies)),
  description: clinical(localised(richText).optional()),
  symptoms: z.array(statedSymptomShape).min(1),
  /** What to do about getting help, written for each region; emergency numbers as tokens. */
  helpAdvice: clinical(regional(text)),
})
export type Presentation = z.infer<typeof presentationShape>

export const treatmentPhases = ['firstAid', 'rehabilitation', 'medical', 'surgical'] as const
/** How well a treatment is supported: from trials to what clinicians agree on. */
export const evidenceGrades = ['strong', 'moderate', 'limited', 'consensus'] as const

export const treatmentShape = z.object({
  text: clinical(localised(text)),
  phase: clinical(z.enum(treatmentPhases)),
  /** Keys of the presentations that it is for; none means all. */
  presentations: z.array(z.object({ key: clinical(slug) })),
  evidence: clinical(z.enum(evidenceGrades)),
})
export type Treatment = z.infer<typeof treatmentShape>

const listed = z.array(z.object({ text: clinical(localised(text)) }))

/** A condition that can make a part of the body hurt. */
export const conditionShape = z
  .object({
    title: editorial(localised(text)),
    slug: editorial(slug),
    /** What readers search for. */
    otherNames: z.array(z.object({ name: editorial(localised(text)) })),
    bodyArea: editorial(ref('bodyArea')),
    summary: clinical(localised(text)),
    overview: clinical(localised(richText)),
    presentations: z.array(presentationShape).min(1),
    causes: listed,
    riskFactors: listed,
    diagnosis: clinical(localised(richText)),
    treatments: z.array(treatmentShape),
    prevention: clinical(localised(richText).optional()),
    returnToRunning: clinical(localised(richText).optional()),
    references: referencesShape.min(1),
    codes: z.array(codeShape),
    figures: z.array(figureShape),
    author: editorial(ref('person')),
    medicalReview: medicalReviewShape,
    /** The regions whose readers it is for. */
    regions: editorial(z.array(regionShape).min(1)),
  })
  .superRefine((condition, context) => {
    const keys = condition.presentations.map((presentation) => presentation.key)
    keys.forEach((key, index) => {
      if (keys.indexOf(key) !== index)
        context.addIssue({
          code: 'custom',
          path: ['presentations', index, 'key'],
          message: `Two presentations have the key "${key}"; give each its own.`,
        })
    })
    condition.treatments.forEach((treatment, index) => {
      for (const { key } of treatment.presentations)
        if (!keys.includes(key))
          context.addIssue({
            code: 'custom',
            path: ['treatments', index, 'presentations'],
            message: `No presentation has the key "${key}"; use one of: ${keys.join(', ')}.`,
          })
    })
  })
export type Condition = z.infer<typeof conditionShape>

/** The urgency that counts for safety: its presentations' highest. */
export function urgencyOf(condition: Pick<Condition, 'presentations'>): Urgency {
  return highestUrgency(condition.presentations.map((presentation) => presentation.urgency))
}

/** All symptoms of all presentations, in order. */
export function symptomsOf(condition: Pick<Condition, 'presentations'>): StatedSymptom[] {
  return condition.presentations.flatMap((presentation) => presentation.symptoms)
}
