import type { PublicError } from '@stride/content/reading/public-error'
import { errorCodes } from '@stride/content/reading/public-error'
import type { Served } from '@stride/edge/answer'
import { serve } from '@stride/edge/serve'
import type { FastifyBaseLogger } from 'fastify'
import type { GraphQLFormattedError } from 'graphql'
import type { Observation } from '../observability/metrics'
import type { RequestLog } from '../observability/request-log'
import { quotaHeaders, type Quota } from '../partner/quota'
import { failure, maskedMessage } from '../server/failures'
import { flatGraphqlHeaders } from '../server/headers'
import type { Asking } from './asking'
import { HttpFailure } from './http-failure'
import { mediaTypes } from './media-type'
import type { ParsedRequest } from './parsed-requests'
import { statusOf } from './status-of'
import { whenSent } from './when-sent'
import { WrittenTogether } from './written-together'

export interface RepliesOptions {
  quota: Pick<Quota, 'state'>
  /** Takes note of a request that was answered. */
  observe: (observation: Observation) => void
  requestLog: Pick<RequestLog, 'timesOfKept' | 'write'>
  log: Pick<FastifyBaseLogger, 'error'>
}

/** What a request asked for, as far as it got to be known, and what was taken for it. */
type Known = Partial<Pick<ParsedRequest, 'prepared' | 'operation' | 'cost'>> & { points?: number }

/** All that an answer depends on beside what was asked. */
export const vary = 'accept, authorization, x-api-key, stride-hints'

/** Writes answers and refusals, and sees to it that each is counted, timed and logged once. */
export class Replies {
  readonly #options: RepliesOptions
  readonly #together = new WrittenTogether()

  constructor(options: RepliesOptions) {
    this.#options = options
  }

  /** Sends an answer for which so many points were taken, together with others that are ready by then. */
  send(asking: Asking, served: Served, parsed: ParsedRequest, points: number): void {
    this.#together.add(() => {
      try {
        this.#send(asking, served, parsed, points)
      } catch (error) {
        this.giveUp(asking, error)
      }
    })
  }

  /** Sends at once what is ready: to be called before something that takes long. */
  sendReady(): void {
    this.#together.flush()
  }

  /** Sends what a failure may say, unless part of an answer was sent already: then the connection ends. */
  giveUp(asking: Asking, error: unknown): void {
    if (asking.response.headersSent) asking.response.destroy()
    else this.fail(asking, error)
  }

  #send(asking: Asking, served: Served, { operation, prepared, cost }: ParsedRequest, points: number): void {
    const { request, response, requestId, caller, begun } = asking
    const headers = quotaHeaders(this.#options.quota.state(caller))
    headers.push('x-request-id', requestId)
    const { trace } = asking
    if (trace) headers.push('traceparent', trace.traceparent)
    serve(request, response, served, { headers })
    const { source } = served
    const milliseconds = performance.now() - begun
    const { status } = served.bytes
    trace?.end({ status, source, caller, operation: operation.name, document: prepared.hash, cost })
    this.#options.observe({ plan: caller.plan, source, status, milliseconds, points })
    const times = source === 'kept' ? this.#options.requestLog.timesOfKept() : 1
    if (times === 0) return
    const known = { operation: operation.name, document: prepared.hash, cost }
    this.#options.requestLog.write({ requestId, caller, ...known, source, status, milliseconds }, times)
  }

  /** Sends the failures of a document. */
  refuse(asking: Asking, told: readonly GraphQLFormattedError[]): void {
    const code = told[0]?.extensions?.code
    this.#write(asking, asking.accepted.onlyJson ? 200 : 400, JSON.stringify({ errors: told }), { code })
  }

  /** Sends what a failure may say; what is ours to mend is logged and masked. */
  fail(asking: Asking, error: unknown, known: Known = {}): void {
    const { requestId, accepted } = asking
    if (error instanceof HttpFailure) {
      const { code, message, headers } = error
      const status = accepted.onlyJson && code === 'PERSISTED_QUERY_NOT_FOUND' ? 200 : error.status
      this.#write(asking, status, JSON.stringify(failure(message, code, requestId)), { ...known, code, headers })
      return
    }
    if (isPublic(error)) {
      const { code } = error.extensions
      this.#write(asking, statusOf[code], JSON.stringify(failure(error.message, code, requestId)), { ...known, code })
      return
    }
    this.#options.log.error({ err: error, requestId }, 'a request failed')
    const code = 'INTERNAL_SERVER_ERROR'
    this.#write(asking, statusOf[code], JSON.stringify(failure(maskedMessage(requestId), code, requestId)), {
      ...known,
      code,
    })
  }

  #write(
    asking: Asking,
    status: number,
    body: string,
    {
      code,
      headers = [],
      prepared,
      operation,
      cost = 0,
      points = 0,
    }: Known & { code: unknown; headers?: readonly string[] },
  ): void {
    const { request, response, requestId, accepted, caller, begun, trace } = asking
    const length = String(Buffer.byteLength(body))
    response.writeHead(status, [
      ...flatGraphqlHeaders,
      ...['content-type', mediaTypes[accepted.type], 'content-length', length, 'cache-control', 'no-store'],
      ...['vary', vary, 'x-request-id', requestId],
      ...(trace ? ['traceparent', trace.traceparent] : []),
      ...quotaHeaders(this.#options.quota.state(caller)),
      ...headers,
    ])
    if (request.method !== 'HEAD') response.write(body)
    whenSent(request, () => response.end())
    const milliseconds = performance.now() - begun
    const known = errorCodes.find((one) => one === code)
    const outcome = { source: 'refused', status, milliseconds, ...(known ? { code: known } : {}) } as const
    this.#options.observe({ ...outcome, plan: caller.plan, points })
    const asked = { caller, cost, operation: operation?.name ?? null, document: prepared?.hash ?? null }
    this.#options.requestLog.write({ ...outcome, ...asked, requestId })
    trace?.end({ ...outcome, ...asked })
  }
}

function isPublic(error: unknown): error is PublicError {
  return error instanceof Error && error.name === 'PublicError'
}
