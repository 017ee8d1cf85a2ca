import { mediaPath } from '@stride/content/media/media'
import { entryTag, kindTag } from '@stride/content/publication/tags'
import type { FollowedPublished } from '@stride/graphql/follow-published'
import type { Ledger } from '@stride/ledger/ledger'
import type { FastifyInstance } from 'fastify'
import { awaitView } from '../server/await-view'
import { failure } from '../server/failures'
import { answerHeaders } from '../server/headers'

const year = 31_536_000

/** `GET /media/<hash>.<ext>`: the bytes of a picture that is public now. A withdrawn one is gone. */
export function addMedia(app: FastifyInstance, ledger: Pick<Ledger, 'blob'>, followed: FollowedPublished): void {
  const { published } = followed
  app.get<{ Params: { file: string } }>('/media/:file', { preHandler: awaitView(followed) }, async (request, reply) => {
    const path = `/media/${request.params.file}`
    reply.header(answerHeaders.sequence, published.sequence)
    const media = published.all('media').find((entry) => mediaPath(entry.content) === path)
    const blob = media && (await ledger.blob(media.content.contentHash))
    if (!blob)
      return reply
        .code(404)
        .headers({ [answerHeaders.tags]: kindTag('media'), 'cache-control': 'no-cache' })
        .send(failure('No public picture has this address.', 'NOT_FOUND', request.id))
    const etag = `"${media.content.contentHash}"`
    reply.headers({
      [answerHeaders.tags]: entryTag(media.entryId),
      'cache-control': `public, max-age=${year}, immutable`,
      // A drawing is a document: opened on its own it must not run or load anything.
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
      etag,
    })
    if (request.headers['if-none-match'] === etag) return reply.code(304).send()
    return reply.type(media.content.mediaType).send(Buffer.from(blob.bytes))
  })
}
