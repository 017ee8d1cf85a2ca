import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { WordFinder, wordsOf } from './words'

describe('the words of a text', () => {
  it.each([
    ['Shin splints', ['shin', 'splint']],
    ["Runner’s knee, runner's knees", ['runner', 'knee', 'runner', 'knee']],
    ['Soleus strain after stress: thrombosis', ['soleus', 'strain', 'after', 'stress', 'thrombosis']],
    ['Swelling of the calf', ['swelling', 'calf']],
    ['Muscle INJURIES of an Älterer', ['muscle', 'injury', 'alterer']],
    ['A-to-Z: 2 weeks', ['z', '2', 'week']],
    ['… –', []],
  ])('%s', (text, words) => {
    expect(wordsOf(text)).toEqual(words)
  })

  it('do not hang on case or on accents being composed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(wordsOf(text.normalize('NFD'))).toEqual(wordsOf(text.normalize('NFC')))
        expect(wordsOf(wordsOf(text).join(' ')).length).toBeLessThanOrEqual(wordsOf(text).length)
      }),
    )
  })
})

describe('a finder of words', () => {
  it.each([
    ['cramp', 'Cramps, and cramping', ['Cramps', 'cramping']],
    ['runner', 'A runner’s knee', ['runner’s']],
    ['injury', 'Injuries and an injury', ['Injuries', 'injury']],
    ['alter', 'Im Alter, älter', ['Alter', 'älter']],
    ['calf', 'Halfcalf', []],
  ])('finds %s in %s', (word, text, found) => {
    const places = new WordFinder([word]).in(text)
    expect(places.map(({ start, end }) => text.slice(start, end))).toEqual(found)
    expect(new Set(places.map((place) => place.word))).toEqual(new Set(found.length ? [word] : []))
  })

  it('finds every word of a text in it, and gives places in order that do not overlap', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const words = wordsOf(text)
        const places = new WordFinder(words).in(text)
        expect(places.length).toBeGreaterThanOrEqual(words.length)
        places.forEach(({ start, end }, index) => {
          expect(start).toBeGreaterThanOrEqual(places[index - 1]?.end ?? 0)
          expect(end).toBeGreaterThan(start)
        })
      }),
    )
  })
})
