import { expect, it } from 'vitest'
import { checkCost } from './check-cost'

it('lets each plan ask for as much as it may, and says what to do about more', () => {
  for (const [points, plan] of [
    [1_000, 'anonymous'],
    [2_500, 'free'],
    [10_000, 'partner'],
    [1_000_000, 'internal'],
  ] as const)
    expect(() => checkCost(points, plan)).not.toThrow()
  expect(() => checkCost(1_001, 'anonymous')).toThrow(
    'This operation costs 1,001 points; 1,000 are allowed on the anonymous plan. Ask for smaller pages (first), or in parts.',
  )
})
