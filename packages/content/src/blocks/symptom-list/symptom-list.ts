import { z } from 'zod'
import { defineBlock } from '../define-block'
import { clinical } from '../../shape/facets'
import { localised } from '../../region/locale'
import { text } from '../../shape/text'
import { statedSymptomShape } from '../../symptom/symptom'

/** Signs to compare with, independent of a condition. */
export const symptomListShape = z.object({
  blockType: z.literal('symptomList'),
  heading: clinical(localised(text)),
  symptoms: z.array(statedSymptomShape).min(1),
})
export type SymptomList = z.infer<typeof symptomListShape>

export const symptomList = defineBlock(symptomListShape, (block) =>
  block.symptoms.some((symptom) => symptom.redFlag !== undefined),
)
