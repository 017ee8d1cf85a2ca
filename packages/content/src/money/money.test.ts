import { expect, it } from 'vitest'
import { formatMoney } from './money'

it('writes prices as the locale does', () => {
  expect(formatMoney({ amount: 1299, currency: 'GBP' }, 'en-GB')).toBe('£12.99')
  expect(formatMoney({ amount: 4000, currency: 'USD' }, 'en-GB')).toBe('US$40.00')
  expect(formatMoney({ amount: 4000, currency: 'USD' }, 'en-US')).toBe('$40.00')
})
