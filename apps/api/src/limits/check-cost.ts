import { PublicError } from '@stride/content/reading/public-error'
import { allowances, type Plan } from '@stride/partners/plan'
import { figure } from './limits'

/**
 * Refuses an operation that costs more than the plan's operations may, before anything of it is executed. Throws a
 * PublicError. Execution runs in one go and can't be ended from outside: what bounds its time is this, and the count of
 * entries that an operation looks at (`TrackedEntries`).
 */
export function checkCost(points: number, plan: Plan): void {
  const most = allowances[plan]?.pointsPerOperation
  if (most === undefined || points <= most) return
  throw new PublicError(
    `This operation costs ${figure(points)} points; ${figure(most)} are allowed on the ${plan} plan. ` +
      'Ask for smaller pages (first), or in parts.',
    'COST_LIMIT',
  )
}
