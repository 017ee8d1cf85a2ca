import { z } from 'zod'
import { clinical, editorial } from '../shape/facets'
import { localised } from '../region/locale'
import { medicalReviewShape } from '../medical-review/medical-review'
import { offerShape } from '../offer/offer'
import { httpsUrl, ref, slug, text } from '../shape/text'

export const productCategories = ['hydrationPack', 'runningSocks', 'phoneHolder', 'reflectiveGear', 'other'] as const
export type ProductCategory = (typeof productCategories)[number]

/** Something that can be bought. On its own it is never shown as advice: see recommendation. */
export const productShape = z.object({
  name: editorial(text),
  slug: editorial(slug),
  brand: editorial(text),
  category: editorial(z.enum(productCategories)),
  whatItIs: editorial(localised(text)),
  image: editorial(ref('media').optional()),
  whoItSuits: clinical(localised(text)),
  whoShouldNotUseIt: clinical(localised(text)),
  /** What the maker or we say that it does: each with what shows it. */
  claims: z.array(
    z.object({
      text: clinical(localised(text)),
      evidence: clinical(localised(text)),
      sourceUrl: clinical(httpsUrl),
    }),
  ),
  offers: z.array(offerShape),
  medicalReview: medicalReviewShape,
})
export type Product = z.infer<typeof productShape>
