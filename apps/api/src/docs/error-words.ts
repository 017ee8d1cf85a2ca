import type { ErrorCode } from '@stride/content/reading/public-error'

/** What a caller does about each code of a failure. */
export const errorWords: Readonly<Record<ErrorCode, string>> = {
  GRAPHQL_PARSE_FAILED: 'The document is not GraphQL. Look at the place that the message names.',
  GRAPHQL_VALIDATION_FAILED:
    'The document does not fit the contract: a field, argument or type that there is not, or a wrong variable. Compare it with the reference.',
  OPERATION_RESOLUTION_FAILURE:
    'The document has several operations, or not the one that you name. Send operationName.',
  BAD_REQUEST: 'The request is not in the form that GraphQL over HTTP has. The message says what is missing.',
  BAD_USER_INPUT: 'A value is not acceptable, such as a page of more than 100 entries. Change it.',
  TOO_COMPLEX: 'The operation looks at more than any page needs. Ask in parts.',
  DEPTH_LIMIT: 'The operation is nested too deep. Ask in parts.',
  ALIAS_LIMIT: 'There are too many aliases. Ask in parts.',
  DIRECTIVE_LIMIT: 'There are too many directives. Leave some out.',
  FRAGMENT_LIMIT: 'There are too many fragments, or uses of them. Ask in parts.',
  OPERATION_LIMIT: 'There are too many operations in one document. Send those that you use.',
  TOKEN_LIMIT: 'The document is too long. Ask in parts.',
  BODY_TOO_LARGE: 'The request is too large. Send a smaller one, or a document by its hash.',
  HEADERS_TOO_LARGE: 'The headers, or the address, are too large: 16 KB at most. Send a long document with POST.',
  VARIABLES_TOO_LARGE: 'The variables are too large or nested too deep. Send less at a time.',
  BATCH_NOT_SUPPORTED:
    'Several operations came in one request. Send one each: connections are kept open, so it costs little.',
  COST_LIMIT: 'The operation costs more than your plan allows for one. Ask for fewer fields or shorter pages.',
  RATE_LIMITED: 'Your points are used up for now. Wait as long as retry-after says.',
  STREAM_LIMIT:
    'As many streams of changes or exports of yours are open as you may have. Close one, or wait until one has ended.',
  TIMEOUT:
    'The request took more than 20 seconds to come whole, and the connection was closed; or its operation was executed for 10 seconds, and ended. Try again later, or ask for less at once.',
  UNAUTHENTICATED: 'The key is not known, revoked, at its end or mistyped. Compare it, or have a new one made.',
  FORBIDDEN: 'The key does not have the scope for this, or your access is paused. Ask us for it.',
  PERSISTED_QUERY_NOT_FOUND: 'No document is known by this hash. Send it once with its text.',
  CURSOR_AHEAD:
    'You go on from a publication that is not in this ledger: your place is of another one, or ours was restored from a backup. Begin anew, or recalls would pass you by.',
  PRECONDITION_FAILED: 'What you have a part of has changed since. Ask again without if-match.',
  METHOD_NOT_ALLOWED: 'The address does not take this method. The allow header names those that it takes.',
  NOT_ACCEPTABLE: 'You accept no form that there is. Accept application/graphql-response+json or application/json.',
  UNSUPPORTED_MEDIA_TYPE: 'The body is in another form than JSON. Send content-type: application/json.',
  NOT_FOUND: 'Nothing public is there. Inside GraphQL an entry that is not there is null, and no failure.',
  NOT_READY: 'The API has just started. Try again in a second.',
  INTERNAL_SERVER_ERROR: 'Something went wrong on our side. Try again later; if it stays, tell us the request id.',
}
