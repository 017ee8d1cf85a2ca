import { describe, expect, it } from 'vitest'
import { siteSettingsFixtures } from '../site-settings/site-settings.fixtures'
import { fillTokens, tokenNames, unknownTokens, writtenOutNumbers } from './emergency-tokens'

const settings = siteSettingsFixtures.usual

describe('emergency tokens', () => {
  it('become the region’s own words', () => {
    expect(fillTokens('Call {{emergency-number}} now.', 'GB', settings)).toBe('Call 999 now.')
    expect(fillTokens('Call {{ emergency-number }} now.', 'US', settings)).toBe('Call 911 now.')
  })

  it('name every region when the reader’s is unknown', () => {
    expect(fillTokens('Call {{emergency-number}}.', null, settings)).toBe('Call 999 (UK) or 911 (USA).')
  })

  it('are all known, and an unknown one is found', () => {
    expect(unknownTokens(tokenNames.map((name) => `{{${name}}}`).join(' '))).toEqual([])
    expect(unknownTokens('{{emergency-numbre}}')).toEqual(['emergency-numbre'])
  })

  it('are asked for where a number is written out, but not inside other numbers', () => {
    expect(writtenOutNumbers('Call 999 or 111; in 1999 we ran 9990 m.')).toEqual(['999', '111'])
  })
})
