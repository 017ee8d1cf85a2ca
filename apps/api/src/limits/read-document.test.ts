import { GraphQLError, getIntrospectionQuery } from 'graphql'
import { describe, expect, it } from 'vitest'
import { readDocument } from './read-document'

const times = (count: number, text: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => text(index))
const deep = (levels: number) => `${'{ a '.repeat(levels)}${'}'.repeat(levels)}`

function faultOf(text: string): { code: unknown; message: string } | undefined {
  try {
    readDocument(text)
    return undefined
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error
    return { code: error.extensions.code, message: error.message }
  }
}

describe('a document', () => {
  it.each([
    ['is as deep as allowed', deep(15)],
    [
      'is deep in fragments that are not used together',
      `{ ...A } fragment A on T ${deep(15)} fragment B on T ${deep(15)}`,
    ],
    ['has as many aliases as allowed', `{ ${times(50, (index) => `a${index}: b`).join(' ')} }`],
    ['asks for all that introspection has', getIntrospectionQuery()],
    [
      'asks for several types',
      '{ a: __type(name: "A") { ...T } b: __type(name: "B") { ...T } } fragment T on __Type { fields { name args { name } } }',
    ],
    ['asks for content that has the names of introspection', '{ types { fields { args { types { a: fields } } } } }'],
    ['spreads a fragment within itself, which another rule refuses', '{ ...A } fragment A on T { a { ...A } }'],
  ])('is taken when it %s', (_, text) => {
    expect(faultOf(text)).toBeUndefined()
  })

  it.each([
    ['DEPTH_LIMIT', 'more levels', deep(16)],
    ['DEPTH_LIMIT', 'more levels through fragments', `{ a { ...A } } fragment A on T ${deep(15)}`],
    [
      'DEPTH_LIMIT',
      'introspection without end',
      `{ __schema { types ${'{ fields { type '.repeat(9)} { name } ${'} }'.repeat(9)} } }`,
    ],
    ['DEPTH_LIMIT', 'types of types', '{ __schema { types { fields { args { type { inputFields { name } } } } } } }'],
    [
      'DEPTH_LIMIT',
      'types of types through fragments',
      '{ ...Q } fragment Q on Query { __type(name: "A") { ...T } } fragment T on __Type { fields { ... { type { ...F } } } } fragment F on __Type { fields { type { possibleTypes { fields { name } } } } }',
    ],
    ['ALIAS_LIMIT', 'the contract again', '{ a: __schema { types { name } } }'],
    ['ALIAS_LIMIT', 'aliases in introspection', '{ __schema { types { a: fields { name } } } }'],
    [
      'ALIAS_LIMIT',
      'aliases in fragments of introspection',
      '{ __schema { ...S } } fragment S on __Schema { types { ...T } } fragment T on __Type { fields { type { b: name } } }',
    ],
    ['DEPTH_LIMIT', 'inline fragments without end', `{ ${'... { '.repeat(31)} a ${'}'.repeat(31)} }`],
    ['DEPTH_LIMIT', 'more levels than the parser’s stack', deep(1_600)],
    ['DEPTH_LIMIT', 'lists in lists', `{ a(b: ${'['.repeat(2_400)}${']'.repeat(2_400)}) }`],
    ['DEPTH_LIMIT', 'types of lists of lists', `query ($a: ${'['.repeat(60)}Int${']'.repeat(60)}) { a }`],
    ['ALIAS_LIMIT', 'aliases', `{ ${times(51, (index) => `a${index}: __typename`).join(' ')} }`],
    ['ALIAS_LIMIT', 'the same field again and again', `{ ${'a '.repeat(2_000)} }`],
    ['DIRECTIVE_LIMIT', 'directives at one field', `{ a ${'@skip(if: false) '.repeat(6)} }`],
    ['DIRECTIVE_LIMIT', 'directives in all', `{ ${times(51, (index) => `f${index} @x`).join(' ')} }`],
    ['DIRECTIVE_LIMIT', 'directives at the operation', `query ${'@x '.repeat(6)} { a }`],
    ['FRAGMENT_LIMIT', 'fragments', `{ a } ${times(101, (index) => `fragment F${index} on T { a }`).join(' ')}`],
    ['FRAGMENT_LIMIT', 'spreads', `{ ${'...F '.repeat(101)} } fragment F on T { a }`],
    ['OPERATION_LIMIT', 'operations', times(21, (index) => `query Q${index} { a }`).join(' ')],
    ['TOKEN_LIMIT', 'words', `{ ${times(5_001, (index) => `f${index}`).join(' ')} }`],
  ])('is refused with %s for %s', (code, _, text) => {
    const fault = faultOf(text)
    expect(fault?.code).toBe(code)
    expect(fault?.message).toMatch(/ [\d,]+ .*; [\d,]+ are allowed\. [A-Z].*\.$/)
  })

  it('has no code when it is no GraphQL', () => {
    expect(faultOf('{ a')).toMatchObject({
      code: undefined,
      message: expect.stringContaining('Syntax Error') as string,
    })
  })

  it('says the limit, what was found and what to do', () => {
    expect(faultOf(deep(16))?.message).toBe(
      'This request has 16 levels of fields in an operation; 15 are allowed. Ask in parts, by the ids you got.',
    )
  })
})
