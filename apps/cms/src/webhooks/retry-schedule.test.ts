import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { longestTrying, nextAttemptAfter, parseRetryAfter } from './retry-schedule'

const now = Date.parse('2026-06-01T00:00:00Z')
const hour = 60 * 60 * 1000

/** The moments of all attempts, in seconds after the first, if every one fails at once. */
function attempts(random: () => number): number[] {
  const moments = [0]
  for (;;) {
    const last = (moments.at(-1) ?? 0) * 1000
    const failure = { now: now + last, failures: moments.length, firstAttemptAt: now, retryAfter: undefined }
    const next = nextAttemptAfter({ ...failure, random: random() })
    if (next === undefined) return moments
    moments.push(Math.round((next - now) / 1000))
  }
}

describe('the schedule of attempts', () => {
  it('goes from seconds to half days, for three days', () => {
    expect(attempts(() => 0.5)).toEqual([0, 5, 35, 155, 755, 2555, 9755, 27755, 63755, 106955, 150155, 193355, 236555])
  })

  it('is never the same for two that failed together, and always within its bounds', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 0.999, noNaN: true }), { minLength: 20, maxLength: 20 }),
        (dice) => {
          let throws = 0
          const moments = attempts(() => dice[throws++ % dice.length] ?? 0)
          expect(moments.length).toBeGreaterThanOrEqual(12)
          expect((moments.at(-1) ?? 0) * 1000).toBeLessThanOrEqual(longestTrying)
          moments.slice(1).forEach((moment, index) => expect(moment).toBeGreaterThan(moments[index] ?? 0))
        },
      ),
    )
  })

  it('waits as long as the endpoint asks, a day at most, and never less than its own wait', () => {
    const failure = { now, failures: 1, firstAttemptAt: now, random: 0.5 }
    expect(nextAttemptAfter({ ...failure, retryAfter: hour })).toBe(now + hour)
    expect(nextAttemptAfter({ ...failure, retryAfter: 900 * hour })).toBe(now + 24 * hour)
    expect(nextAttemptAfter({ ...failure, retryAfter: 1 })).toBe(now + 5000)
  })
})

describe('Retry-After', () => {
  it.each([
    ['120', 120_000],
    [' 0 ', 0],
    ['Mon, 01 Jun 2026 00:01:00 GMT', 60_000],
    ['Sun, 31 May 2026 00:00:00 GMT', 0],
    ['soon', undefined],
    ['-5', undefined],
    ['1e9', undefined],
    ['2026', 2_026_000],
    ['2026-06-02', undefined],
    [undefined, undefined],
  ])('%s', (header, expected) => {
    expect(parseRetryAfter(header, now)).toBe(expected)
  })
})
