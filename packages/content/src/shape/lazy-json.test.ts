import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fixtureEntries } from '../publication/published.fixtures'
import { LazyJson } from './lazy-json'

const objects = fc.dictionary(fc.string({ unit: 'binary' }), fc.jsonValue({ maxDepth: 3 }), { maxKeys: 6 })

describe('an object that is made member by member', () => {
  it('has what the whole one has, whatever stands in it', () => {
    fc.assert(
      fc.property(objects, fc.string(), (object, other) => {
        const json = JSON.stringify(object)
        const whole = JSON.parse(json) as Record<string, unknown>
        const lazy = new LazyJson(json)
        for (const name of [...Object.keys(whole), ...Object.keys(whole)]) expect(lazy.get(name)).toEqual(whole[name])
        if (!Object.hasOwn(whole, other)) expect(lazy.get(other)).toBeUndefined()
      }),
    )
  })

  it.each([
    ['{}', 'a', undefined],
    [String.raw`{"a":"\\","b":1}`, 'b', 1],
    [String.raw`{"a":"\"}","b":[{"c":"]"},2]}`, 'b', [{ c: ']' }, 2]],
    [String.raw`{"a\"b":-1.5e3}`, 'a"b', -1500],
    ['{"a":null,"b":true}', 'a', null],
  ])('%s', (json, name, value) => {
    expect(new LazyJson(json).get(name)).toEqual(value)
  })

  it('has members whose names are written in several ways', () => {
    const written = [String.raw`{"first":0,"\u0061":1,"b":2}`, '{"first":0,"a":1,"b":2}', '{"first":0,"ab":1,"b":2}']
    for (const json of [...written, ...written]) {
      const lazy = new LazyJson(json)
      for (const [name, value] of Object.entries(JSON.parse(json) as object)) expect(lazy.get(name)).toBe(value)
    }
  })

  it('has what published content has', () => {
    for (const { content } of fixtureEntries) {
      const lazy = new LazyJson(JSON.stringify(content))
      for (const [name, value] of Object.entries(content)) expect(lazy.get(name)).toEqual(value)
    }
  })

  it('gives the same each time', () => {
    const lazy = new LazyJson('{"a":[1]}')
    expect(lazy.get('a')).toBe(lazy.get('a'))
  })
})
