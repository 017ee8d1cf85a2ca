import type { ContentsEntry } from '@stride/ui/table-of-contents/table-of-contents.view'
import { viewOf } from '../blocks/views'
import type { GuideBlocksFragment, GuideViewFragment } from '../generated/fragments'
import { anchorOf, uniqueAnchors } from './anchors'

export interface GuidePart {
  block: GuideBlocksFragment
  anchor: string
}

/** Ids that the page itself uses. */
const taken = ['content', 'contents', 'people', 'references', 'stride-answer', 'top']

/**
 * A guide's blocks in the order of the page: the care cards that it opens with, its body, and the links elsewhere that
 * close it (they stand after the references); with the contents, which leave out the opening cards.
 */
export function guideParts(guide: Pick<GuideViewFragment, 'blocks' | 'references'>) {
  const { blocks } = guide
  // A condition's part keeps the condition's slug, so that links to it hold; everything else makes way.
  const sections = uniqueAnchors(
    blocks.flatMap((block) => (block.__typename === 'ConditionSection' ? [block.condition.slug] : [])),
    taken,
  )
  const others = uniqueAnchors(
    blocks.flatMap((block) => (block.__typename === 'ConditionSection' ? [] : [wantedAnchor(block)])),
    [...taken, ...sections],
  )
  const parts = blocks.map((block): GuidePart => {
    const anchor = block.__typename === 'ConditionSection' ? sections.shift() : others.shift()
    return { block, anchor: anchor ?? '' }
  })
  const isCard = ({ block }: GuidePart) => block.__typename === 'CareCard'
  const isLinks = ({ block }: GuidePart) => block.__typename === 'ExternalLinks'
  const start = parts.findIndex((part) => !isCard(part))
  const end = parts.findLastIndex((part) => !isLinks(part)) + 1
  const opening = start === -1 ? parts : parts.slice(0, start)
  const body = start === -1 ? [] : parts.slice(start, end)
  const closing = start === -1 ? [] : parts.slice(Math.max(start, end))
  const references: ContentsEntry[] = guide.references.length > 0 ? [{ anchor: 'references', label: 'References' }] : []
  return { opening, body, closing, contents: [...entries(body), ...references, ...entries(closing)] }
}

function wantedAnchor(block: GuideBlocksFragment): string {
  if ('heading' in block) return anchorOf(block.heading)
  return anchorOf(viewOf(block).titleOf(block) ?? block.__typename)
}

function entries(parts: readonly GuidePart[]): ContentsEntry[] {
  return parts.flatMap(({ block, anchor }) => {
    const label = viewOf(block).titleOf(block)
    return label ? [{ anchor, label }] : []
  })
}
