import { z } from 'zod'
import type { PublishedEntries } from '../publication/published-entries'
import { careCard } from './care-card/care-card'
import { causeList } from './cause-list/cause-list'
import { conditionSection } from './condition-section/condition-section'
import { doDontList } from './do-dont-list/do-dont-list'
import { externalLinks } from './external-links/external-links'
import { faq } from './faq/faq'
import { figure } from './figure/figure'
import { gearSection } from './gear-section/gear-section'
import { prose } from './prose/prose'
import { symptomList } from './symptom-list/symptom-list'

/** Every block that a guide can be built of, in the order in which editors are offered them. */
export const blocks = {
  prose,
  careCard,
  causeList,
  conditionSection,
  doDontList,
  symptomList,
  gearSection,
  figure,
  faq,
  externalLinks,
} as const

export type BlockKind = keyof typeof blocks
export type Block = z.infer<(typeof blocks)[BlockKind]['shape']>

type AnyShape = (typeof blocks)[BlockKind]['shape']
export const blockShape = z.discriminatedUnion(
  'blockType',
  Object.values(blocks).map((definition) => definition.shape) as [AnyShape, ...AnyShape[]],
)

/** Whether a block speaks of danger, given what is public. */
export function isDangerousBlock(block: Block, published: PublishedEntries): boolean {
  // The compiler cannot see that the definition found under a block's kind takes that very block.
  const isDangerous = blocks[block.blockType].isDangerous as (block: Block, published: PublishedEntries) => boolean
  return isDangerous(block, published)
}
