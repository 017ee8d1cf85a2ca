import { expect, it } from 'vitest'
import { dayInWords, shortDay } from './formats'

it('writes days as the locale does, wherever the server stands', () => {
  expect(dayInWords('2026-03-31', 'en-GB')).toBe('31 March 2026')
  expect(dayInWords('2026-03-31', 'en-US')).toBe('March 31, 2026')
  expect(shortDay('2026-03-31T23:59:59.000Z', 'en-GB')).toBe('31 Mar 2026')
})
