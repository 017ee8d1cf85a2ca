import fc from 'fast-check'
import { expect, it } from 'vitest'
import { anchorOf, uniqueAnchors } from './anchors'

it('makes an anchor of a heading', () => {
  expect(anchorOf('Deep vein thrombosis (DVT)')).toBe('deep-vein-thrombosis-dvt')
  expect(anchorOf('Où avez-vous mal ?')).toBe('ou-avez-vous-mal')
  expect(anchorOf('…')).toBe('part')
})

it('never gives an anchor twice', () => {
  const anchor = fc.constantFrom('a', 'a-2', 'a-3', 'b', 'content')
  fc.assert(
    fc.property(fc.array(anchor), fc.array(anchor), (wanted, taken) => {
      const given = uniqueAnchors(wanted, taken)
      expect(new Set([...given, ...taken]).size).toBe(given.length + new Set(taken).size)
    }),
  )
})
