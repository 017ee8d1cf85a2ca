import type { Locale } from '@stride/content/region/locale'
import type { Region } from '@stride/content/region/region'
import { getDirectiveValues, getVariableValues, type GraphQLSchema, type OperationDefinitionNode } from 'graphql'

/**
 * What an operation's `@inContext` says, variables included. Nothing when it says nothing, or when the variables do not
 * fit: then executing the operation reports that.
 */
export function inContextOf(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  variables: Record<string, unknown>,
): { region?: Region | null; locale?: Locale | null } {
  const directive = schema.getDirective('inContext')
  if (!directive || !operation.directives?.some(({ name }) => name.value === 'inContext')) return {}
  const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], variables)
  return coerced ? (getDirectiveValues(directive, operation, coerced) ?? {}) : {}
}
