import fc from 'fast-check'
import { buildSchema, getVariableValues, Kind, parse } from 'graphql'
import { describe, expect, it } from 'vitest'
import { VariableReader } from './variable-reader'

const schema = buildSchema(`
  enum Urgency { EMERGENCY ROUTINE }
  input Filter { urgency: [Urgency!], first: Int = 3, text: String!, inner: Filter }
  type Query { one: Int }
`)

const types = [
  ...['Int', 'Int!', 'String', 'ID!', 'Boolean', 'Float', 'Urgency', 'Urgency!', '[Urgency!]', '[[Int]!]!'],
  ...['[String]', 'Filter', 'Filter!', '[Filter!]', 'Int = 5', 'Int! = 5', 'Int = null', '[Urgency!] = ROUTINE'],
]

const value = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom<unknown>(
      'EMERGENCY',
      'ROUTINE',
      'NONE',
      'text',
      '',
      3,
      -1,
      2.5,
      3_000_000_000,
      true,
      null,
      undefined,
    ),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.record(
      { urgency: tie('value'), first: tie('value'), text: tie('value'), inner: tie('value'), other: fc.integer() },
      { requiredKeys: [] },
    ),
  ),
})).value

describe('variables', () => {
  it('are read as graphql-js reads them, whatever was given for whatever type', () => {
    const declared = fc.array(fc.constantFrom(...types), { minLength: 1, maxLength: 3 })
    const given = fc.dictionary(fc.constantFrom('v0', 'v1', 'v2', 'other'), value)
    const run = fc.property(declared, given, (chosen, inputs) => {
      const names = chosen.map((type, index) => `$v${index}: ${type}`).join(', ')
      const [operation] = parse(`query (${names}) { one }`).definitions
      if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('There is no operation.')
      const definitions = operation.variableDefinitions ?? []
      const { coerced } = getVariableValues(schema, definitions, inputs)
      expect(new VariableReader(schema, definitions).read(inputs)).toEqual(coerced)
    })
    fc.assert(run, { numRuns: 2_000 })
  })

  it('of a type that the schema does not have, or that is no input, are left to graphql-js', () => {
    for (const type of ['Nothing', 'Query!']) {
      const [operation] = parse(`query ($v0: ${type}) { one }`).definitions
      if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('There is no operation.')
      expect(new VariableReader(schema, operation.variableDefinitions ?? []).read({ v0: 1 })).toBeUndefined()
    }
  })
})
