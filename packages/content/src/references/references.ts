import { z } from 'zod'
import { clinical, editorial } from '../shape/facets'
import { day, httpsUrl, text } from '../shape/text'

/** A source that a reader can look up. */
export const referenceShape = z.object({
  title: clinical(text),
  publisher: clinical(text),
  year: clinical(z.int().min(1800).max(2200).optional()),
  doi: clinical(
    z
      .string()
      .regex(/^10\.\d{4,9}\/\S+$/, 'A DOI starts with "10." and has a slash.')
      .optional(),
  ),
  pmid: clinical(
    z
      .string()
      .regex(/^\d{1,9}$/, 'A PubMed id is a number.')
      .optional(),
  ),
  url: clinical(httpsUrl),
  accessedOn: editorial(day),
})
export const referencesShape = z.array(referenceShape)
export type Reference = z.infer<typeof referenceShape>
