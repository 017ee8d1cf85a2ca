import type { ResponseCache } from '@stride/edge/response-cache'
import type { FollowedPublished } from '@stride/graphql/follow-published'
import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { mayCost, tooDear } from '../limits/check-cost'
import { Turns } from '../limits/turns'
import type { Traces } from '../observability/traces'
import type { Caller } from '../partner/caller'
import type { Callers } from '../partner/callers'
import { overQuota, type Quota } from '../partner/quota'
import { waitForView } from '../server/await-view'
import { flatGraphqlHeaders, preflightHeaders } from '../server/headers'
import { AnswerMaker, type AnswerMakerOptions } from './answer-maker'
import { traced, wantsHints, type Asking } from './asking'
import { requestFromBody, requestFromQuery, type GraphqlRequest } from './graphql-request'
import { HttpFailure } from './http-failure'
import { acceptedType, wantsPage } from './media-type'
import { ParsedRequests, type ParsedRequest } from './parsed-requests'
import { readBody } from './read-body'
import { Replies, type RepliesOptions } from './replies'
import { documentOf, requestedOperation, type KnownDocuments } from './requested-operation'

export interface GraphqlFrontOptions extends AnswerMakerOptions, KnownDocuments, Omit<RepliesOptions, 'quota'> {
  callers: Pick<Callers, 'of'>
  quota: Pick<Quota, 'state' | 'spend'>
  /** Takes note of what a caller's request cost. */
  noteUse: (caller: Caller, points: number) => void
  followed: FollowedPublished
  cache: ResponseCache
  /** Without them nothing is traced. */
  traces?: Pick<Traces, 'begin'> | undefined
}

/**
 * `/graphql` over HTTP: `POST`, `GET` and `HEAD` as GraphQL over HTTP has them, documents by hash, answers from memory.
 * It stands before Fastify, on the server's own request and response: an answer that is kept costs little more than
 * writing it.
 */
