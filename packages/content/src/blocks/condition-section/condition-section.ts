import { z } from 'zod'
import { defineBlock } from '../define-block'
import { isDangerousCondition } from '../../condition/dangerous-condition'
import { clinical, editorial } from '../../shape/facets'
import { localised } from '../../region/locale'
import { richText } from '../../rich-text/rich-text'
import { ref } from '../../shape/text'

/**
 * A condition inside a guide: its symptoms, treatment and care card are drawn from the condition at the
 * sequence that is served, so they can never lag behind it; only the lead is the guide's own.
 */
export const conditionSectionShape = z.object({
  blockType: z.literal('conditionSection'),
  condition: clinical(ref('condition')),
  lead: clinical(localised(richText).optional()),
  showTreatments: editorial(z.boolean()),
})
export type ConditionSection = z.infer<typeof conditionSectionShape>

export const conditionSection = defineBlock(conditionSectionShape, (block, published) =>
  isDangerousCondition(block.condition, published),
)
