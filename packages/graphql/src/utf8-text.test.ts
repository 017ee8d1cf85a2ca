import fc from 'fast-check'
import { expect, it } from 'vitest'
import { bytesOf, joinUtf8, utf8TextOf } from './utf8-text'

it('gives the bytes of any texts, put together', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme' })), (texts) => {
      expect(bytesOf(joinUtf8(...texts.map(utf8TextOf)))).toEqual(Buffer.from(texts.join('')))
    }),
  )
})

it('is ASCII as it stands', () => {
  expect(utf8TextOf('{"title":"Calf cramp"}')).toBe('{"title":"Calf cramp"}')
  expect(utf8TextOf('’')).toHaveLength(3)
})
