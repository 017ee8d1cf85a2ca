import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql'
import { bounded, sizeWith } from './cost-sheet'
import { Reckoning, type Price } from './reckoning'

/** Where most of an operation's points go. */
export interface DearestPath {
  /** Names in the answer, with dots between: `guides.nodes.causes`. */
  readonly path: string
  /** What it costs, with all that is asked below it. */
  readonly points: number
}

/**
 * The dearest field of an operation with these variables, and from there on the dearest below it for as long as that
 * makes up more than half. Undefined when the operation costs nothing. It takes as long as to reckon the operation
 * anew, so ask for it only of one that is refused.
 */
export function dearestPath(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): DearestPath | undefined {
  const reckoning = new Reckoning(schema, document, operation)
  const read = reckoning.sheet.reader(variables)
  let type = schema.getRootType(operation.operation)
  let { selectionSet } = operation
  /** How often a price is paid here: once for each object, and for each entry of each page. */
  let times = { once: 1, each: 0 }
  const total = ({ once, each }: Price) => bounded(times.once * read(once) + times.each * read(each))
  const path: string[] = []
  let points = 0
  while (type) {
    const priced = reckoning.fieldsOf(selectionSet, type).map((field) => ({ field, points: total(field.price) }))
    const dearest = priced.reduce<(typeof priced)[number] | undefined>(
      (most, one) => (one.points > (most?.points ?? 0) ? one : most),
      undefined,
    )
    if (!dearest || dearest.points * 2 <= points) break
    path.push(dearest.field.name)
    points = dearest.points
    const { gives } = dearest.field
    if (!gives) break
    const { as, objects, selections } = gives
    const size = sizeWith(gives.size, variables)
    if (as === 'entries') times = { once: times.each, each: 0 }
    else if (as === 'list') times = { once: times.once * size, each: 0 }
    else times = { once: times.once, each: times.once * size }
    const prices = objects.map((object) => ({ object, points: total(reckoning.of(selections, object)) }))
    type = prices.reduce<(typeof prices)[number] | undefined>(
      (most, one) => (one.points > (most?.points ?? -1) ? one : most),
      undefined,
    )?.object
    selectionSet = selections
  }
  return path.length > 0 ? { path: path.join('.'), points } : undefined
}