export class GraphqlFront {
  readonly #options: GraphqlFrontOptions
  readonly #parsed = new ParsedRequests()
  readonly #replies: Replies
  readonly #turns = new Turns(() => {
    this.#replies.sendReady()
  })
  readonly #maker: AnswerMaker

  constructor(options: GraphqlFrontOptions) {
    this.#options = options
    this.#replies = new Replies(options)
    this.#maker = new AnswerMaker(options, this.#turns)
  }

  handle(request: IncomingMessage, response: ServerResponse): void {
    const begun = performance.now()
    const accepted = acceptedType(request.headers.accept)
    const found = this.#options.callers.of(request.headers, request.socket.remoteAddress ?? '')
    const asking: Asking = {
      request,
      response,
      requestId: randomUUID(),
      accepted: accepted ?? { type: 'json', onlyJson: false },
      caller: 'code' in found ? nobody : found,
      begun,
      trace: this.#options.traces?.begin(request.method ?? '', request.headers.traceparent),
    }
    if ('code' in found && request.method !== 'OPTIONS') {
      const { code, message, headers } = found
      this.#replies.fail(asking, new HttpFailure(code, message, [...headers, 'connection', 'close']))
      return
    }
    if (request.method !== 'POST') {
      this.#settle(asking, () => this.#withoutBody(asking, accepted !== null))
      return
    }
    readBody(
      request,
      (body) => {
        this.#settle(asking, () => {
          if (accepted !== null && this.#sendKept(asking, body)) return undefined
          return this.#withBody(asking, accepted !== null, body)
        })
      },
      (error) => {
        this.#replies.fail(asking, error)
      },
    )
  }

  /** Sends the answer if it is in memory: nothing is awaited and hardly anything is made on the way. */
  #sendKept(asking: Asking, raw: Buffer): boolean {
    const { headers } = asking.request
    const parsed = this.#parsed.get(raw)
    if (parsed === undefined || headers['stride-at-least'] !== undefined || !isJson(headers['content-type']))
      return false
    const kept = this.#options.cache.kept(parsed.key(asking.accepted.type, asking.caller.tier, wantsHints(asking)))
    if (kept === undefined) return false
    this.#replies.send(asking, kept, parsed, 0)
    this.#options.noteUse(asking.caller, 0)
    return true
  }

  #settle(asking: Asking, work: () => Promise<void> | undefined): void {
    const fail = (error: unknown) => {
      this.#replies.giveUp(asking, error)
    }
    try {
      work()?.catch(fail)
    } catch (error) {
      fail(error)
    }
  }

  #withBody(asking: Asking, isAcceptable: boolean, body: Buffer): Promise<void> {
    if (!isAcceptable) throw notAcceptable()
    if (!isJson(asking.request.headers['content-type']))
      throw new HttpFailure(
        'UNSUPPORTED_MEDIA_TYPE',
        'Send the request as JSON in UTF-8, with content-type: application/json.',
      )
    if ((asking.request.headers['content-encoding'] ?? 'identity').toLowerCase() !== 'identity')
      throw new HttpFailure('UNSUPPORTED_MEDIA_TYPE', 'Send the request as it is, without content-encoding.', [
        ...['accept-encoding', 'identity'],
      ])
    return this.#answer(asking, body, () => requestFromBody(textOf(body)))
  }

  async #withoutBody(asking: Asking, isAcceptable: boolean): Promise<void> {
    const { request, response } = asking
    const { method, url = '', headers } = request
    const search = url.includes('?') ? url.slice(url.indexOf('?') + 1) : ''
    if (method === 'OPTIONS') {
      response.writeHead(204, [...preflightHeaders, 'x-request-id', asking.requestId]).end()
      return
    }
    if (method !== 'GET' && method !== 'HEAD')
      throw new HttpFailure('METHOD_NOT_ALLOWED', 'Send the operation with POST, or with GET.', [
        ...['allow', 'GET, HEAD, POST, OPTIONS'],
      ])
    if (wantsPage(headers.accept) && !/(?:^|&)(?:query|documentId|extensions)=/.test(search)) {
      response.writeHead(303, [...flatGraphqlHeaders, 'location', '/', 'vary', 'accept']).end()
      return
    }
    if (!isAcceptable) throw notAcceptable()
    // No body of a POST begins with a question mark, so the two can't be taken for each other.
    const raw = Buffer.from(`?${search}`)
    if (!this.#sendKept(asking, raw)) await this.#answer(asking, raw, () => requestFromQuery(search))
  }

  async #answer(asking: Asking, raw: Buffer, read: () => GraphqlRequest): Promise<void> {
    const atLeast = asking.request.headers['stride-at-least']
    if (!this.#options.followed.isReady)
      throw new HttpFailure('NOT_READY', 'Still reading what is public. Try again in a second.', [
        ...['retry-after', '1'],
      ])
    if (atLeast !== undefined) await waitForView(this.#options.followed, atLeast)
    const parsed = this.#parsed.get(raw) ?? (await this.#read(asking, read))
    if ('told' in parsed) {
      this.#replies.refuse(asking, parsed.told)
      return
    }
    const { request, caller } = asking
    const { operation, cost } = parsed
    if (!mayCost(cost, caller.plan)) return await this.#refuseAsTooDear(asking, parsed)
    if (!operation.isQuery && request.method !== 'POST')
      throw new HttpFailure('METHOD_NOT_ALLOWED', 'Changes are made with POST: with GET you can only read.', [
        ...['allow', 'POST'],
      ])
    const key = parsed.key(asking.accepted.type, caller.tier, wantsHints(asking))
    const kept = operation.isQuery ? this.#options.cache.kept(key) : undefined
    // Most questions come once. One that comes again will come often, and then isn't read again.
    if (kept) this.#parsed.set(raw, parsed)
    const points = kept ? 0 : cost
    const spent = this.#options.quota.spend(caller, points)
    // Nothing is waited for that is there: each wait is a turn of the queue.
    const quota = spent instanceof Promise ? await spent : spent
    if (!quota.granted) throw overQuota(quota, points)
    this.#options.noteUse(caller, points)
    const make = () => this.#maker.make(asking, parsed)
    const served = operation.isQuery
      ? (kept ?? (await this.#options.cache.answer(key, make)))
      : { ...(await make()), source: 'made' as const }
    this.#replies.send(asking, served, parsed, points)
  }

  /** To find what is dear takes as long as to reckon a new document, and nobody is charged for it either. */
  async #refuseAsTooDear({ caller }: Asking, { prepared, operation, cost, variables }: ParsedRequest): Promise<never> {
    const turn = this.#turns.take(caller.quotaKey, prepared.text.length / charactersInPoint)
    if (turn) await turn
    throw tooDear(cost, caller.plan, operation.dearestPath(variables))
  }

  /** Reads what a request asks for. A new document takes a while, and nobody is charged for it: it waits for its turn. */
  async #read(asking: Asking, read: () => GraphqlRequest) {
    const request = read()
    const text = documentOf(request, this.#options)
    if (!this.#options.documents.knows(text)) {
      const turn = this.#turns.take(asking.caller.quotaKey, text.length / charactersInPoint)
      if (turn) await turn
    }
    return traced(asking, 'prepare', () => requestedOperation(request, text, this.#options))
  }
}

/** So much of a document takes as long to read and validate as a point of it takes to execute, at the most. */
const charactersInPoint = 10

/** Whether a body is JSON in UTF-8, the only charset that JSON has. */
function isJson(header: string | undefined): boolean {
  if (header === 'application/json') return true
  const [type, ...parameters] = (header ?? '').toLowerCase().split(';')
  const charset = parameters.map((one) => one.trim()).find((one) => one.startsWith('charset='))
  return type?.trim() === 'application/json' && (charset === undefined || /^charset="?utf-?8"?$/.test(charset))
}

function notAcceptable(): HttpFailure {
  return new HttpFailure(
    'NOT_ACCEPTABLE',
    'Answers are application/graphql-response+json or application/json: name one of them in Accept.',
  )
}

const strictUtf8 = new TextDecoder('utf-8', { fatal: true })

/** Text that is no UTF-8 is refused: replaced characters would change what was asked. */
function textOf(body: Buffer): string {
  try {
    return strictUtf8.decode(body)
  } catch {
    throw new HttpFailure('BAD_REQUEST', 'The request is not UTF-8, so it is not JSON.')
  }
}

/** Whoever only asks whether they may ask. */
const nobody: Caller = {
  ...{ partnerId: null, keyId: null, plan: 'anonymous', scopes: new Set<never>(), quotaKey: '', tier: 'plain' },
}
