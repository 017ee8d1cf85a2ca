import { execute, getOperationAST, parse, validate, type ExecutionResult, type GraphQLSchema } from 'graphql'
import { inContextOf } from './in-context'
import { Reading, type ReadingOptions } from './reading'

export interface Answer {
  result: ExecutionResult
  /** The ledger sequence that it was made at. */
  sequence: number
  tags: string[]
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
  const { sequence, tags } = reading.published
  return { result, sequence, tags, validUntil: reading.validUntil }
}

function resultOf(
  schema: GraphQLSchema,
  { text, variables = {}, name }: Parameters<typeof answer>[1],
  reading: Reading,
): ExecutionResult {
  const document = parse(text)
  const errors = validate(schema, document)
  if (errors.length > 0) return { errors }
  const operation = getOperationAST(document, name)
  if (operation) setContext(reading, schema, operation, variables)
  const result = execute({ schema, document, contextValue: reading, variableValues: variables, operationName: name })
  if (result instanceof Promise) throw new Error('A resolver did not answer at once: operations must see one view.')
  return result
}

/** Takes over what the operation's `@inContext` says. */
export function setContext(
  reading: Pick<Reading, 'region' | 'locale'>,
  schema: GraphQLSchema,
  operation: Parameters<typeof inContextOf>[1],
  variables: Record<string, unknown>,
): void {
  const { region, locale } = inContextOf(schema, operation, variables)
  if (region) reading.region = region
  if (locale) reading.locale = locale
}
