import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql'
import type { Cost } from './cost-sheet'
import { Reckoning } from './reckoning'

/**
 * Works out what a valid operation costs, once for all requests that bring it. Time and memory grow with the document and
 * never with what it expands to: each fragment is reckoned once for each type that it is used on.
 */
export function costOf(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode): Cost {
  const root = schema.getRootType(operation.operation)
  const reckoning = new Reckoning(schema, document, operation)
  const total = root ? reckoning.of(operation.selectionSet, root).once : 0
  return reckoning.sheet.priced(total)
}
