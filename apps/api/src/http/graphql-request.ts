import { HttpFailure } from './http-failure'

/** What a request asks for, as GraphQL over HTTP names it. */
export interface GraphqlRequest {
  /** The document; undefined when only its hash was sent. */
  query: string | undefined
  /** SHA-256 of the document in lower-case hex, where the client sent one: see `persisted-documents.ts`. */
  hash: string | undefined
  operationName: string | undefined
  variables: Readonly<Record<string, unknown>>
}

const hashPattern = /^(?:sha256:)?([0-9a-f]{64})$/

/** Reads the body of a POST. Throws an `HttpFailure` that says what to send. */
export function requestFromBody(body: string): GraphqlRequest {
  const value = parsed(body, 'The request is not JSON. Send { "query": "…", "variables": { … } }.')
  if (Array.isArray(value))
    throw new HttpFailure(
      'BATCH_NOT_SUPPORTED',
      'Several operations in one request are not taken. Send them one by one, or as fields of one operation.',
    )
  if (!isObject(value)) throw bad('The request must be a JSON object such as { "query": "…", "variables": { … } }.')
  return requestFrom(value)
}

/** Reads the query string of a GET, without its question mark. Throws an `HttpFailure` that says what to send. */
export function requestFromQuery(search: string): GraphqlRequest {
  const given = new URLSearchParams(search)
  const json = (name: string) => {
    const text = given.get(name)
    return text === null || text === '' ? undefined : parsed(text, `${name} must be JSON.`)
  }
  return requestFrom({
    query: given.get('query') ?? undefined,
    documentId: given.get('documentId') ?? undefined,
    operationName: given.get('operationName') ?? undefined,
    variables: json('variables'),
    extensions: json('extensions'),
  })
}

function requestFrom({ query, documentId, operationName, variables, extensions }: Record<string, unknown>) {
  if (query !== undefined && query !== null && typeof query !== 'string') throw bad('query must be text.')
  if (operationName !== undefined && operationName !== null && typeof operationName !== 'string')
    throw bad('operationName must be text.')
  if (variables !== undefined && variables !== null && !isObject(variables))
    throw bad('variables must be an object, such as { "slug": "calf-strain" }.')
  if (extensions !== undefined && extensions !== null && !isObject(extensions))
    throw bad('extensions must be an object.')
  const hash = hashFrom(documentId, extensions)
  if (!query && hash === undefined)
    throw bad('Send the document in query: { "query": "{ guides { nodes { title } } }" }.')
  return {
    query: query || undefined,
    hash,
    operationName: operationName || undefined,
    variables: variables ?? {},
  }
}

/** The hash by which a client names a document: `documentId`, or Apollo's persisted queries. */
function hashFrom(documentId: unknown, extensions: Record<string, unknown> | null | undefined): string | undefined {
  if (documentId !== undefined && documentId !== null) return hashIn(documentId, 'documentId')
  const persisted = extensions?.persistedQuery
  if (persisted === undefined || persisted === null) return undefined
  if (!isObject(persisted) || persisted.version !== 1)
    throw bad('extensions.persistedQuery must be { "version": 1, "sha256Hash": "…" }.')
  return hashIn(persisted.sha256Hash, 'extensions.persistedQuery.sha256Hash')
}

function hashIn(value: unknown, name: string): string {
  const hash = typeof value === 'string' ? hashPattern.exec(value)?.[1] : undefined
  if (!hash) throw bad(`${name} must be the SHA-256 of the document, 64 lower-case hexadecimal digits.`)
  return hash
}

function parsed(text: string, message: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    throw bad(message)
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function bad(message: string): HttpFailure {
  return new HttpFailure('BAD_REQUEST', message)
}
