import type { LRUCache } from 'lru-cache'
import { latest } from './latest'
import type { PointsStore, Taken, WindowPolicy, WindowUse } from './quota-windows'

/** So many callers are counted at once; beyond that, those who asked longest ago begin afresh. */
const mostCallers = 100_000

/** Points of this process alone, counted at once: nothing to wait for on the way of a request. */
export class MemoryPoints implements PointsStore {
  readonly #now: () => number
  readonly #uses: LRUCache<string, readonly WindowUse[]>

  constructor(now: () => number, most = mostCallers) {
    this.#now = now
    this.#uses = latest(most)
  }

  take(key: string, points: number, policies: readonly WindowPolicy[]): Taken {
    const now = this.#now()
    const known = this.#uses.get(key)
    const before = policies.map(({ seconds }, index) => {
      const use = known?.[index]
      return use && use.endsAt > now ? use : { used: 0, endsAt: now + seconds * 1_000 }
    })
    const granted = policies.every((policy, index) => (before[index]?.used ?? 0) + points <= policy.points)
    const uses = granted ? before.map(({ used, endsAt }) => ({ used: used + points, endsAt })) : before
    this.#uses.set(key, uses)
    return { granted, uses }
  }

  close(): Promise<void> {
    this.#uses.clear()
    return Promise.resolve()
  }
}
