import { expect, it } from 'vitest'
import { mayCost, tooDear } from './check-cost'

it('lets each plan ask for as much as it may, and says what to do about more', () => {
  for (const [points, plan] of [
    [1_000, 'anonymous'],
    [2_500, 'free'],
    [10_000, 'partner'],
    [1_000_000, 'internal'],
  ] as const)
    expect(mayCost(points, plan)).toBe(true)
  expect(mayCost(1_001, 'anonymous')).toBe(false)
  const { message, extensions } = tooDear(1_001, 'anonymous', { path: 'guides.nodes', points: 1_000 })
  expect(message).toBe(
    'This operation costs 1,001 points; 1,000 are allowed on the anonymous plan. The dearest in it is guides.nodes, with 1,000 points. Ask for smaller pages (first), or in parts.',
  )
  expect(extensions).toEqual({ code: 'COST_LIMIT' })
})
