import { isDangerous } from '../condition/urgency'
import { regionNames } from '../region/region'
import type { Candidate } from './candidate'
import type { Problem } from './problem'

const rule = 'care-advice-for-every-region'

/** Care wording never falls back to another country's: every region that an entry is published for has its own. */
export function careAdviceForEveryRegion(candidate: Candidate): Problem[] {
  const { kind, content } = candidate
  if (kind === 'condition')
    return content.presentations.flatMap((presentation, index) =>
      isDangerous(presentation.urgency) || Object.keys(presentation.helpAdvice).length > 0
        ? content.regions
            .filter((region) => !presentation.helpAdvice[region])
            .map((region) => ({
              rule,
              path: `presentations.${index}.helpAdvice.${region}`,
              message: `Write the help advice for the ${regionNames[region]}, or take the ${regionNames[region]} out of the regions.`,
            }))
        : [],
    )
  if (kind === 'guide')
    return content.blocks.flatMap((block, index) =>
      block.blockType === 'careCard'
        ? content.regions
            .filter((region) => !block.action[region])
            .map((region) => ({
              rule,
              path: `blocks.${index}.action.${region}`,
              message: `Write what to do in the ${regionNames[region]}, or take the ${regionNames[region]} out of the regions.`,
            }))
        : [],
    )
  return []
}
