import { describe, expect, it } from 'vitest'
import { fixtureEntries, publishedFixtures } from '../publication/published.fixtures'
import { plainText } from '../rich-text/rich-text'
import { richTextFixtures } from '../rich-text/rich-text.fixtures'
import { readingFixture } from './reading.fixtures'
import { formatted, regionalTexts, words, wordsOrNull } from './words'

const advice = { GB: 'Call {{emergency-number}}.', US: 'Dial {{emergency-number}}.' }

describe('words', () => {
  it('come in the reader’s locale, else in British English', () => {
    const both = { 'en-GB': 'Oedema', 'en-US': 'Edema' }
    expect(words(both, readingFixture())).toBe('Oedema')
    expect(words(both, readingFixture({ locale: 'en-US' }))).toBe('Edema')
    expect(words({ 'en-GB': 'Calf' }, readingFixture({ locale: 'en-US' }))).toBe('Calf')
    expect(wordsOrNull(undefined, readingFixture())).toBeNull()
  })

  it('have the numbers of the reader’s region, formatted text too', () => {
    const text = { 'en-GB': advice.GB }
    expect(words(text, readingFixture({ region: 'US' }))).toBe('Call 911.')
    expect(words(text, readingFixture())).toBe('Call 999 (UK) or 911 (USA).')
    const tree = formatted({ 'en-GB': richTextFixtures.everything }, readingFixture({ region: 'GB' }))
    expect(plainText(tree)).toContain('Call 999.')
  })

  it('show no braces where a number should be, even before the settings are public', () => {
    const published = publishedFixtures(fixtureEntries.filter(({ kind }) => kind !== 'siteSettings'))
    expect(words({ 'en-GB': advice.GB }, readingFixture({ published }))).toBe('Call your local emergency number.')
  })
})

describe('regional texts', () => {
  it('come for every region when the reader’s is unknown, each with its own numbers', () => {
    expect(regionalTexts(advice, readingFixture())).toEqual([
      { region: 'GB', text: 'Call 999.' },
      { region: 'US', text: 'Dial 911.' },
    ])
  })

  it('never stand in for another region’s', () => {
    expect(regionalTexts(advice, readingFixture({ region: 'US' }))).toEqual([{ region: 'US', text: 'Dial 911.' }])
    expect(regionalTexts({ GB: advice.GB }, readingFixture({ region: 'US' }))).toEqual([])
  })
})
