import { PublicError, type ErrorCode } from '@stride/content/reading/public-error'
import type { FastifyError, FastifyInstance } from 'fastify'

/** A failure outside GraphQL, in the same form: `{ errors: [{ message, extensions: { code, requestId } }] }`. */
export function failure(message: string, code: ErrorCode, requestId: string) {
  return { errors: [{ message, extensions: { code, requestId } }] }
}

/** What a caller is told when something went wrong that isn't theirs to mend. */
export function maskedMessage(requestId: string): string {
  return `Something went wrong on our side. If it stays, tell us the request id ${requestId}.`
}

/** Answers unknown addresses and everything that a route throws. */
export function addFailures(app: FastifyInstance): void {
  app.setNotFoundHandler(async (request, reply) => {
    const where = `${request.method} ${request.url.split('?')[0]}`
    return reply
      .code(404)
      .send(failure(`There is nothing at ${where}. Partners start at POST /graphql.`, 'NOT_FOUND', request.id))
  })
  app.setErrorHandler<FastifyError | PublicError>(async (error, request, reply) => {
    const status = 'statusCode' in error ? (error.statusCode ?? 500) : error instanceof PublicError ? 400 : 500
    if ('code' in error && error.code === 'ERR_INVALID_URL')
      return reply.code(400).send(failure('The address or the Host header is not valid.', 'BAD_REQUEST', request.id))
    if (status < 500) return reply.code(status).send(failure(wordsFor(error), 'BAD_REQUEST', request.id))
    request.log.error({ err: error }, 'a request failed')
    return reply.code(500).send(failure(maskedMessage(request.id), 'INTERNAL_SERVER_ERROR', request.id))
  })
}

function wordsFor(error: FastifyError | PublicError): string {
  const code = 'code' in error ? error.code : undefined
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') return 'The request is too large: 100 KB at most.'
  if (code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') return 'Send the request as JSON, with content-type: application/json.'
  if (code === 'FST_ERR_CTP_INVALID_JSON_BODY' || error instanceof SyntaxError)
    return 'The request is not JSON. Send { "query": "…", "variables": { … } }.'
  return error.message
}
