import { z } from 'zod'
import { editorial } from '../shape/facets'
import { localised } from '../region/locale'
import { slug, text } from '../shape/text'

/** A part of the body that conditions are filed under. */
export const bodyAreaShape = z.object({
  name: editorial(localised(text)),
  slug: editorial(slug),
  description: editorial(localised(text).optional()),
})
export type BodyArea = z.infer<typeof bodyAreaShape>
