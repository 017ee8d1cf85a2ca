import { pastMoment } from '@stride/content/reading/moment'
import type { GraphQLSchema, OperationDefinitionNode } from 'graphql'
import { inContextOf } from './in-context'
import type { PastViews } from './past-views'
import type { Reading } from './reading'

/**
 * Takes over what the operation's `@inContext` says, before it is executed: where the reader is, and the moment that
 * the whole operation is about. Only the past is waited for. Rejects with a PublicError when that is no moment in the past, or cannot be shown.
 */
export function resolveContext(
  reading: Reading,
  {
    schema,
    operation,
    variables,
  }: { schema: GraphQLSchema; operation: OperationDefinitionNode; variables: Readonly<Record<string, unknown>> },
  past: Pick<PastViews, 'at'>,
): Promise<void> | undefined {
  const { region, locale, asOf, includeRecalled } = inContextOf(schema, operation, variables)
  if (region) reading.region = region
  if (locale) reading.locale = locale
  if (asOf === undefined || asOf === null) return undefined
  return goToPast(reading, asOf, includeRecalled ?? false, past)
}

async function goToPast(
  reading: Reading,
  asOf: unknown,
  includeRecalled: boolean,
  past: Pick<PastViews, 'at'>,
): Promise<void> {
  const moment = pastMoment(asOf, 'asOf', reading.now)
  reading.goTo(moment, await past.at(moment), includeRecalled)
}
