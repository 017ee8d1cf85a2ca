import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from './canonical-json'
import { jsonHash, sha256 } from './hash'

describe('canonicalJson', () => {
  it('writes the example of RFC 8785, section 3.2', () => {
    const value: unknown = JSON.parse(String.raw`{
      "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
      "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
      "literals": [null, true, false]
    }`)
    expect(canonicalJson(value)).toBe(
      String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}`,
    )
  })

  it('sorts keys by UTF-16 code units, as the RFC says', () => {
    const keys = ['\u20ac', '\r', '\ufb33', '1', '\ud83d\ude00', '\u0080', '\u00f6']
    const sorted = Object.keys(
      JSON.parse(canonicalJson(Object.fromEntries(keys.map((key) => [`k${key}`, 0])))) as object,
    )
    expect(sorted).toEqual(['k\r', 'k1', 'k\u0080', 'k\u00f6', 'k\u20ac', 'k\ud83d\ude00', 'k\ufb33'])
  })

  it('loses nothing, and is the same text whatever the order of keys', () => {
    fc.assert(
      fc.property(fc.jsonValue({ depthSize: 'medium' }), (value) => {
        const text = canonicalJson(value)
        // JSON itself has no negative zero.
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)))
        expect(canonicalJson(JSON.parse(text))).toBe(text)
        expect(canonicalJson(reversed(value))).toBe(text)
      }),
    )
  })

  it.each([
    ['undefined', { a: { b: undefined } }, '$.a.b is undefined'],
    ['a hole', { a: Array(1) }, '$.a[0] is undefined'],
    ['NaN', [1, NaN], '$[1] is NaN'],
    ['infinity', [-Infinity], '$[0] is -Infinity'],
    ['a function', { f: () => 1 }, '$.f is function'],
    ['a symbol', { s: Symbol('s') }, '$.s is symbol'],
    ['a bigint', { n: 1n }, '$.n is bigint'],
    ['a date', { d: new Date() }, '$.d is an instance of Date'],
    ['a map', { m: new Map() }, '$.m is an instance of Map'],
    ['half a character', { s: 'a\ud83d' }, '$.s holds half a character'],
    ['half a character in a key', { 'a\ude00': 1 }, 'half a character'],
  ])('refuses %s and says where it is', (_, value, message) => {
    expect(() => canonicalJson(value)).toThrow(message)
  })

  it('refuses a cycle', () => {
    const value: Record<string, unknown> = {}
    value.self = value
    expect(() => canonicalJson(value)).toThrow('holds itself')
  })
})

describe('hashes', () => {
  it('are SHA-256 in lower-case hex over UTF-8', () => {
    expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
    expect(sha256(new TextEncoder().encode('abc'))).toBe(sha256('abc'))
    expect(jsonHash({ b: 1, a: '€' })).toBe(sha256('{"a":"€","b":1}'))
  })
})

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, member]) => [key, reversed(member)]),
  )
}
