import { z } from 'zod'
import { blockShape } from '../blocks/registry'
import { clinical, editorial } from '../shape/facets'
import { localised } from '../region/locale'
import { medicalReviewShape } from '../medical-review/medical-review'
import { referencesShape } from '../references/references'
import { regionShape } from '../region/region'
import { richText } from '../rich-text/rich-text'
import { ref, slug, text } from '../shape/text'

/** An article that explains several causes of one complaint. */
export const guideShape = z.object({
  title: editorial(localised(text)),
  slug: editorial(slug),
  bodyArea: editorial(ref('bodyArea')),
  summary: clinical(localised(text)),
  intro: clinical(localised(richText)),
  blocks: z.array(blockShape).min(1),
  references: referencesShape.min(1),
  author: editorial(ref('person')),
  medicalReview: medicalReviewShape,
  /** The regions whose readers it is for. */
  regions: editorial(z.array(regionShape).min(1)),
})
export type Guide = z.infer<typeof guideShape>

/** The ids of the conditions that a guide explains, in its order: those with a section first, then the merely listed. */
export function causesOf(guide: Pick<Guide, 'blocks'>): string[] {
  const explained = guide.blocks.flatMap((block) => (block.blockType === 'conditionSection' ? [block.condition] : []))
  const listed = guide.blocks.flatMap((block) =>
    block.blockType === 'causeList' ? block.causes.map((cause) => cause.condition) : [],
  )
  return [...new Set([...explained, ...listed])]
}
