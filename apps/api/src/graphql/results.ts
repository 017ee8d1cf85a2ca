import { errorCodes, type ErrorCode } from '@stride/content/reading/public-error'
import type { GraphQLError } from 'graphql'
import { Kind, type GraphQLFormattedError } from 'graphql'
import { maskedMessage } from '../server/failures'

/** What a caller is told of a failure, and whether it is ours to mend. */
export interface ToldFailure {
  readonly told: GraphQLFormattedError
  readonly isOurs: boolean
}

/** Only codes of our list go out, and nothing of a failure that the caller can't mend but that it happened. */
export function toldFailure(error: GraphQLError, requestId: string): ToldFailure {
  const code = codeOf(error)
  const { message, locations, path } = error
  const place = { ...(locations ? { locations } : {}), ...(path ? { path } : {}) }
  if (code === 'INTERNAL_SERVER_ERROR')
    return { isOurs: true, told: { message: maskedMessage(requestId), ...place, extensions: { code, requestId } } }
  return { isOurs: false, told: { message, ...place, extensions: { code } } }
}

function codeOf(error: GraphQLError): ErrorCode {
  const given = [error.originalError, error].map(
    (one) => (one as { extensions?: { code?: unknown } } | undefined)?.extensions?.code,
  )
  const known = errorCodes.find((code) => given.includes(code))
  if (known) return known
  if (isOfVariables(error)) return 'BAD_USER_INPUT'
  return 'INTERNAL_SERVER_ERROR'
}

/**
 * graphql-js refuses variables with errors that carry no code, placed at their definition. Their originals are those of
 * scalars, with the value in their words: no log may have them.
 */
function isOfVariables({ nodes, message, path }: GraphQLError): boolean {
  if (path) return false
  return nodes?.[0]?.kind === Kind.VARIABLE_DEFINITION || message.startsWith('Variable "$')
}
