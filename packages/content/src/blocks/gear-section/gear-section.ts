import { z } from 'zod'
import { defineBlock } from '../define-block'
import { editorial } from '../../shape/facets'
import { localised } from '../../region/locale'
import { ref, text } from '../../shape/text'

/** Recommended gear: advertising, labelled as such, never bare products, never beside danger. */
export const gearSectionShape = z.object({
  blockType: z.literal('gearSection'),
  heading: editorial(localised(text)),
  intro: editorial(localised(text).optional()),
  recommendations: editorial(z.array(ref('recommendation')).min(1)),
})
export type GearSection = z.infer<typeof gearSectionShape>

export const gearSection = defineBlock(gearSectionShape)
