import { z } from 'zod'
import { editorial } from '../shape/facets'
import { localised } from '../region/locale'
import { slug, text } from '../shape/text'

/** Someone who writes or reviews. Everything here is public; nothing personal beyond it is kept in content. */
export const personShape = z.object({
  name: editorial(text),
  slug: editorial(slug),
  credentials: editorial(text),
  registrationBody: editorial(text.optional()),
  registrationNumber: editorial(text.optional()),
  bio: editorial(localised(text)),
  declaredInterests: editorial(localised(text)),
})
export type Person = z.infer<typeof personShape>
