import { z } from 'zod'
import { clinical, editorial } from '../shape/facets'
import { localised } from '../region/locale'
import { medicalReviewShape } from '../medical-review/medical-review'
import { ref, slug, softRef, text } from '../shape/text'

/** Why our editors recommend a product for some conditions or guides, vetted by a clinician. */
export const recommendationShape = z.object({
  title: editorial(text),
  slug: editorial(slug),
  product: clinical(ref('product')),
  conditions: clinical(z.array(softRef('condition'))),
  guides: clinical(z.array(softRef('guide'))),
  rationale: clinical(localised(text)),
  evidence: clinical(localised(text)),
  cautions: clinical(localised(text)),
  medicalReview: medicalReviewShape,
})
export type Recommendation = z.infer<typeof recommendationShape>
