import { z } from 'zod'
import { defineBlock } from '../define-block'
import { clinical } from '../../shape/facets'
import { localised } from '../../region/locale'
import { richText } from '../../rich-text/rich-text'
import { text } from '../../shape/text'

/** Questions that readers ask, answered. */
export const faqShape = z.object({
  blockType: z.literal('faq'),
  heading: clinical(localised(text)),
  questions: z.array(z.object({ question: clinical(localised(text)), answer: clinical(localised(richText)) })).min(1),
})
export type Faq = z.infer<typeof faqShape>

export const faq = defineBlock(faqShape)
