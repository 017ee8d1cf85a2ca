import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { slug } from '../shape/text'
import { slugFrom } from './slug-from'

describe('slugFrom', () => {
  it.each([
    ['Calf strain (pulled calf)', 'calf-strain-pulled-calf'],
    ["Runner's knee", 'runners-knee'],
    ['Ménière', 'meniere'],
    ['  —  ', ''],
  ])('makes of "%s" the slug "%s"', (title, expected) => {
    expect(slugFrom(title)).toBe(expected)
  })

  it('always makes a valid slug or none', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (title) => {
        const made = slugFrom(title)
        expect(made === '' || slug.safeParse(made).success).toBe(true)
      }),
    )
  })
})
