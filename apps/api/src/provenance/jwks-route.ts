import { createHash } from 'node:crypto'
import { jwksOf } from '@stride/provenance/jwk'
import type { ProvenanceStore } from '@stride/provenance/provenance-store'
import type { FastifyInstance } from 'fastify'

/** How long the keys are kept before they are read again, in milliseconds. A new key signs nothing before it is there. */
const keptFor = 10_000

/**
 * `GET /.well-known/jwks.json`: every public key that ever signed, so that old receipts can be checked for ever. Whoever
 * meets a key that they don't know asks again.
 */
export function addJwks(app: FastifyInstance, store: Pick<ProvenanceStore, 'keys'>): void {
  let kept: { body: string; etag: string; until: number } | undefined
  app.get('/.well-known/jwks.json', async (request, reply) => {
    if (!kept || kept.until < Date.now()) {
      const body = JSON.stringify(jwksOf(await store.keys()))
      const etag = `"${createHash('sha256').update(body).digest('base64url')}"`
      kept = { body, etag, until: Date.now() + keptFor }
    }
    const { body, etag } = kept
    reply.headers({ etag, 'cache-control': 'public, max-age=300, stale-while-revalidate=60' })
    if (request.headers['if-none-match'] === etag) return reply.code(304).send()
    return reply.type('application/jwk-set+json').send(body)
  })
}
