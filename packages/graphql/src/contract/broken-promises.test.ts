import {
  buildSchema,
  findBreakingChanges,
  findDangerousChanges,
  type BreakingChangeType,
  type DangerousChangeType,
} from 'graphql'
import { describe, expect, it } from 'vitest'
import { executableSchema } from '../executable-schema'
import { brokenPromises, hastyDeprecations } from './broken-promises'
import { changelogOf } from './changelog'
import { releasedContracts } from './released-contracts'
import { snapshotFrom, type Snapshot } from './snapshot'

const today = '2027-06-15'
const released = (day: string, sdl: string): Snapshot => snapshotFrom(`${day}.graphql`, sdl)
const going = (reason = 'Ask for b. Removed after 2027-06-14') => `@deprecated(reason: "${reason}")`

describe('our contract', () => {
  const now = new Date().toISOString().slice(0, 10)

  it('keeps what partners were promised', async () => {
    expect(await brokenPromises(releasedContracts(), executableSchema(), now)).toEqual([])
  })

  it('deprecates nothing without notice of six months', () => {
    expect(hastyDeprecations(releasedContracts(), executableSchema(), now)).toEqual([])
  })
})

describe('a breaking change', () => {
  const broken = (snapshots: Snapshot[], after: string) => brokenPromises(snapshots, buildSchema(after), today)

  const root = 'type Query { a(x: Int = 1): String b: String e: E u: U i(i: I): Int n: N t: T }'
  const rest = {
    E: 'enum E { X Y }',
    U: 'union U = T | S',
    T: 'type T implements N { x: Int }',
    S: 'type S { x: Int }',
    N: 'interface N { x: Int }',
    I: 'input I { x: Int = 1 y: Int }',
    D: 'directive @d(x: Int) repeatable on QUERY | FIELD',
  }
  /** The contract with some of its parts written otherwise. */
  const contract = (change: Partial<typeof rest> & { Query?: string } = {}) => {
    const { Query = root, ...others } = change
    return [Query, ...Object.values({ ...rest, ...others })].join('\n')
  }

  const breaking: Record<BreakingChangeType, string> = {
    TYPE_REMOVED: contract({ Query: root.replace('u: U ', '').replace(' t: T', ''), U: '', S: '' }),
    TYPE_CHANGED_KIND: contract({ S: 'type S { x: Int } ', E: 'scalar E' }),
    TYPE_REMOVED_FROM_UNION: contract({ U: 'union U = T' }),
    VALUE_REMOVED_FROM_ENUM: contract({ E: 'enum E { X }' }),
    REQUIRED_INPUT_FIELD_ADDED: contract({ I: 'input I { x: Int = 1 y: Int z: Int! }' }),
    IMPLEMENTED_INTERFACE_REMOVED: contract({ T: 'type T { x: Int }' }),
    FIELD_REMOVED: contract({ S: 'type S { y: Int }' }),
    FIELD_CHANGED_KIND: contract({ S: 'type S { x: String }' }),
    REQUIRED_ARG_ADDED: contract({ Query: root.replace('x: Int', 'y: Int! x: Int') }),
    ARG_REMOVED: contract({ Query: root.replace('(x: Int = 1)', '') }),
    ARG_CHANGED_KIND: contract({ Query: root.replace('x: Int', 'x: Int!') }),
    DIRECTIVE_REMOVED: contract({ D: '' }),
    DIRECTIVE_ARG_REMOVED: contract({ D: 'directive @d repeatable on QUERY | FIELD' }),
    REQUIRED_DIRECTIVE_ARG_ADDED: contract({ D: 'directive @d(x: Int y: Int!) repeatable on QUERY | FIELD' }),
    DIRECTIVE_REPEATABLE_REMOVED: contract({ D: 'directive @d(x: Int) on QUERY | FIELD' }),
    DIRECTIVE_LOCATION_REMOVED: contract({ D: 'directive @d(x: Int) repeatable on QUERY' }),
  }
  const dangerous: Record<DangerousChangeType, string> = {
    VALUE_ADDED_TO_ENUM: contract({ E: 'enum E { X Y Z }' }),
    TYPE_ADDED_TO_UNION: contract({ U: 'union U = T | S | R type R { x: Int }' }),
    OPTIONAL_INPUT_FIELD_ADDED: contract({ I: 'input I { x: Int = 1 y: Int z: Int }' }),
    OPTIONAL_ARG_ADDED: contract({ Query: root.replace('x: Int', 'y: Int x: Int') }),
    IMPLEMENTED_INTERFACE_ADDED: contract({ S: 'type S implements N { x: Int }' }),
    ARG_DEFAULT_VALUE_CHANGE: contract({ Query: root.replace('= 1', '= 2') }),
  }

  it.each(Object.entries(breaking))('is found where graphql-js finds one: %s', async (kind, after) => {
    expect(findBreakingChanges(buildSchema(contract()), buildSchema(after)).map(({ type }) => type)).toContain(kind)
    expect(await broken([released('2026-11-24', contract())], after)).not.toEqual([])
  })

  it.each([
    ['a field that may be null now', 'type Query { a: String! }', 'type Query { a: String }'],
    ['items that may be null now', 'type Query { a: [Int!] }', 'type Query { a: [Int] }'],
    [
      'an input field that goes',
      'type Query { a(i: I): Int } input I { x: Int y: Int }',
      'type Query { a(i: I): Int } input I { x: Int }',
    ],
    [
      'an input field that must be given now',
      'type Query { a(i: I): Int } input I { x: Int }',
      'type Query { a(i: I): Int } input I { x: Int! }',
    ],
    [
      'a directive’s argument that must be given now',
      'directive @d(x: Int) on QUERY type Query { a: Int }',
      'directive @d(x: Int!) on QUERY type Query { a: Int }',
    ],
  ])('is found: %s', async (_, before, after) => {
    expect(await broken([released('2026-11-24', before)], after)).not.toEqual([])
  })

  it.each([
    ['a field that is never null now', 'type Query { a: String }', 'type Query { a: String! }'],
    ['an argument that may be left out now', 'type Query { a(x: Int!): Int }', 'type Query { a(x: Int): Int }'],
    [
      'an argument that must not be null, but has a default',
      'type Query { a: Int }',
      'type Query { a(x: Int! = 1): Int }',
    ],
    [
      'a place more for a directive',
      'directive @d on QUERY type Query { a: Int }',
      'directive @d on QUERY | FIELD type Query { a: Int }',
    ],
  ])('is none: %s', async (_, before, after) => {
    expect(await broken([released('2026-11-24', before)], after)).toEqual([])
  })

  it.each(Object.entries(dangerous))('is none, but told, where graphql-js finds danger: %s', async (kind, after) => {
    const [from, to] = [buildSchema(contract()), buildSchema(after)]
    expect(await broken([released('2026-11-24', contract())], after)).toEqual([])
    expect(findDangerousChanges(from, to).map(({ type }) => type)).toContain(kind)
    const [release] = await changelogOf([released('2026-11-24', contract())], to)
    expect(release?.changes?.length).toBeGreaterThan(0)
  })

  const before = 'type Query { a(x: Int): String b: String }'
  it('is none where something comes to it', async () => {
    expect(
      await broken([released('2026-11-24', before)], 'type Query { a(x: Int y: Int): String b: String c: Int }'),
    ).toEqual([])
  })

  const without = 'type Query { b: String }'
  const withNotice = `type Query { a(x: Int): String ${going()} b: String }`

  it('may come when its notice was released six months ago and its day is past', async () => {
    expect(await broken([released('2026-12-15', withNotice)], without)).toEqual([])
    expect(await broken([released('2026-01-01', before), released('2026-12-15', withNotice)], without)).toEqual([])
  })

  it('may change what is below a deprecated field', async () => {
    const deprecated = released('2026-12-01', withNotice)
    expect(await broken([deprecated], `type Query { a(x: Int!): Int ${going()} b: String }`)).toEqual([])
  })

  it.each([
    ['was never announced', [released('2026-01-01', before)]],
    ['was announced a day too late', [released('2026-01-01', before), released('2026-12-16', withNotice)]],
    ['was announced for today', [released('2026-01-01', withNotice.replace('2027-06-14', today))]],
    ['was announced for no day', [released('2026-01-01', withNotice.replace('Removed after 2027-06-14', ''))]],
    ['was taken back', [released('2026-01-01', withNotice), released('2027-01-01', before)]],
    [
      'was put off',
      [released('2026-01-01', withNotice), released('2027-01-01', withNotice.replace('2027-06-14', '2027-12-01'))],
    ],
  ])('may not come when it %s', async (_, snapshots) => {
    expect(await broken(snapshots, without)).toEqual([
      expect.stringMatching(/^Field 'a' .*not told of six months before/),
    ])
  })

  it('may take a type with it when all that leads there was deprecated', async () => {
    const after = 'type Query { b: String }'
    const one = `type Query { b: String t: T ${going()} } type T { x: Int }`
    expect(await broken([released('2026-11-24', one)], after)).toEqual([])
    const two = `type Query { b: String t: T ${going()} more: [T!] } type T { x: Int }`
    expect(await broken([released('2026-11-24', two)], after)).toHaveLength(2)
  })
})

describe('a deprecation', () => {
  const hasty = (reason: string, snapshots: Snapshot[] = []) =>
    hastyDeprecations(snapshots, buildSchema(`type Query { a: String @deprecated(reason: "${reason}") }`), today)

  it('names the day after which it goes, at least six months away', () => {
    expect(hasty('Ask for b.')).toEqual([expect.stringContaining('must end with "Removed after YYYY-MM-DD"')])
    expect(hasty('Removed after soon')).toHaveLength(1)
    expect(hasty('Removed after 2027-12-14')).toEqual([expect.stringContaining('"Removed after 2027-12-15"')])
    expect(hasty('Removed after 2027-12-15')).toEqual([])
  })

  it('counts from the first contract that had it', () => {
    const snapshots = [
      released('2027-02-28', `type Query { a: String ${going()} }`),
      released('2026-10-31', `type Query { a: String ${going()} }`),
      released('2026-09-01', 'type Query { a: String }'),
    ]
    expect(hasty('Removed after 2027-04-29', snapshots)).toHaveLength(1)
    expect(hasty('Removed after 2027-04-30', snapshots)).toEqual([])
  })
})
