import { z } from 'zod'
import { defineBlock } from '../define-block'
import { clinical } from '../../shape/facets'
import { localised } from '../../region/locale'
import { richText } from '../../rich-text/rich-text'
import { text } from '../../shape/text'

/** Running text with an optional heading. */
export const proseShape = z.object({
  blockType: z.literal('prose'),
  heading: clinical(localised(text).optional()),
  body: clinical(localised(richText)),
})
export type Prose = z.infer<typeof proseShape>

export const prose = defineBlock(proseShape)
