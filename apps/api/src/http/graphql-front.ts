import type { ApolloServer } from '@apollo/server'
import type { Acknowledgement } from '@stride/content/acknowledgement/acknowledgement'
import type { ReceiptsReading } from '@stride/content/publication/receipts-reading'
import type { Answer } from '@stride/edge/answer'
import { ReadyBytes } from '@stride/edge/ready-bytes'
import type { ResponseCache } from '@stride/edge/response-cache'
import { WrittenData } from '@stride/graphql/answer-writer'
import { bytesOf, joinUtf8, utf8TextOf } from '@stride/graphql/utf8-text'
import { extensionsOf } from '@stride/graphql/extensions'
import type { FollowedPublished } from '@stride/graphql/follow-published'
import type { PastViews } from '@stride/graphql/past-views'
import { resolveContext } from '@stride/graphql/resolve-context'
import type { Ledger } from '@stride/ledger/ledger'
import type { GraphQLError } from 'graphql'
import type { GraphQLFormattedError, GraphQLSchema } from 'graphql'
import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { apiContext, type ApiContext } from '../graphql/api-reading'
import type { Documents } from '../graphql/documents'
import type { Result } from '../graphql/prepared-operation'
import { toldFailure } from '../graphql/results'
import { checkCost } from '../limits/check-cost'
import { checkVariables } from '../limits/check-variables'
import { Turns } from '../limits/turns'
import type { Traces } from '../observability/traces'
import type { Caller } from '../partner/caller'
import type { Callers } from '../partner/callers'
import { overQuota, type Quota } from '../partner/quota'
import { waitForView } from '../server/await-view'
import { answerHeaders, flatGraphqlHeaders, graphqlHeaders, preflightHeaders } from '../server/headers'
import type { Asking } from './asking'
import { requestFromBody, requestFromQuery, type GraphqlRequest } from './graphql-request'
import { HttpFailure } from './http-failure'
import { acceptedType, mediaTypes, wantsPage } from './media-type'
import { ParsedRequest, ParsedRequests } from './parsed-requests'
import { readBody } from './read-body'
import { Replies, vary, type RepliesOptions } from './replies'

export interface GraphqlFrontOptions extends Omit<RepliesOptions, 'quota'> {
  apollo: ApolloServer<ApiContext>
  schema: GraphQLSchema
  documents: Documents
  callers: Pick<Callers, 'of'>
  quota: Pick<Quota, 'state' | 'spend'>
  /** Keeps a caller's word that it acted on a recall. */
  acknowledge: (caller: Caller, sequence: number, note: string | null) => Promise<Acknowledgement>
  /** Takes note of what a caller's request cost. */
  noteUse: (caller: Caller, points: number) => void
  /** Documents that are known by their hash alone. */
  persisted: { get(hash: string): string | undefined; add(hash: string, text: string): void }
  followed: FollowedPublished
  past: PastViews
  ledger: Pick<Ledger, 'read' | 'rowsOf'>
  cache: ResponseCache
  receipts: ReceiptsReading
  siteUrl: string
  now: () => Date
  /** Without them nothing is traced. */
  traces?: Pick<Traces, 'begin'> | undefined
}

/** An answer may be kept by anyone who asks each time whether it still holds: an unchanged one then costs no body. */
const revalidate = 'public, max-age=0, must-revalidate'

/**
 * `/graphql` over HTTP: `POST`, `GET` and `HEAD` as GraphQL over HTTP has them, documents by hash, answers from memory.
 * It stands before Fastify, on the server's own request and response: an answer that is kept costs little more than
 * writing it.
 */
export class GraphqlFront {
  readonly #options: GraphqlFrontOptions
  readonly #parsed = new ParsedRequests()
  readonly #turns = new Turns()
  readonly #replies: Replies

