import { PublicError, type ErrorCode } from '@stride/content/reading/public-error'
import type { ConnectionError, FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { randomUUID } from 'node:crypto'
import type { Socket } from 'node:net'
import { HttpFailure } from '../http/http-failure'
import { wantsPage } from '../http/media-type'
import { statusOf } from '../http/status-of'
import { commonHeaders } from './headers'

/** A failure outside GraphQL, in the same form: `{ errors: [{ message, extensions: { code, requestId } }] }`. */
export function failure(message: string, code: ErrorCode, requestId: string) {
  return { errors: [{ message, extensions: { code, requestId } }] }
}

/** What a caller is told when something went wrong that isn't theirs to mend. */
export function maskedMessage(requestId: string): string {
  return `Something went wrong on our side. If it stays, tell us the request id ${requestId}.`
}

/**
 * Answers unknown addresses and everything that a route throws.
 * @param sendMissing Tells whoever looks with a browser that nothing is there; without it they are told as programs are.
 */
export function addFailures(app: FastifyInstance, sendMissing?: (reply: FastifyReply) => FastifyReply): void {
  app.setNotFoundHandler(async (request, reply) => {
    const where = `${request.method} ${request.url.split('?')[0]}`
    if (sendMissing && wantsPage(request.headers.accept)) return sendMissing(reply)
    const message = `There is nothing at ${where}. Ask at POST /graphql; what else there is stands at GET /docs/.`
    return reply.code(404).send(failure(message, 'NOT_FOUND', request.id))
  })
  app.setErrorHandler<FastifyError | HttpFailure | PublicError>(async (error, request, reply) => {
    if (error instanceof HttpFailure) {
      const { status, code, message, headers } = error
      for (let index = 0; index < headers.length; index += 2) reply.header(headers[index] ?? '', headers[index + 1])
      return reply
        .code(status)
        .header('cache-control', 'no-store')
        .send(failure(message, code, request.id))
    }
    const told = toldOf(error)
    if (told) return reply.code(told.status ?? statusOf[told.code]).send(failure(told.message, told.code, request.id))
    request.log.error({ err: error }, 'a request failed')
    return reply.code(500).send(failure(maskedMessage(request.id), 'INTERNAL_SERVER_ERROR', request.id))
  })
}

/** Answers an address that no route can be found for, before any hook runs. */
export function refuseAddress(
  { code, statusCode = 400 }: FastifyError,
  { id }: FastifyRequest,
  reply: FastifyReply,
): void {
  const message =
    code === 'FST_ERR_MAX_PARAM_LENGTH'
      ? 'A part of the address is too long: 200 characters at most.'
      : 'The address cannot be read: "%" stands for a byte in two hexadecimal digits, and the bytes must be UTF-8.'
  reply.headers({ ...commonHeaders, 'x-request-id': id })
  void reply.code(statusCode).send(failure(message, 'BAD_REQUEST', id))
}

/** What the caller may be told of a failure; undefined when it isn't theirs to mend. */
function toldOf(error: FastifyError | PublicError): { message: string; code: ErrorCode; status?: number } | undefined {
  if (error instanceof PublicError) return { message: error.message, code: error.extensions.code }
  if (error.code === 'FST_ERR_CTP_BODY_TOO_LARGE')
    return { message: 'The request is too large: 100 KB at most.', code: 'BODY_TOO_LARGE' }
  if (error.code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE')
    return {
      message: 'Send the request as JSON, with content-type: application/json.',
      code: 'UNSUPPORTED_MEDIA_TYPE',
    }
  if (error.code === 'FST_ERR_CTP_INVALID_JSON_BODY' || error instanceof SyntaxError)
    return { message: 'The request is not JSON. Send { "query": "…", "variables": { … } }.', code: 'BAD_REQUEST' }
  if (error.code === 'ERR_INVALID_URL')
    return { message: 'The address or the Host header is not valid.', code: 'BAD_REQUEST' }
  const { message, statusCode: status = 500 } = error
  return status < 500 ? { message, code: 'BAD_REQUEST', status } : undefined
}

/** Answers a connection that brings no request in time, or none at all, and closes it. */
export function refuseConnection({ code }: ConnectionError, socket: Socket): void {
  if (code === 'ECONNRESET' || !socket.writable) {
    socket.destroy()
    return
  }
  const { status, told } = faultOf(code)
  const body = JSON.stringify(failure(...told, randomUUID()))
  const headers = [
    ...[`HTTP/1.1 ${status}`, 'content-type: application/json; charset=utf-8', 'connection: close'],
    `content-length: ${Buffer.byteLength(body)}`,
  ]
  socket.end(`${headers.join('\r\n')}\r\n\r\n${body}`, () => socket.destroy())
}

function faultOf(code: string): { status: string; told: [message: string, code: ErrorCode] } {
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT')
    return {
      status: '408 Request Timeout',
      told: ['The request came too slowly: it has to be here whole within 20 seconds.', 'TIMEOUT'],
    }
  if (code === 'HPE_HEADER_OVERFLOW')
    return {
      status: '431 Request Header Fields Too Large',
      told: ['The headers are too large: 16 KB at most.', 'HEADERS_TOO_LARGE'],
    }
  return { status: '400 Bad Request', told: ['What came is not an HTTP request.', 'BAD_REQUEST'] }
}
