import { isDangerousBlock } from '../blocks/registry'
import type { Guide } from '../guide/guide'
import type { PublishedEntries } from '../publication/published-entries'
import type { Candidate, Circumstances } from './candidate'
import type { Problem } from './problem'

/**
 * The gear sections of a guide that stand beside danger, as block indexes. Gear sections in a row count as one:
 * the block that matters is the nearest one on either side that is not gear.
 */
export function gearBesideDanger(guide: Pick<Guide, 'blocks'>, published: PublishedEntries): number[] {
  const dangerous = guide.blocks.map((block) => isDangerousBlock(block, published))
  const neighbour = (from: number, step: 1 | -1): number => {
    let index = from + step
    while (guide.blocks[index]?.blockType === 'gearSection' && !dangerous[index]) index += step
    return index
  }
  return guide.blocks.flatMap((block, index) =>
    block.blockType === 'gearSection' &&
    (dangerous[index] || dangerous[neighbour(index, -1)] || dangerous[neighbour(index, 1)])
      ? [index]
      : [],
  )
}

/** A reader in danger must not be sold anything: no gear section stands directly beside a dangerous part. */
export function noGearBesideEmergency(candidate: Candidate, { published }: Circumstances): Problem[] {
  if (candidate.kind !== 'guide') return []
  return gearBesideDanger(candidate.content, published).map((index) => ({
    rule: 'no-gear-beside-emergency',
    path: `blocks.${index}`,
    message:
      'This gear section stands directly beside a part about something urgent or an emergency. ' +
      'Move it, or put an ordinary part between them.',
  }))
}
