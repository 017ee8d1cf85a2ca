import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { generateKey, hashKey, keyPattern, parseKey } from './key-format'

const alphabet = Array.from('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz')

describe('a key', () => {
  it('is recognised by its form, wherever it stands', () => {
    const { key, keyId } = generateKey()
    expect(key).toMatch(/^stride_live_[0-9A-Za-z]{10}_[0-9A-Za-z]{32}_[0-9A-Za-z]{6}$/)
    expect(`curl -H "authorization: Bearer ${key}"`.match(keyPattern)).toEqual([key])
    expect(parseKey(key)).toEqual({ keyId })
  })

  it('is found by the expression that operators are given for their scanners', () => {
    const page = readFileSync(new URL('../../../docs/operations/partner-keys.md', import.meta.url), 'utf8')
    expect(page).toContain(`\n${keyPattern.source}\n`)
  })

  it('is new each time, with every character in use', () => {
    const keys = Array.from({ length: 300 }, () => generateKey().key)
    expect(new Set(keys).size).toBe(300)
    const used = new Set(keys.flatMap((key) => Array.from(key.slice(12))))
    expect(alphabet.filter((character) => !used.has(character))).toEqual([])
  })

  it('with any one character wrong is mistyped', () => {
    const { key } = generateKey()
    fc.assert(
      fc.property(fc.nat(key.length - 1), fc.constantFrom(...alphabet, '_', '-'), (place, character) => {
        fc.pre(key[place] !== character)
        const wrong = key.slice(0, place) + character + key.slice(place + 1)
        expect(parseKey(wrong)).toBe(place < 'stride_live_'.length ? 'foreign' : 'mistyped')
      }),
    )
  })

  it('with two neighbours swapped, cut short or too long is mistyped', () => {
    const { key } = generateKey()
    for (let place = 12; place < key.length - 1; place += 1) {
      const swapped = key.slice(0, place) + String(key[place + 1]) + String(key[place]) + key.slice(place + 2)
      if (swapped !== key) expect(parseKey(swapped)).toBe('mistyped')
      expect(parseKey(key.slice(0, place))).toBe('mistyped')
    }
    expect(parseKey(`${key}x`)).toBe('mistyped')
  })

  it('of others is foreign', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        fc.pre(!text.startsWith('stride_live_'))
        expect(parseKey(text)).toBe('foreign')
      }),
    )
  })

  it('is stored as its SHA-256', () => {
    expect(hashKey('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  })
})
