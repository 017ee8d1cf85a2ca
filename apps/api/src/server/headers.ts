import type { FastifyInstance } from 'fastify'

/** What a response says about the answer in it; browsers may read these across origins. */
export const answerHeaders = {
  sequence: 'stride-sequence',
  tags: 'surrogate-key',
  validUntil: 'stride-valid-until',
} as const

/**
 * Everyone may read, from any origin: there are no cookies, so nothing can be done in someone's name. Nothing that we
 * serve may be framed, sniffed, or run script, unless its route says otherwise.
 */
export const commonHeaders = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': [
    ...Object.values(answerHeaders),
    ...['etag', 'x-request-id', 'retry-after', 'ratelimit', 'ratelimit-policy', 'deprecation', 'sunset', 'traceparent'],
  ].join(', '),
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'",
  'cross-origin-resource-policy': 'cross-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
} as const

/**
 * The same for GraphQL, whose answers are nothing but JSON: no page, so what only concerns pages is left out. They go out
 * by the ten thousand, and each header of each is written anew.
 */
export const graphqlHeaders = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': '*',
  'x-content-type-options': 'nosniff',
} as const
export const flatGraphqlHeaders = Object.entries(graphqlHeaders).flat()

const preflight = {
  'access-control-allow-methods': 'GET, HEAD, POST, OPTIONS',
  'access-control-allow-headers':
    'accept, authorization, content-type, if-match, if-none-match, apollo-require-preflight, x-api-key, x-apollo-operation-name, stride-at-least, stride-hints, traceparent',
  'access-control-max-age': '86400',
} as const

/** What the answer to a preflight request says: names and values in turn. */
export const preflightHeaders = Object.entries({ ...commonHeaders, ...preflight }).flat()

export function addHeaders(app: FastifyInstance): void {
  app.addHook('onRequest', async (request, reply) => {
    reply.headers({ ...commonHeaders, 'x-request-id': request.id })
  })
  app.options('/*', async (_request, reply) => reply.headers(preflight).code(204).send())
}
