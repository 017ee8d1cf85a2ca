import { sha256 } from '@stride/ledger/hash'
import type { GraphQLError, GraphQLFormattedError } from 'graphql'
import type { Documents } from '../graphql/documents'
import { checkVariables } from '../limits/check-variables'
import type { GraphqlRequest } from './graphql-request'
import { HttpFailure } from './http-failure'
import { ParsedRequest } from './parsed-requests'

export interface KnownDocuments {
  documents: Documents
  /** Documents that are known by their hash alone. */
  persisted: { get(hash: string): string | undefined; add(hash: string, text: string): void }
}

/** What a request asks for with the text of its document, or the failures of that. */
export function requestedOperation(
  request: GraphqlRequest,
  text: string,
  known: KnownDocuments,
): ParsedRequest | { told: GraphQLFormattedError[] } {
  checkVariables(request.variables)
  const prepared = known.documents.prepare(text)
  if ('errors' in prepared) return { told: prepared.errors.map((error) => documentFailure(error)) }
  if (request.hash !== undefined && request.query !== undefined) known.persisted.add(request.hash, text)
  const operation = prepared.operations.get(request.operationName ?? '')
  if (!operation) return { told: [unknownOperation(request.operationName, prepared.operations.keys())] }
  return new ParsedRequest(prepared, operation, request.variables)
}

/** The text of a request's document. Throws an HttpFailure where there is none, and where its hash is another's. */
export function documentOf({ query, hash }: GraphqlRequest, { persisted }: Pick<KnownDocuments, 'persisted'>): string {
  if (query !== undefined) {
    if (hash !== undefined && sha256(query) !== hash)
      throw new HttpFailure(
        'BAD_REQUEST',
        'The hash is not that of the document. Send the SHA-256 of the very text in query.',
      )
    return query
  }
  const text = persisted.get(hash ?? '')
  if (text === undefined)
    throw new HttpFailure(
      'PERSISTED_QUERY_NOT_FOUND',
      'No document is known by this hash. Send it once with its text in query, then the hash alone is enough.',
    )
  return text
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
