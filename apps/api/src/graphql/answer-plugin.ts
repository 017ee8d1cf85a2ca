import type { ApolloServerPlugin } from '@apollo/server'
import { setContext } from '@stride/graphql/answer'
import { answerHeaders } from '../server/headers'
import { maskedMessage } from '../server/failures'
import type { ApiReading } from './api-reading'
import { acceptsOnlyJson } from './accepts-only-json'

/** Codes of failures of the document or its variables, as opposed to those of the request that brought it. */
const documentFailures = new Set<unknown>([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'BAD_USER_INPUT',
  'TOO_COMPLEX',
])

/** Puts the reader's place in before an operation runs; says afterwards what the answer depends on, and logs it. */
export const answerPlugin: ApolloServerPlugin<ApiReading> = {
  requestDidStart: async () => ({
    didResolveOperation: async ({ schema, operation, request, contextValue }) => {
      if (operation) setContext(contextValue, schema, operation, request.variables ?? {})
    },
    didEncounterErrors: async ({ errors, contextValue }) => {
      for (const error of errors)
        if (isOurs(error.extensions['code']))
          contextValue.log.error({ err: error.originalError ?? error }, 'an operation failed')
    },
    willSendResponse: async ({ request, response, contextValue, operation, operationName, errors }) => {
      const { http, body } = response
      if (operation) {
        const { sequence, tags } = contextValue.published
        http.headers.set(answerHeaders.sequence, String(sequence))
        if (tags.length > 0) http.headers.set(answerHeaders.tags, tags.join(' '))
        if (contextValue.validUntil) http.headers.set(answerHeaders.validUntil, contextValue.validUntil)
      }
      http.headers.set('cache-control', errors ? 'no-store' : 'no-cache')
      http.headers.set('vary', 'accept')
      // GraphQL over HTTP: a client that knows only the old media type takes any other status for a broken connection.
      const isDocumentFailure = errors?.every((error) => documentFailures.has(error.extensions['code'])) === true
      if (http.status === 400 && isDocumentFailure && acceptsOnlyJson(request.http?.headers.get('accept')))
        http.status = 200
      if (body.kind === 'single')
        for (const error of body.singleResult.errors ?? [])
          if (isOurs(error.extensions?.['code'])) {
            Object.assign(error, { message: maskedMessage(contextValue.requestId) })
            Object.assign(error.extensions ?? {}, { requestId: contextValue.requestId })
          }
      const milliseconds = Math.round((performance.now() - contextValue.startedAt) * 10) / 10
      contextValue.log.info(
        { operation: operationName ?? '(unnamed)', milliseconds, errors: errors?.length ?? 0 },
        'answered',
      )
    },
  }),
}

/** Whether a failure is ours and not the caller's. */
function isOurs(code: unknown): boolean {
  return code === undefined || code === 'INTERNAL_SERVER_ERROR'
}
