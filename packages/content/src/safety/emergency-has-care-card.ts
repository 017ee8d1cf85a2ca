import { causesOf, type Guide } from '../guide/guide'
import { urgencyOf } from '../condition/condition'
import { highestUrgency, isDangerous, type Urgency } from '../condition/urgency'
import type { CareLevel } from '../blocks/care-card/care-card'
import type { Candidate, Circumstances } from './candidate'
import type { Problem } from './problem'

const answers: Readonly<Record<CareLevel, readonly Urgency[]>> = {
  nonUrgent: [],
  urgent: ['urgent'],
  emergency: ['urgent', 'emergency'],
}

/** The care cards that a guide opens with, before anything else. */
function openingCards(guide: Guide) {
  const end = guide.blocks.findIndex((block) => block.blockType !== 'careCard')
  return guide.blocks
    .slice(0, end === -1 ? undefined : end)
    .flatMap((block) => (block.blockType === 'careCard' ? [block] : []))
}

/** A guide that explains something dangerous opens with a care card that is as pressing as the worst of it. */
export function emergencyHasCareCard(candidate: Candidate, { published }: Circumstances): Problem[] {
  if (candidate.kind !== 'guide') return []
  const worst = highestUrgency(
    causesOf(candidate.content).flatMap((id) => {
      const condition = published.entry('condition', id)
      return condition ? [urgencyOf(condition.content)] : []
    }),
  )
  if (!isDangerous(worst)) return []
  if (openingCards(candidate.content).some((card) => answers[card.level].includes(worst))) return []
  return [
    {
      rule: 'emergency-has-care-card',
      path: 'blocks.0',
      message:
        worst === 'emergency'
          ? 'One of the causes can be an emergency: open the guide with an emergency care card.'
          : 'One of the causes needs urgent help: open the guide with an urgent (or emergency) care card.',
    },
  ]
}
