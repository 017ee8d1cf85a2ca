import type { Locale } from '@stride/content/region/locale'
import type { Region } from '@stride/content/region/region'
import { getDirectiveValues, Kind, type DirectiveNode, type GraphQLSchema, type OperationDefinitionNode } from 'graphql'
import { variableReaderOf } from './variable-reader'

interface InContext {
  region?: Region | null
  locale?: Locale | null
  asOf?: unknown
  includeRecalled?: boolean | null
}

const nothing: InContext = {}
/** What operations say that leave nothing of it to their variables. */
const fixed = new WeakMap<OperationDefinitionNode, InContext>()

/**
 * What an operation's `@inContext` says, variables included. Nothing when it says nothing, or when the variables do not
 * fit: then executing the operation reports that.
 */
export function inContextOf(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): InContext {
  const node = operation.directives?.find(({ name }) => name.value === 'inContext')
  const directive = schema.getDirective('inContext')
  if (!directive || !node) return nothing
  const known = fixed.get(operation)
  if (known) return known
  if (isFixed(node)) {
    const said: InContext = getDirectiveValues(directive, operation) ?? nothing
    fixed.set(operation, said)
    return said
  }
  const coerced = variableReaderOf(schema, operation).read(variables)
  return coerced ? (getDirectiveValues(directive, operation, coerced) ?? nothing) : nothing
}

/** Its arguments are scalars: a variable stands in the place of a whole one. */
function isFixed(node: DirectiveNode): boolean {
  return (node.arguments ?? []).every(({ value }) => value.kind !== Kind.VARIABLE)
}
