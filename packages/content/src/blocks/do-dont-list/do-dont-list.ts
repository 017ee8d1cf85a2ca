import { z } from 'zod'
import { defineBlock } from '../define-block'
import { clinical } from '../../shape/facets'
import { localised } from '../../region/locale'
import { text } from '../../shape/text'

const items = z.array(z.object({ text: clinical(localised(text)) }))

/** What to do and what to leave. */
export const doDontListShape = z.object({
  blockType: z.literal('doDontList'),
  heading: clinical(localised(text)),
  dos: items.min(1),
  donts: items.min(1),
})
export type DoDontList = z.infer<typeof doDontListShape>

export const doDontList = defineBlock(doDontListShape)
