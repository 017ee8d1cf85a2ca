import type { Operation } from './operation'
import { StrideError } from './stride-error'

export interface StrideClientOptions {
  /** The API's address, such as https://api.stride.example. */
  url: string
  fetch?: typeof globalThis.fetch
  /** How long an answer may take, in milliseconds. */
  timeout?: number
}

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
  /** Resolves with the whole answer, or rejects with a StrideError: half an answer is never passed off as one. */
  query<Data, Variables extends Record<string, unknown>>(
    operation: Operation<Data, Variables>,
    variables: Variables,
    options?: QueryOptions,
  ): Promise<StrideAnswer<Data>>
}

/** A client for the API. It keeps nothing: `tags` and `sequence` say all that a cache of yours has to know. */
export function createStrideClient({
  url,
  fetch = globalThis.fetch,
  timeout = 5_000,
}: StrideClientOptions): StrideClient {
  const address = `${url.replace(/\/+$/, '')}/graphql`
  return {
    async query<Data, Variables extends Record<string, unknown>>(
      { name, text }: Operation<Data, Variables>,
      variables: Variables,
      { region, locale, atLeast, signal }: QueryOptions = {},
    ) {
      const place = { ...(region ? { region } : {}), ...(locale ? { locale } : {}) }
      const limit = AbortSignal.timeout(timeout)
      const response = await fetch(address, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          accept: 'application/graphql-response+json, application/json;q=0.9',
          ...(atLeast === undefined ? {} : { 'stride-at-least': String(atLeast) }),
        },
        body: JSON.stringify({ operationName: name, query: text, variables: { ...variables, ...place } }),
        redirect: 'error',
        signal: signal ? AbortSignal.any([signal, limit]) : limit,
      }).catch((cause: unknown) => {
        throw new StrideError(`The API at ${url} cannot be reached.`, { code: 'UNREACHABLE', cause })
      })
      const body = (await response.json().catch(() => ({}))) as GraphqlBody<Data>
      const [error] = body.errors ?? []
      if (error)
        throw new StrideError(error.message, {
          code: error.extensions?.code ?? 'UNEXPECTED_ANSWER',
          requestId: error.extensions?.requestId ?? response.headers.get('x-request-id'),
          status: response.status,
        })
      const sequence = response.headers.get('stride-sequence')
      if (!response.ok || !body.data || sequence === null)
        throw new StrideError(`${address} did not answer as Stride's API does (status ${response.status}).`, {
          code: 'UNEXPECTED_ANSWER',
          status: response.status,
        })
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

interface GraphqlBody<Data> {
  data?: Data | null
  errors?: Array<{ message: string; extensions?: { code?: string; requestId?: string } }>
}
