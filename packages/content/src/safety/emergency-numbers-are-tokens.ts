import { publishedShapes } from '../publication/shapes'
import { unknownTokens, writtenOutNumbers } from '../region/emergency-tokens'
import { leavesOf } from '../shape/walk'
import type { Candidate } from './candidate'
import type { Problem } from './problem'

const rule = 'emergency-numbers-are-tokens'

/** Emergency numbers come from the site settings, so that one correction reaches every page; a token must exist. */
export function emergencyNumbersAreTokens(candidate: Candidate): Problem[] {
  if (candidate.kind !== 'condition' && candidate.kind !== 'guide') return []
  return [...leavesOf(publishedShapes[candidate.kind].shape, candidate.content)].flatMap(({ path, note, value }) => {
    if (!note.localised && !note.regional) return []
    const words = wordsIn(value)
    return [
      ...unknownTokens(words).map((name) => `There is no token {{${name}}}.`),
      ...writtenOutNumbers(words).map(
        (number) =>
          `Write {{emergency-number}} or {{urgent-help}} instead of ${number}, so that it is right in every region.`,
      ),
    ].map((message) => ({ rule, path: path.join('.'), message }))
  })
}

/** Every string below a value, addresses of links aside. */
function wordsIn(value: unknown): string {
  if (typeof value === 'string') return value
  if (Array.isArray(value)) return value.map(wordsIn).join(' ')
  if (typeof value === 'object' && value !== null)
    return Object.entries(value)
      .map(([key, inner]) => (key === 'href' || key === 'type' ? '' : wordsIn(inner)))
      .join(' ')
  return ''
}
