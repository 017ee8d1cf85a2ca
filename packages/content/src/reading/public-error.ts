/** Every code that a failure of an operation can carry. Anything else that goes wrong is logged and masked. */
export const errorCodes = [
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'BAD_REQUEST',
  'BAD_USER_INPUT',
  'TOO_COMPLEX',
  'DEPTH_LIMIT',
  'ALIAS_LIMIT',
  'DIRECTIVE_LIMIT',
  'FRAGMENT_LIMIT',
  'OPERATION_LIMIT',
  'TOKEN_LIMIT',
  'VARIABLES_TOO_LARGE',
  'COST_LIMIT',
  'RATE_LIMITED',
  'STREAM_LIMIT',
  'TIMEOUT',
  'PERSISTED_QUERY_NOT_FOUND',
  'CURSOR_AHEAD',
  'PRECONDITION_FAILED',
  'METHOD_NOT_ALLOWED',
  'NOT_ACCEPTABLE',
  'UNSUPPORTED_MEDIA_TYPE',
  'BODY_TOO_LARGE',
  'HEADERS_TOO_LARGE',
  'BATCH_NOT_SUPPORTED',
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'NOT_READY',
  'INTERNAL_SERVER_ERROR',
] as const
export type ErrorCode = (typeof errorCodes)[number]

/** A failure that the caller can mend: its message says how, and is shown to them. */
export class PublicError extends Error {
  override readonly name = 'PublicError'
  /** Where GraphQL looks for the code. */
  readonly extensions: { code: ErrorCode }

  constructor(message: string, code: ErrorCode) {
    super(message)
    this.extensions = { code }
  }
}
