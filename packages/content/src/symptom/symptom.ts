import { z } from 'zod'
import { clinical, editorial } from '../shape/facets'
import { localised } from '../region/locale'
import { slug, softRef, text } from '../shape/text'

/** A word of the symptom vocabulary: what lets two conditions be compared sign by sign. */
export const symptomShape = z.object({
  name: clinical(localised(text)),
  slug: editorial(slug),
  description: clinical(localised(text).optional()),
  otherNames: editorial(z.array(z.object({ name: editorial(localised(text)) }))),
})
export type Symptom = z.infer<typeof symptomShape>

/** How alarming a sign is. No level means that it is an ordinary symptom. */
export const redFlagLevels = ['urgent', 'emergency'] as const
export type RedFlagLevel = (typeof redFlagLevels)[number]

/** A sign as a page words it. A combination ("pain with breathlessness") is one sign with one level. */
export const statedSymptomShape = z.object({
  text: clinical(localised(text)),
  symptom: clinical(softRef('symptom').optional()),
  redFlag: clinical(z.enum(redFlagLevels).optional()),
})
export type StatedSymptom = z.infer<typeof statedSymptomShape>
