import type { PublishedEntries } from '../publication/published-entries'
import { symptomsOf, urgencyOf, type Condition } from './condition'
import { isDangerous } from './urgency'

/** Whether a condition needs urgent or emergency help, or carries a red-flag sign that does. */
export function speaksOfDanger(condition: Condition): boolean {
  return isDangerous(urgencyOf(condition)) || symptomsOf(condition).some((symptom) => symptom.redFlag !== undefined)
}

/** The same for a cited condition. One that is not public (any more) counts as dangerous: we cannot say that it is not. */
export function isDangerousCondition(entryId: string, published: PublishedEntries): boolean {
  const entry = published.entry('condition', entryId)
  return entry ? speaksOfDanger(entry.content) : true
}