  constructor(options: GraphqlFrontOptions) {
    this.#options = options
    this.#replies = new Replies(options)
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
        if (accepted !== null && this.#sendKept(asking, body)) return
        this.#settle(asking, () => this.#withBody(asking, accepted !== null, body))
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

  #settle(asking: Asking, work: () => Promise<void>): void {
    const fail = (error: unknown) => {
      if (asking.response.headersSent) asking.response.destroy()
      else this.#replies.fail(asking, error)
    }
    try {
      work().catch(fail)
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
    const parsed = this.#parsed.get(raw) ?? traced(asking, 'prepare', () => this.#parse(read()))
    if ('told' in parsed) {
      this.#replies.refuse(asking, parsed.told)
      return
    }
    const { request, caller } = asking
    const { operation, cost } = parsed
    checkCost(cost, caller.plan)
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
    const make = async () => {
      const turn = this.#turns.take(caller.quotaKey, cost)
      if (turn) await turn
      return traced(asking, 'execute', () => this.#make(asking, parsed))
    }
    const served = operation.isQuery
      ? (kept ?? (await this.#options.cache.answer(key, make)))
      : { ...(await make()), source: 'made' as const }
    this.#replies.send(asking, served, parsed, points)
  }

  /** What the bytes of a request mean; or the failures of its document. */
  #parse(request: GraphqlRequest): ParsedRequest | { told: GraphQLFormattedError[] } {
    const { documents } = this.#options
    const text = this.#documentOf(request)
    checkVariables(request.variables)
    const prepared = documents.prepare(text)
    if ('errors' in prepared) return { told: prepared.errors.map((error) => documentFailure(error)) }
    if (request.hash !== undefined && request.query !== undefined) this.#options.persisted.add(request.hash, text)
    const operation = prepared.operations.get(request.operationName ?? '')
    if (!operation) return { told: [unknownOperation(request.operationName, prepared.operations.keys())] }
    return new ParsedRequest(prepared, operation, request.variables)
  }

  #documentOf({ query, hash }: GraphqlRequest): string {
    if (query !== undefined) {
      if (hash !== undefined && this.#options.documents.prepare(query).hash !== hash)
        throw new HttpFailure(
          'BAD_REQUEST',
          'The hash is not that of the document. Send the SHA-256 of the very text in query.',
        )
      return query
    }
    const text = this.#options.persisted.get(hash ?? '')
    if (text === undefined)
      throw new HttpFailure(
        'PERSISTED_QUERY_NOT_FOUND',
        'No document is known by this hash. Send it once with its text in query, then the hash alone is enough.',
      )
    return text
  }

  /** Executes the operation; an answer with failures in it is given to those who wait for it, and not kept. */
  async #make(asking: Asking, { prepared, operation, variables, cost }: ParsedRequest): Promise<Answer> {
    const { requestId, accepted, caller } = asking
    const {
      apollo,
      documents,
      schema,
      followed,
      receipts,
      siteUrl,
      now,
      log,
      ledger,
      past: pastViews,
      acknowledge,
    } = this.#options
    const context = apiContext({
      published: followed.published,
      receipts,
      siteUrl,
      now: now(),
      ledger,
      mayReadCommerce: caller.tier === 'commerce',
      acknowledge: (sequence, note) => acknowledge(caller, sequence, note),
    })
    const { reading } = context
    const past = resolveContext(reading, { schema, operation: operation.definition, variables }, pastViews)
    if (past) await past
    const { body } = await apollo.executeOperation(
      {
        variables,
        // By its hash alone, which we know, unless it was pushed out of memory while this request waited.
        ...(documents.byHash(prepared.hash)
          ? { extensions: { persistedQuery: { version: 1, sha256Hash: prepared.hash } } }
          : { query: prepared.text }),
        ...(operation.name ? { operationName: operation.name } : {}),
      },
      { contextValue: context },
    )
    if (body.kind !== 'single') throw new Error('Apollo gave a result in parts.')
    const { data, errors } = body.singleResult as Result
    const extensions = { cost: { points: cost } }
    const told = errors?.map((error) => {
      const failed = toldFailure(error, requestId)
      if (failed.isOurs) log.error({ err: error.originalError ?? error, requestId }, 'an operation failed')
      return failed.told
    })
    const { madeAt: sequence, tags, surrogateKeys } = reading.published
    reading.published.release()
    const isRefused = data === undefined
    const stride = { ...extensionsOf(reading), ...(wantsHints(asking) ? operation.hinted : undefined) }
    const headers: Record<string, string> = {
      'content-type': mediaTypes[accepted.type],
      'cache-control': told || !operation.isQuery ? 'no-store' : revalidate,
      ...graphqlHeaders,
      vary,
      ...prepared.deprecations,
      [answerHeaders.sequence]: String(sequence),
    }
    if (surrogateKeys.length > 0) headers[answerHeaders.tags] = surrogateKeys.join(' ')
    if (reading.validUntil) headers[answerHeaders.validUntil] = reading.validUntil
    const bytes = new ReadyBytes({
      status: isRefused && !accepted.onlyJson ? 400 : 200,
      headers,
      body: bodyOf(told, data, isRefused ? extensions : { ...extensions, stride }),
    })
    return {
      bytes,
      sequence,
      tags,
      validUntil: reading.validUntil === null ? null : Date.parse(reading.validUntil),
      keep: !told && operation.isQuery,
    }
  }
}

/** The parts of an answer in their order; what was written already is taken as it is. */
function bodyOf(
  errors: readonly GraphQLFormattedError[] | undefined,
  data: Result['data'],
  extensions: object,
): Buffer {
  const more = `"extensions":${JSON.stringify(extensions)}}`
  if (data instanceof WrittenData) return bytesOf(joinUtf8(dataBefore, data.json, utf8TextOf(`,${more}`)))
  const told = errors ? `"errors":${JSON.stringify(errors)},` : ''
  return Buffer.from(`{${told}${data === undefined ? '' : `"data":${JSON.stringify(data)},`}${more}`)
}

const dataBefore = utf8TextOf('{"data":')

function traced<T>({ trace }: Asking, part: 'prepare' | 'execute', work: () => T): T {
  return trace ? trace.part(part, work) : work()
}

/** Our own apps are checked by their tests, and whoever has read the hints may ask for none. */
function wantsHints({ caller, request }: Asking): boolean {
  return caller.plan !== 'internal' && request.headers['stride-hints'] !== 'off'
}

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

function documentFailure(error: GraphQLError): GraphQLFormattedError {
  const { message, locations, extensions } = error
  const code =
    extensions.code ?? (message.startsWith('Syntax Error') ? 'GRAPHQL_PARSE_FAILED' : 'GRAPHQL_VALIDATION_FAILED')
  return { message, ...(locations ? { locations } : {}), extensions: { code } }
}

function unknownOperation(name: string | undefined, known: Iterable<string>): GraphQLFormattedError {
  const names = [...known].filter((one) => one !== '')
  const message = name
    ? `The document has no operation called ${name}. It has: ${names.join(', ') || 'one without a name'}.`
    : `The document has several operations. Name one in operationName: ${names.join(', ')}.`
  return { message, extensions: { code: 'OPERATION_RESOLUTION_FAILURE' } }
}
