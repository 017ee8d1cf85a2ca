import { PublicError } from '@stride/content/reading/public-error'
import { allowances, type Plan } from '@stride/partners/plan'
import type { DearestPath } from './dearest-path'
import { figure } from './limits'

/**
 * Whether the plan's operations may cost so many points; asked before anything of one is executed. Execution runs in one
 * go and can't be ended from outside: what bounds its time is this, and the count of entries that an operation looks at
 * (`TrackedEntries`).
 */
export function mayCost(points: number, plan: Plan): boolean {
  return points <= mostOn(plan)
}

/** Why an operation is refused that may not cost so much, and which part of it to look at first. */
export function tooDear(points: number, plan: Plan, dearest: DearestPath | undefined): PublicError {
  const sentences = [
    `This operation costs ${figure(points)} points; ${figure(mostOn(plan))} are allowed on the ${plan} plan.`,
    ...(dearest ? [`The dearest in it is ${dearest.path}, with ${figure(dearest.points)} points.`] : []),
    'Ask for smaller pages (first), or in parts.',
  ]
  return new PublicError(sentences.join(' '), 'COST_LIMIT')
}

function mostOn(plan: Plan): number {
  return allowances[plan]?.pointsPerOperation ?? Infinity
}
