import { acceptedCodings } from '@stride/edge/accept-encoding'
import type { FastifyInstance } from 'fastify'
import { promisify } from 'node:util'
import { brotliDecompress } from 'node:zlib'
import { failure } from '../server/failures'

const year = 31_536_000

/** `GET /assets/<name>-<hash>.<ext>`: style sheets, scripts and typeface of the API's own pages. */
export function addAssets(app: FastifyInstance): void {
  app.get<{ Params: { file: string } }>('/assets/:file', async (request, reply) => {
    const { assets } = await import('../generated/assets')
    const file = assets[`/assets/${request.params.file}`]
    if (!file) return reply.code(404).send(failure('There is no such file.', 'NOT_FOUND', request.id))
    const bytes = Buffer.from(file.base64, 'base64')
    reply.type(file.mediaType).header('cache-control', `public, max-age=${year}, immutable`)
    if (!file.isBrotli) return reply.send(bytes)
    reply.header('vary', 'accept-encoding')
    if (acceptedCodings(request.headers['accept-encoding']).order.includes('br'))
      return reply.header('content-encoding', 'br').send(bytes)
    return reply.send(await promisify(brotliDecompress)(bytes))
  })
}
