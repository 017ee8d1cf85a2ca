import { accessMatrix, type Action, type Guarded } from './access-matrix'
import { rolesOf } from './roles'

/** Whether a user may do something: one of their roles is in the matrix for it. */
export function may(user: unknown, action: Action, what: Guarded): boolean {
  const allowed = accessMatrix[what][action]
  return rolesOf(user).some((role) => allowed.includes(role))
}

/** Whether a user may touch the drafts of a collection in any way: its content, its review or its publication. */
export function mayWork(user: unknown, what: Guarded): boolean {
  return (['update', 'review', 'publish'] as const).some((action) => may(user, action, what))
}
