import { describe, expect, it } from 'vitest'
import { nearName } from './near-name'

const names = ['region', 'locale'] as const

describe('the name that was meant', () => {
  it.each([
    ['regoin', 'region'],
    ['regions', 'region'],
    ['Region', 'region'],
    ['rgion', 'region'],
    ['LOCALE', 'locale'],
    ['local', 'locale'],
    ['locael', 'locale'],
    ['lcoal', 'locale'],
  ])('by %s is %s', (written, meant) => {
    expect(nearName(written, names)).toBe(meant)
  })

  it.each(['region', 'locale', 'utm_source', 'utm_medium', 'fbclid', 'gclid', 'lang', 'v', '', 'r'.repeat(10_000)])(
    'by %s is none, or itself',
    (written) => {
      expect(nearName(written, names)).toBeUndefined()
    },
  )
})
