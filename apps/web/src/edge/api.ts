import type { Operation } from '@stride/client/operation'

/** What an answer of the API rests on, from its headers. */
export interface ApiStamp {
  sequence: number | undefined
  tags: string[]
  /** Milliseconds since 1970; null when time alone does not change the answer. */
  validUntil: number | null
}

/** The API did not answer, or not as agreed. */
class ApiFailed extends Error {
  override readonly name = 'ApiFailed'
}

const timeLimit = 5_000

/** Asks for nothing: the answer's headers are what is wanted. */
const nothing: Operation<object, object> = { name: 'Nothing', text: 'query Nothing { __typename }' }

/** A way to the API at an origin such as http://localhost:4000. Every method throws `ApiFailed`. */
export class Api {
  readonly #url: string
  readonly #key: string | undefined

  /** Without a key the API answers as it does everyone. */
  constructor(url: string, key?: string) {
    this.#url = url
    this.#key = key
  }

  /** The data of a GraphQL operation that shows every change up to a sequence. */
  async query<Data, Variables>(
    { name, text }: Operation<Data, Variables>,
    variables: Variables,
    atLeast: number,
  ): Promise<ApiStamp & { data: Data }> {
    const response = await this.#fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json', 'stride-at-least': String(atLeast) },
      body: JSON.stringify({ operationName: name, query: text, variables }),
    })
    const { data, errors } = (await response.json().catch(() => ({}))) as { data?: Data; errors?: unknown }
    if (response.status !== 200 || errors !== undefined || !data)
      throw new ApiFailed(
        `The API answered a query with status ${response.status} and ${errors ? 'errors' : 'no errors'}.`,
      )
    return { data, ...stampOf(response) }
  }

  /** The newest sequence; undefined when the API does not say. */
  async sequence(): Promise<number | undefined> {
    return (await this.query(nothing, {}, 0)).sequence
  }

  /** The bytes of a published picture; undefined when there is none at the path. */
  async media(
    path: string,
    atLeast: number,
  ): Promise<ApiStamp & { file: { contentType: string; body: Buffer } | undefined }> {
    const response = await this.#fetch(path, { headers: { 'stride-at-least': String(atLeast) } })
    const contentType = response.headers.get('content-type') ?? ''
    if (response.status === 404) {
      await response.body?.cancel()
      return { file: undefined, ...stampOf(response) }
    }
    if (response.status !== 200 || !contentType.startsWith('image/')) {
      await response.body?.cancel()
      throw new ApiFailed(`The API answered for a picture with status ${response.status} and type "${contentType}".`)
    }
    const body = Buffer.from(await response.arrayBuffer().catch(failed))
    return { file: { contentType, body }, ...stampOf(response) }
  }

  /** The address of the stream of publications after a sequence. */
  changesAddress(after: number): string {
    return `${this.#url}/changes?after=${after}`
  }

  /** `fetch`, with what the API knows us by. */
  readonly fetch: typeof globalThis.fetch = (input, init) => {
    const headers = new Headers(init?.headers)
    if (this.#key !== undefined) headers.set('authorization', `Bearer ${this.#key}`)
    return fetch(input, { ...init, headers })
  }

  #fetch(path: string, init: RequestInit): Promise<Response> {
    return this.fetch(this.#url + path, { ...init, redirect: 'error', signal: AbortSignal.timeout(timeLimit) }).catch(
      failed,
    )
  }
}

function failed(cause: unknown): never {
  throw new ApiFailed('The API cannot be reached.', { cause })
}

function stampOf({ headers }: Response): ApiStamp {
  const sequence = headers.get('stride-sequence')
  const validUntil = headers.get('stride-valid-until')
  return {
    sequence: sequence === null ? undefined : Number(sequence),
    tags: (headers.get('surrogate-key') ?? '').split(' ').filter(Boolean),
    validUntil: validUntil === null ? null : Date.parse(validUntil),
  }
}
