import { pastMoment } from '@stride/content/reading/moment'
import { PublicError } from '@stride/content/reading/public-error'
import type { GraphQLSchema, OperationDefinitionNode } from 'graphql'
import { inContextOf } from './in-context'
import type { PastViews } from './past-views'
import type { Reading } from './reading'

/**
 * Takes over what the operation's `@inContext` says, before it is executed: where the reader is, and the moment that
 * the whole operation is about. Only the past is waited for. Rejects with a PublicError when that is no moment in the
 * past, when it cannot be shown, and when what was recalled since is asked for without such a moment.
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
  if (asOf === undefined || asOf === null) return includeRecalled ? Promise.reject(onlyOfThePast()) : undefined
  return goToPast(reading, asOf, includeRecalled ?? false, past)
}

/** Whoever asks so takes a null for an entry that never was, while it was recalled. */
function onlyOfThePast(): PublicError {
  return new PublicError(
    'includeRecalled shows what was recalled as it stood in the past, so it needs a moment: say @inContext(asOf: "2026-03-31T09:30:00Z", includeRecalled: true). ' +
      'What is public now holds nothing recalled; the recalls themselves are in changes and history.',
    'BAD_USER_INPUT',
  )
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
