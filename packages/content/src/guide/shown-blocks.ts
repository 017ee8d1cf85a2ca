import { blocks, type Block } from '../blocks/registry'
import type { Kind } from '../publication/kind'
import { isInForce } from '../reading/in-force'
import { readable } from '../reading/readable'
import type { ReadingContext } from '../reading/reading-context'
import { settingsIn } from '../reading/settings'
import { withoutHidden } from '../reading/without-hidden'
import { gearBesideDanger } from '../safety/no-gear-beside-emergency'
import type { Guide } from './guide'

/**
 * A guide's blocks as this reader may see them now. Safety is judged on the composed page and not only when the guide
 * was published: a condition may have become more urgent since, a vetting may have lapsed, and a block that held gear
 * and danger apart may be gone for this reader. Gear is shown only where it stands away from danger in the guide as
 * written and in what is left of it, while the guide's own review is in force, and with the disclosure that it owes.
 */
export function shownBlocks(guide: Pick<Guide, 'blocks' | 'medicalReview'>, context: ReadingContext): readonly Block[] {
  return context.remembered('shownBlocks', guide, () => composedBlocks(guide, context))
}

function composedBlocks(guide: Pick<Guide, 'blocks' | 'medicalReview'>, context: ReadingContext): Block[] {
  const mayShowGear =
    context.mayReadCommerce && isInForce(guide.medicalReview, context) && settingsIn(context) !== undefined
  const asWritten = new Set(gearBesideDanger(guide, context.published))
  const composed = guide.blocks
    .filter((block, index) => block.blockType !== 'gearSection' || (mayShowGear && !asWritten.has(index)))
    .flatMap((block) => shownBlock(block, context) ?? [])
  const left = new Set(gearBesideDanger({ blocks: composed }, context.published))
  return composed.filter((_, index) => !left.has(index))
}

/** The block without what this reader may not see; undefined when nothing of it is left. */
function shownBlock(block: Block, context: ReadingContext): Block | undefined {
  const mayBeSeen = (kind: string, entryId: string) => readable(kind as Kind, entryId, context) !== undefined
  return withoutHidden(blocks[block.blockType].shape, block, mayBeSeen) as Block | undefined
}
