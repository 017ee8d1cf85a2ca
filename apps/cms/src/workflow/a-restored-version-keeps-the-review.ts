import type { Guarded } from '../access/access-matrix'
import { may } from '../access/may'

interface Operation {
  data?: object | undefined
  originalDoc?: object | undefined
  context: Record<string, unknown>
  req: { user?: unknown }
}

/**
 * An editor who restores an old version brings back its text, not its medical review: that stays as it is in the newest
 * draft. (Payload refuses the field, as it should, and would then leave it empty.)
 */
export function aRestoredVersionKeepsTheReview(what: Guarded) {
  return ({ data, originalDoc, context, req }: Operation): object | undefined => {
    if (!data || context.isRestoringVersion !== true || !req.user || may(req.user, 'review', what)) return data
    const { medicalReview } = (originalDoc ?? {}) as { medicalReview?: unknown }
    return medicalReview ? { ...data, medicalReview } : data
  }
}
