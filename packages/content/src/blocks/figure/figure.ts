import { z } from 'zod'
import { defineBlock } from '../define-block'
import { figureShape as placedMediaShape } from '../../media/media'

/** A picture with its caption. */
export const figureShape = placedMediaShape.extend({ blockType: z.literal('figure') })
export type Figure = z.infer<typeof figureShape>

export const figure = defineBlock(figureShape)
