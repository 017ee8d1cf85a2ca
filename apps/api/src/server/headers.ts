import type { FastifyInstance } from 'fastify'

/** What a response says about the answer in it; browsers may read these across origins. */
export const answerHeaders = {
  sequence: 'stride-sequence',
  tags: 'surrogate-key',
  validUntil: 'stride-valid-until',
} as const

/**
 * Everyone may read, from any origin: there are no cookies and no credentials, so nothing can be done in someone's name.
 * Nothing that we serve may be framed, sniffed, or run script.
 */
export function addHeaders(app: FastifyInstance): void {
  app.addHook('onRequest', async (request, reply) => {
    reply.headers({
      'access-control-allow-origin': '*',
      'access-control-expose-headers': [...Object.values(answerHeaders), 'x-request-id'].join(', '),
      'content-security-policy':
        "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'",
      'cross-origin-resource-policy': 'cross-origin',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'x-request-id': request.id,
    })
  })
  app.options('/*', async (_request, reply) =>
    reply
      .headers({
        'access-control-allow-methods': 'GET, POST, OPTIONS',
        'access-control-allow-headers':
          'accept, content-type, apollo-require-preflight, x-apollo-operation-name, stride-at-least',
        'access-control-max-age': '86400',
      })
      .code(204)
      .send(),
  )
}
