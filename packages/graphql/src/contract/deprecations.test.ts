import { buildSchema, parse } from 'graphql'
import { describe, expect, it } from 'vitest'
import { deprecationsIn } from './deprecations'

const going = (day: string) => `@deprecated(reason: "There is better. Removed after ${day}")`
const schema = buildSchema(`
  directive @how(old: Int ${going('2027-07-01')}, new: Int) on QUERY
  type Query {
    old: Int ${going('2027-08-31')}
    older: Int ${going('2027-06-15')}
    new(old: Int ${going('2027-09-01')}, of: Filter, kinds: [Kind!], one: Kind!): Thing
  }
  type Thing { old: Int ${going('2027-10-01')} new: Int }
  input Filter { old: Int ${going('2027-11-01')} inner: Filter new: Int }
  enum Kind { OLD ${going('2027-12-01')} NEW }
`)
const sunset = (text: string) => deprecationsIn(schema, parse(text))?.sunset

describe('the headers of what is going to go', () => {
  it('say since when and until when', () => {
    expect(deprecationsIn(schema, parse('{ old }'))).toEqual({
      deprecation: `@${Date.UTC(2027, 1, 28) / 1_000}`,
      sunset: 'Tue, 31 Aug 2027 23:59:59 GMT',
      link: '</docs/deprecation>; rel="deprecation"; type="text/html"',
    })
  })

  it('name the earliest day', () => {
    expect(sunset('{ old older }')).toBe('Tue, 15 Jun 2027 23:59:59 GMT')
  })

  it.each([
    ['an argument', '{ new(old: 1, one: NEW) { new } }', '01 Sep 2027'],
    ['an input field', '{ new(of: { inner: { old: 1 } }, one: NEW) { new } }', '01 Nov 2027'],
    ['an enum value', '{ new(one: OLD) { new } }', '01 Dec 2027'],
    ['an enum value in a list', '{ new(kinds: [NEW, OLD], one: NEW) { new } }', '01 Dec 2027'],
    ['a field in a fragment', '{ new(one: NEW) { ...T } } fragment T on Thing { old }', '01 Oct 2027'],
    ['an argument of a directive', 'query @how(old: 1) { new(one: NEW) { new } }', '01 Jul 2027'],
  ])('find %s', (_, text, day) => {
    expect(sunset(text)).toContain(day)
  })

  it('are not sent for anything else', () => {
    expect(
      deprecationsIn(schema, parse('query @how(new: 1) { new(of: { new: 1 }, kinds: NEW, one: NEW) { new } }')),
    ).toBeUndefined()
  })
})
