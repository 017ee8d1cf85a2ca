import type { ErrorCode } from '@stride/content/reading/public-error'
import type { Plan } from '@stride/partners/plan'
import type { Scope } from '@stride/partners/scope'

/** Who makes a request, as far as answering it depends on that. */
export interface Caller {
  /** Null for anonymous callers and our own apps. */
  readonly partnerId: string | null
  readonly keyId: string | null
  readonly plan: Plan
  readonly scopes: ReadonlySet<Scope>
  /** Whose points a request costs: a partner's keys share theirs, and so do anonymous callers of one network. */
  readonly quotaKey: string
  /** The part of a cache key that says what an answer may contain. */
  readonly tier: Tier
}
export type Tier = 'commerce' | 'plain'

/** Why a request is not answered whoever sent it; told apart from a caller by its `code`. */
export interface Refusal {
  readonly code: ErrorCode
  readonly message: string
  /** Header names and values in turn. */
  readonly headers: readonly string[]
}

/** The tier of whoever has these scopes. */
export function tierOf(scopes: ReadonlySet<Scope>): Tier {
  return scopes.has('commerce') ? 'commerce' : 'plain'
}
