import { z } from 'zod'
import { defineBlock } from '../define-block'
import { isDangerousCondition } from '../../condition/dangerous-condition'
import { onsets } from '../../condition/urgency'
import { clinical } from '../../shape/facets'
import { localised } from '../../region/locale'
import { richText } from '../../rich-text/rich-text'
import { ref, text } from '../../shape/text'

/** The causes of one kind of onset, each linked to its condition. */
export const causeListShape = z.object({
  blockType: z.literal('causeList'),
  onset: clinical(z.enum(onsets)),
  heading: clinical(localised(text)),
  intro: clinical(localised(richText)),
  causes: z
    .array(z.object({ condition: clinical(ref('condition')), note: clinical(localised(text).optional()) }))
    .min(1),
})
export type CauseList = z.infer<typeof causeListShape>

export const causeList = defineBlock(causeListShape, (block, published) =>
  block.causes.some((cause) => isDangerousCondition(cause.condition, published)),
)
