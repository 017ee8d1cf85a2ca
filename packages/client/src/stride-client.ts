import { connectionTo, type ApiConnection, type ConnectionOptions } from './api-connection'
import type { Operation } from './operation'
import { errorOf, jsonOf, type ErrorBody } from './stride-error'

export type StrideClientOptions = ConnectionOptions

export interface QueryOptions {
  /** Only this region's offers and help advice. Without one, all regions' come, each with its region. */
  region?: 'GB' | 'US'
  /** British English unless told. */
  locale?: 'EN_GB' | 'EN_US'
  /** The answer must show this publication (a ledger sequence): the API waits for it, two seconds at most. */
  atLeast?: number
  signal?: AbortSignal
}

export interface StrideAnswer<Data> {
  data: Data
  /** The ledger sequence that the answer was made at. */
  sequence: number
  /** What the answer depends on: a publication that carries one of these tags may change it. */
  tags: string[]
  /** The moment from which time alone makes the answer wrong; null when it never does. */
  validUntil: Date | null
}

export interface StrideClient {
  /** The way to the API, for what isn't GraphQL. */
  readonly connection: ApiConnection
  /**
   * Resolves with the whole answer, or rejects with a StrideError: half an answer is never passed off as one. A query is
   * tried again when the API is busy or away; a mutation is not.
   */
  query<Data, Variables extends Record<string, unknown>>(
    operation: Operation<Data, Variables>,
    variables: Variables,
    options?: QueryOptions,
  ): Promise<StrideAnswer<Data>>
}

/** A client for the API. It keeps nothing: `tags` and `sequence` say all that a cache of yours has to know. */
export function createStrideClient(options: StrideClientOptions): StrideClient {
  const connection = connectionTo(options)
  return {
    connection,
    async query<Data, Variables extends Record<string, unknown>>(
      { name, text }: Operation<Data, Variables>,
      variables: Variables,
      { region, locale, atLeast, signal }: QueryOptions = {},
    ) {
      const place = { ...(region ? { region } : {}), ...(locale ? { locale } : {}) }
      const response = await connection.request('/graphql', {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          accept: 'application/graphql-response+json, application/json;q=0.9',
          ...(atLeast === undefined ? {} : { 'stride-at-least': String(atLeast) }),
        },
        body: JSON.stringify({ operationName: name, query: text, variables: { ...variables, ...place } }),
        idempotent: !/^\s*mutation\b/m.test(text),
        ...(signal ? { signal } : {}),
      })
      const body = await jsonOf<GraphqlBody<Data>>(response)
      const sequence = response.headers.get('stride-sequence')
      if (body.errors?.length || !response.ok || !body.data || sequence === null) throw errorOf(response, body)
      const validUntil = response.headers.get('stride-valid-until')
      return {
        data: body.data,
        sequence: Number(sequence),
        tags: (response.headers.get('surrogate-key') ?? '').split(' ').filter(Boolean),
        validUntil: validUntil === null ? null : new Date(validUntil),
      }
    },
  }
}

interface GraphqlBody<Data> extends ErrorBody {
  data?: Data | null
}
