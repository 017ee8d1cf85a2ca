import {
  execute,
  getOperationAST,
  GraphQLError,
  parse,
  validate,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
} from 'graphql'
import { inContextOf } from './in-context'
import { Reading, type ReadingOptions } from './reading'

export interface Answer {
  result: ExecutionResult
  /** The ledger sequence that it was made at. */
  sequence: number
  tags: string[]
  /** The same for those who know no parts of lists, as headers carry them. */
  surrogateKeys: string[]
  validUntil: string | null
}

/** Answers an operation in this process, as the CMS preview does. Faults of the document come as errors in the result. */
export function answer(
  schema: GraphQLSchema,
  operation: { text: string; variables?: Record<string, unknown>; name?: string },
  options: ReadingOptions,
): Answer {
  const reading = new Reading(options)
  const result = resultOf(schema, operation, reading)
  const { madeAt: sequence, tags, surrogateKeys } = reading.published
  return { result, sequence, tags, surrogateKeys, validUntil: reading.validUntil }
}

function resultOf(
  schema: GraphQLSchema,
  { text, variables = {}, name }: Parameters<typeof answer>[1],
  reading: Reading,
): ExecutionResult {
  const document = validDocument(schema, text)
  if (document instanceof Array) return { errors: document }
  const operation = getOperationAST(document, name)
  if (operation && inContextOf(schema, operation, variables).asOf)
    return { errors: [new GraphQLError('Here only what is public now can be asked for: leave out asOf.')] }
  if (operation) setContext(reading, schema, operation, variables)
  const result = execute({ schema, document, contextValue: reading, variableValues: variables, operationName: name })
  if (result instanceof Promise) throw new Error('A resolver did not answer at once: operations must see one view.')
  return result
}

/** Documents that were found valid: callers of this are our own, and ask with a few texts. */
const valid = new WeakMap<GraphQLSchema, Map<string, DocumentNode>>()
const mostTexts = 50

function validDocument(schema: GraphQLSchema, text: string): DocumentNode | readonly GraphQLError[] {
  const known = valid.get(schema) ?? new Map<string, DocumentNode>()
  valid.set(schema, known)
  let document = known.get(text)
  if (document) return document
  document = parse(text)
  const errors = validate(schema, document)
  if (errors.length > 0) return errors
  if (known.size === mostTexts) known.clear()
  known.set(text, document)
  return document
}

/** Takes over where the operation's `@inContext` says that the reader is; when is for `resolveContext`. */
export function setContext(
  reading: Pick<Reading, 'region' | 'locale'>,
  schema: GraphQLSchema,
  operation: Parameters<typeof inContextOf>[1],
  variables: Readonly<Record<string, unknown>>,
): void {
  const { region, locale } = inContextOf(schema, operation, variables)
  if (region) reading.region = region
  if (locale) reading.locale = locale
}
