import type { Plan } from '@stride/partners/plan'
import fc from 'fast-check'
import { MongoClient } from 'mongodb'
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openMongodbPoints } from './mongodb-points'
import { overQuota, Quota, quotaHeaders, type QuotaState } from './quota'
import type { PointsStore } from './quota-windows'

const plans = {
  anonymous: { pointsPerOperation: 100, pointsPerMinute: 100, pointsPerDay: 250 },
  free: { pointsPerOperation: 100, pointsPerMinute: 1_000, pointsPerDay: 2_000 },
  partner: null,
  internal: null,
}
const anyone = (quotaKey: string, plan: Plan = 'anonymous') => ({ quotaKey, plan })

/** A quota of this process, and a clock that stands until it is moved. */
function ownQuota() {
  let now = 1_000_000
  const quota = new Quota({ plans, now: () => now })
  return {
    quota,
    spend: (points: number, key = 'a', plan: Plan = 'anonymous') =>
      quota.spend(anyone(key, plan), points) as QuotaState,
    pass: (seconds: number) => (now += seconds * 1_000),
  }
}

describe('a quota', () => {
  it('grants what the plan has, says what is left, and begins afresh after a minute', () => {
    const { quota, spend, pass } = ownQuota()
    expect(quotaHeaders(quota.state(anyone('a')))).toEqual([
      'ratelimit-policy',
      '"minute";q=100;qu="points";w=60, "day";q=250;qu="points";w=86400',
      'ratelimit',
      '"minute";r=100;t=60, "day";r=250;t=86400',
    ])
    expect(spend(70).granted).toBe(true)
    pass(10)
    expect(quotaHeaders(quota.state(anyone('a')))[3]).toBe('"minute";r=30;t=50, "day";r=180;t=86390')
    const refused = spend(31)
    expect(refused.granted).toBe(false)
    expect(quotaHeaders(refused)[3]).toBe('"minute";r=30;t=50, "day";r=180;t=86390')
    const { status, code, message, headers } = overQuota(refused, 31)
    expect([status, code, headers]).toEqual([429, 'RATE_LIMITED', ['retry-after', '50']])
    expect(message).toContain('costs 31 points; 30 of 100 points per minute are left. Try again in 50 s')
    expect(spend(30).granted).toBe(true)
    pass(50)
    expect(quotaHeaders(quota.state(anyone('a')))[3]).toBe('"minute";r=100;t=60, "day";r=150;t=86340')
    expect(spend(100).granted).toBe(true)
  })

  it('ends with the day’s points, whatever the minute has', () => {
    const { spend, pass } = ownQuota()
    for (const points of [100, 100]) {
      expect(spend(points).granted).toBe(true)
      pass(60)
    }
    const refused = spend(51)
    expect(refused.granted).toBe(false)
    expect(overQuota(refused, 51).headers).toEqual(['retry-after', String(86_400 - 120)])
    expect(spend(50).granted).toBe(true)
  })

  it('counts callers apart, and has none for plans without a limit', () => {
    const { quota, spend } = ownQuota()
    expect(spend(100, 'a').granted).toBe(true)
    expect(spend(100, 'b').granted).toBe(true)
    expect(spend(1_000_000, 'c', 'internal').granted).toBe(true)
    expect(quotaHeaders(quota.state(anyone('c', 'internal')))).toEqual([])
  })

  it('never grants more than a window has, whatever comes when', () => {
    const event = fc.record({
      pass: fc.nat(90),
      points: fc.integer({ min: 1, max: 120 }),
      key: fc.constantFrom('a', 'b'),
    })
    fc.assert(
      fc.property(fc.array(event, { maxLength: 60 }), (events) => {
        const { spend, pass } = ownQuota()
        const granted = new Map<string, number>()
        for (const { pass: seconds, points, key } of events) {
          pass(seconds)
          const state = spend(points, key)
          for (const [index, { name, points: most }] of state.policies.entries()) {
            const window = `${key} ${name} ${state.uses[index]?.endsAt ?? ''}`
            const total = (granted.get(window) ?? 0) + (state.granted ? points : 0)
            granted.set(window, total)
            if (total > most) throw new Error(`${total} points were granted in one ${name}; it has ${most}.`)
            if (state.uses[index]?.used !== total) throw new Error(`Not all of ${total} points were counted.`)
          }
        }
      }),
    )
  })

  it('goes on alone while the shared store is away, and comes back to it', async () => {
    let now = 0
    let isAway = true
    const troubles: unknown[] = []
    let asked = 0
    const shared: PointsStore = {
      take: (_key, points, policies) => {
        asked += 1
        if (isAway) return Promise.reject(new Error('away'))
        return Promise.resolve({ granted: true, uses: policies.map(() => ({ used: points, endsAt: now + 60_000 })) })
      },
      close: () => Promise.resolve(),
    }
    const quota = new Quota({ plans, shared, now: () => now, onTrouble: (error) => troubles.push(error) })
    expect((await quota.spend(anyone('a'), 60)).granted).toBe(true)
    expect((await quota.spend(anyone('a'), 60)).granted).toBe(false)
    expect([asked, troubles.length]).toEqual([1, 1])
    isAway = false
    now += 5_000
    expect((await quota.spend(anyone('a'), 60)).granted).toBe(true)
    expect(asked).toBe(2)
  })
})

const url = process.env.TEST_MONGODB_URL
if (!url) console.warn('SKIPPED: the tests of quotas on MongoDB. Set TEST_MONGODB_URL to run them.')

describe.skipIf(!url)('a quota on MongoDB', () => {
  const database = `stride-test-${randomUUID()}`
  const quotas: Quota[] = []
  beforeAll(async () => {
    for (let process = 0; process < 2; process += 1)
      quotas.push(new Quota({ plans, shared: await openMongodbPoints({ url: url ?? '', database }), onTrouble: fail }))
  })
  afterAll(async () => {
    for (const quota of quotas) await quota.close()
    const client = await MongoClient.connect(url ?? '')
    await client.db(database).dropDatabase()
    await client.close()
  })

  it('is one for all processes: never more than the plan has, and all of it in the end', async () => {
    const spend = async (index: number, points: number) => {
      const quota = quotas[index % 2]
      if (!quota) throw new Error('There is no quota.')
      return quota.spend(anyone('shared'), points)
    }
    const states = await Promise.all(Array.from({ length: 40 }, (_, index) => spend(index, 7)))
    const granted = states.filter((state) => state.granted).length * 7
    expect(granted).toBeLessThanOrEqual(100)
    let total = granted
    for (let index = 0; (await spend(index, 1)).granted; index += 1) total += 1
    expect(total).toBe(100)
    expect(quotaHeaders(await spend(0, 1))[3]).toMatch(/^"minute";r=0;t=\d+, "day";r=150;/)
  })

  it('refuses for good what the day does not have, and gives back what the minute had granted', async () => {
    const [one] = quotas
    const spend = (points: number) => one?.spend(anyone('b', 'free'), points)
    expect((await spend(900))?.granted).toBe(true)
    expect((await spend(200))?.granted).toBe(false)
    expect((await spend(100))?.granted).toBe(true)
  })
})

function fail(error: unknown): never {
  throw error instanceof Error ? error : new Error(String(error))
}
