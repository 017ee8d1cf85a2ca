import { z } from 'zod'
import { defineBlock } from '../define-block'
import { clinical } from '../../shape/facets'
import { localised } from '../../region/locale'
import { regional } from '../../region/region'
import { text } from '../../shape/text'

export const careLevels = ['nonUrgent', 'urgent', 'emergency'] as const
export type CareLevel = (typeof careLevels)[number]

/** When to get help and how fast: the signs, then what to do in the reader's own country. */
export const careCardShape = z.object({
  blockType: z.literal('careCard'),
  level: clinical(z.enum(careLevels)),
  heading: clinical(localised(text)),
  signs: z.array(z.object({ text: clinical(localised(text)) })).min(1),
  /** What to do, written for each region; emergency numbers as tokens. Never falls back. */
  action: clinical(regional(text)),
})
export type CareCard = z.infer<typeof careCardShape>

export const careCard = defineBlock(careCardShape, (block) => block.level !== 'nonUrgent')
