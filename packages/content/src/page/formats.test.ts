import { expect, it } from 'vitest'
import { dayInWords, priceInWords, shortDay } from './formats'

it('writes days as the locale does, wherever the server stands', () => {
  expect(dayInWords('2026-03-31', 'en-GB')).toBe('31 March 2026')
  expect(dayInWords('2026-03-31', 'en-US')).toBe('March 31, 2026')
  expect(shortDay('2026-03-31T23:59:59.000Z', 'en-GB')).toBe('31 Mar 2026')
})

it('writes prices as the locale does', () => {
  expect(priceInWords({ amount: 1299, currency: 'GBP' }, 'en-GB')).toBe('£12.99')
  expect(priceInWords({ amount: 4000, currency: 'USD' }, 'en-GB')).toBe('US$40.00')
  expect(priceInWords({ amount: 4000, currency: 'USD' }, 'en-US')).toBe('$40.00')
})
