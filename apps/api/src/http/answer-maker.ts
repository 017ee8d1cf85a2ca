import type { ApolloServer } from '@apollo/server'
import type { Acknowledgement } from '@stride/content/acknowledgement/acknowledgement'
import type { ReceiptsReading } from '@stride/content/publication/receipts-reading'
import type { Answer } from '@stride/edge/answer'
import { ReadyBytes } from '@stride/edge/ready-bytes'
import { WrittenData } from '@stride/graphql/answer-writer'
import { extensionsOf } from '@stride/graphql/extensions'
import type { FollowedPublished } from '@stride/graphql/follow-published'
import type { PastViews } from '@stride/graphql/past-views'
import { resolveContext } from '@stride/graphql/resolve-context'
import { bytesOf, joinUtf8, utf8TextOf } from '@stride/graphql/utf8-text'
import type { Ledger } from '@stride/ledger/ledger'
import type { FastifyBaseLogger } from 'fastify'
import type { GraphQLFormattedError, GraphQLSchema } from 'graphql'
import { apiContext, type ApiContext } from '../graphql/api-reading'
import type { Documents } from '../graphql/documents'
import type { Result } from '../graphql/prepared-operation'
import { toldFailure } from '../graphql/results'
import type { Turns } from '../limits/turns'
import type { Caller } from '../partner/caller'
import { answerHeaders, graphqlHeaders } from '../server/headers'
import { traced, wantsHints, type Asking } from './asking'
import { mediaTypes } from './media-type'
import type { ParsedRequest } from './parsed-requests'
import { vary } from './replies'

export interface AnswerMakerOptions {
  apollo: ApolloServer<ApiContext>
  schema: GraphQLSchema
  documents: Documents
  /** Keeps a caller's word that it acted on a recall. */
  acknowledge: (caller: Caller, sequence: number, note: string | null) => Promise<Acknowledgement>
  followed: Pick<FollowedPublished, 'published' | 'isSettled' | 'settled'>
  past: PastViews
  ledger: Pick<Ledger, 'read' | 'rowsOf'>
  receipts: ReceiptsReading
  siteUrl: string
  now: () => Date
  log: Pick<FastifyBaseLogger, 'error'>
}

/** An answer may be kept by anyone who asks each time whether it still holds: an unchanged one then costs no body. */
const revalidate = 'public, max-age=0, must-revalidate'

/** Executes operations, the expensive ones in turns, and makes bytes of what comes of them. */
export class AnswerMaker {
  readonly #options: AnswerMakerOptions
  readonly #turns: Turns

  constructor(options: AnswerMakerOptions, turns: Turns) {
    this.#options = options
    this.#turns = turns
  }

  /** An answer with failures in it is given to those who wait for it, and not kept. */
  async make(asking: Asking, parsed: ParsedRequest): Promise<Answer> {
    const turn = this.#turns.take(asking.caller.quotaKey, parsed.cost)
    if (turn) await turn
    // Just after the start: whoever searches waits for what searches need, and nobody else does.
    const { followed } = this.#options
    if (!followed.isSettled && parsed.operation.searches) await followed.settled
    return traced(asking, 'execute', () => this.#execute(asking, parsed))
  }

  async #execute(asking: Asking, { prepared, operation, variables, cost }: ParsedRequest): Promise<Answer> {
    const { requestId, accepted, caller } = asking
    const { apollo, documents, schema, followed, receipts, siteUrl, now, log, ledger, past, acknowledge } =
      this.#options
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
    const wentBack = resolveContext(reading, { schema, operation: operation.definition, variables }, past)
    if (wentBack) await wentBack
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
