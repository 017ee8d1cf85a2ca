import { allowances, type Allowance, type Plan } from '@stride/partners/plan'
import { parseDatabaseUrl } from '@stride/ledger/database-url'
import { HttpFailure } from '../http/http-failure'
import { figure } from '../limits/limits'
import type { Caller } from './caller'
import { latest } from './latest'
import { MemoryPoints } from './memory-points'
import { policiesOf, type PointsStore, type Taken, type WindowPolicy, type WindowUse } from './quota-windows'

/** Where a caller's points stand. Without policies there is no limit. */
export interface QuotaState {
  readonly granted: boolean
  readonly policies: readonly WindowPolicy[]
  /** In the order of the policies; of a window that has not begun there is none. */
  readonly uses: ReadonlyArray<WindowUse | undefined>
  /** When it was so, in milliseconds since 1970. */
  readonly at: number
}

export interface QuotaOptions {
  /** Shared by all processes; without it points are counted in this one alone. */
  shared?: PointsStore | undefined
  /** Hears when the shared store can't be reached. Until it can, each process counts for itself. */
  onTrouble?: (error: unknown) => void
  now?: () => number
  /** What the plans allow, where it isn't the usual. */
  plans?: Readonly<Record<Plan, Allowance | null>>
}

/** After the shared store failed, it is left alone for so long, in milliseconds: requests must not wait for it each. */
const pause = 5_000

/**
 * Points per minute and per day, by plan. What is known of a caller is in memory, so that headers cost nothing; points
 * are taken from all of a plan's windows or from none, and never more than there are.
 */
export class Quota {
  readonly #own: MemoryPoints
  readonly #shared: PointsStore | undefined
  readonly #onTrouble: (error: unknown) => void
  readonly #now: () => number
  readonly #policies: Readonly<Record<Plan, readonly WindowPolicy[]>>
  readonly #uses = latest<readonly WindowUse[]>(50_000)
  #ownUntil = 0

  constructor({ shared, onTrouble = () => undefined, now = Date.now, plans = allowances }: QuotaOptions = {}) {
    this.#own = new MemoryPoints(now)
    this.#shared = shared
    this.#onTrouble = onTrouble
    this.#now = now
    const of = (plan: Plan) => {
      const allowance = plans[plan]
      return allowance ? policiesOf(allowance) : []
    }
    this.#policies = {
      anonymous: of('anonymous'),
      free: of('free'),
      partner: of('partner'),
      internal: of('internal'),
    }
  }

  /** Where the caller stood when last asked, for the headers of an answer that costs nothing. */
  state({ plan, quotaKey }: Pick<Caller, 'plan' | 'quotaKey'>): QuotaState {
    const policies = this.#policies[plan]
    const now = this.#now()
    const uses = this.#uses.get(quotaKey) ?? []
    return { granted: true, policies, uses: uses.map((use) => (use.endsAt > now ? use : undefined)), at: now }
  }

  /** Takes points for an operation that is about to run; `granted` says whether it may. At once unless shared. */
  spend(caller: Pick<Caller, 'plan' | 'quotaKey'>, points: number): QuotaState | Promise<QuotaState> {
    const { plan, quotaKey } = caller
    const policies = this.#policies[plan]
    if (policies.length === 0 || points <= 0) return this.state(caller)
    if (!this.#shared || this.#ownUntil > this.#now())
      return this.#noted(quotaKey, policies, this.#own.take(quotaKey, points, policies))
    return this.#spendShared(this.#shared, quotaKey, points, policies)
  }

  async close(): Promise<void> {
    await this.#shared?.close()
  }

  async #spendShared(shared: PointsStore, key: string, points: number, policies: readonly WindowPolicy[]) {
    try {
      return this.#noted(key, policies, await shared.take(key, points, policies))
    } catch (error) {
      if (this.#ownUntil <= this.#now()) this.#onTrouble(error)
      this.#ownUntil = this.#now() + pause
      return this.#noted(key, policies, this.#own.take(key, points, policies))
    }
  }

  #noted(key: string, policies: readonly WindowPolicy[], { granted, uses }: Taken): QuotaState {
    this.#uses.set(key, uses)
    return { granted, policies, uses, at: this.#now() }
  }
}

/**
 * The quota for a DATABASE_URL: shared by all processes over one MongoDB, otherwise this process's own. Throws when
 * MongoDB can't be reached.
 */
export async function openQuota({
  databaseUrl,
  ...options
}: Omit<QuotaOptions, 'shared'> & { databaseUrl: string | undefined }): Promise<Quota> {
  const location = parseDatabaseUrl(databaseUrl)
  if (location.kind !== 'mongodb') return new Quota(options)
  const { openMongodbPoints } = await import('./mongodb-points')
  return new Quota({ ...options, shared: await openMongodbPoints(location) })
}

/** What to answer a caller whose points don't suffice; the headers of `quotaHeaders` belong to it too. */
export function overQuota({ policies, uses, at }: QuotaState, points: number): HttpFailure {
  const short = policies.flatMap((policy, index) => {
    const use = uses[index]
    if (!use || use.used + points <= policy.points) return []
    return [{ policy, left: policy.points - use.used, seconds: secondsUntil(use.endsAt, at) }]
  })
  const [worst] = short.sort((a, b) => b.seconds - a.seconds)
  const seconds = worst?.seconds ?? 1
  const words = worst
    ? `${figure(Math.max(0, worst.left))} of ${figure(worst.policy.points)} points per ${worst.policy.name} are left`
    : 'There are not enough points left'
  return new HttpFailure(
    'RATE_LIMITED',
    `This operation costs ${figure(points)} points; ${words}. Try again in ${figure(seconds)} s, or ask for less. ` +
      'The same question again is free while its answer stands.',
    ['retry-after', String(seconds)],
  )
}

function secondsUntil(moment: number, now: number): number {
  return Math.max(1, Math.ceil((moment - now) / 1_000))
}

const policyHeaders = new WeakMap<readonly WindowPolicy[], string>()

/**
 * `RateLimit-Policy` and `RateLimit` as draft-ietf-httpapi-ratelimit-headers has them, names and values in turn; the unit
 * is the point. Nothing for a caller without limits.
 */
export function quotaHeaders({ policies, uses, at }: QuotaState): string[] {
  if (policies.length === 0) return []
  let policy = policyHeaders.get(policies)
  if (policy === undefined) {
    policy = policies.map(({ name, points, seconds }) => `"${name}";q=${points};qu="points";w=${seconds}`).join(', ')
    policyHeaders.set(policies, policy)
  }
  let limit = ''
  for (const [index, { name, points, seconds }] of policies.entries()) {
    const use = uses[index]
    const left = use ? Math.max(0, points - use.used) : points
    const rest = use ? secondsUntil(use.endsAt, at) : seconds
    limit += `${limit === '' ? '' : ', '}"${name}";r=${left};t=${rest}`
  }
  return ['ratelimit-policy', policy, 'ratelimit', limit]
}
