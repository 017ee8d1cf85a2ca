import type { ApolloServerPlugin, GraphQLRequestContext, GraphQLRequestContextWillSendResponse } from '@apollo/server'
import { setContext } from '@stride/graphql/answer'
import { answerHeaders } from '../server/headers'
import { maskedMessage } from '../server/failures'
import type { ApiContext } from './api-reading'
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
export const answerPlugin: ApolloServerPlugin<ApiContext> = {
  requestDidStart: () =>
    Promise.resolve({
      didResolveOperation: hook(placeReader),
      didEncounterErrors: hook(logOurFailures),
      willSendResponse: hook((request) => {
        stamp(request)
        showFailures(request)
        logAnswer(request)
      }),
    }),
}

type Request = GraphQLRequestContext<ApiContext>
type Answered = GraphQLRequestContextWillSendResponse<ApiContext>

/** Apollo waits for every hook; ours are done at once. */
function hook<R>(work: (request: R) => void): (request: R) => Promise<void> {
  return (request) => {
    work(request)
    return Promise.resolve()
  }
}

function placeReader({ schema, operation, request, contextValue }: Request): void {
  if (operation) setContext(contextValue, schema, operation, request.variables ?? {})
}

function logOurFailures({ errors = [], contextValue }: Request): void {
  for (const error of errors)
    if (isOurs(error.extensions.code))
      contextValue.log.error({ err: error.originalError ?? error }, 'an operation failed')
}

/** What the answer depends on, as headers. Only what is whole may be kept by those who hold answers. */
function stamp({ response: { http }, contextValue, operation, errors }: Answered): void {
  http.headers.set('cache-control', errors ? 'no-store' : 'no-cache')
  http.headers.set('vary', 'accept')
  if (!operation) return
  const { sequence, tags } = contextValue.published
  http.headers.set(answerHeaders.sequence, String(sequence))
  if (tags.length > 0) http.headers.set(answerHeaders.tags, tags.join(' '))
  if (contextValue.validUntil) http.headers.set(answerHeaders.validUntil, contextValue.validUntil)
}

function showFailures({ request, response: { http, body }, contextValue, errors }: Answered): void {
  if (!errors) return
  // GraphQL over HTTP: a client that knows only the old media type takes any other status for a broken connection.
  const areOfDocument = errors.every((error) => documentFailures.has(error.extensions.code))
  if (http.status === 400 && areOfDocument && acceptsOnlyJson(request.http?.headers.get('accept'))) http.status = 200
  if (body.kind !== 'single') return
  const { requestId } = contextValue
  body.singleResult.errors = body.singleResult.errors?.map((error) =>
    isOurs(error.extensions?.code)
      ? { ...error, message: maskedMessage(requestId), extensions: { ...error.extensions, requestId } }
      : error,
  )
}

function logAnswer({ contextValue, operationName, errors = [] }: Answered): void {
  const milliseconds = Math.round((performance.now() - contextValue.startedAt) * 10) / 10
  contextValue.log.info({ operation: operationName ?? '(unnamed)', milliseconds, errors: errors.length }, 'answered')
}

/** Whether a failure is ours and not the caller's. */
function isOurs(code: unknown): boolean {
  return code === undefined || code === 'INTERNAL_SERVER_ERROR'
}
