import {
  coerceInputValue,
  isInputType,
  isLeafType,
  isListType,
  isNonNullType,
  typeFromAST,
  valueFromAST,
  type GraphQLInputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type VariableDefinitionNode,
} from 'graphql'

interface Declared {
  readonly name: string
  readonly type: GraphQLInputType
  readonly byDefault: unknown
}

/** Says that a value does not fit; why, graphql-js tells. */
class Unfit extends Error {}

/**
 * Reads the variables of one operation as `getVariableValues` of graphql-js does, which looks up each type anew: most of
 * what reading them took.
 */
export class VariableReader {
  readonly #declared: readonly Declared[]
  readonly #areInputs: boolean

  constructor(schema: GraphQLSchema, definitions: readonly VariableDefinitionNode[]) {
    this.#declared = definitions.flatMap(({ variable, type: node, defaultValue }) => {
      const type = typeFromAST(schema, node)
      if (!isInputType(type)) return []
      const byDefault: unknown = defaultValue ? valueFromAST(defaultValue, type) : undefined
      return [{ name: variable.name.value, type, byDefault }]
    })
    this.#areInputs = this.#declared.length === definitions.length
  }

  /** The values as resolvers take them; undefined when one does not fit. */
  read(given: Readonly<Record<string, unknown>>): Record<string, unknown> | undefined {
    if (!this.#areInputs) return undefined
    const values: Record<string, unknown> = {}
    try {
      for (const { name, type, byDefault } of this.#declared)
        if (Object.hasOwn(given, name)) values[name] = read(given[name], type)
        else if (byDefault !== undefined) values[name] = byDefault
        else if (isNonNullType(type)) return undefined
      return values
    } catch {
      return undefined
    }
  }
}

const readers = new WeakMap<OperationDefinitionNode, VariableReader>()

/** The reader of an operation's variables; made once. An operation is of one schema. */
export function variableReaderOf(schema: GraphQLSchema, operation: OperationDefinitionNode): VariableReader {
  let reader = readers.get(operation)
  if (!reader) readers.set(operation, (reader = new VariableReader(schema, operation.variableDefinitions ?? [])))
  return reader
}

function read(value: unknown, type: GraphQLInputType): unknown {
  if (isNonNullType(type)) return value === null || value === undefined ? unfit() : read(value, type.ofType)
  if (value === null || value === undefined) return null
  if (isLeafType(type)) {
    const parsed: unknown = type.parseValue(value)
    return parsed === undefined ? unfit() : parsed
  }
  if (isListType(type) && Array.isArray(value)) {
    const members: unknown[] = []
    for (const member of value) members.push(read(member, type.ofType))
    return members
  }
  return coerceInputValue(value, type, unfit)
}

function unfit(): never {
  throw new Unfit()
}
