import { executableSchema } from '@stride/graphql/executable-schema'
import { followPublished } from '@stride/graphql/follow-published'
import type { Ledger } from '@stride/ledger/ledger'
import Fastify, { LogController, type FastifyBaseLogger, type FastifyInstance } from 'fastify'
import { randomUUID } from 'node:crypto'
import { addChanges } from '../changes/changes-route'
import { apolloServer } from '../graphql/apollo'
import { addGraphql } from '../graphql/graphql-route'
import { addMedia } from '../media/media-route'
import { addFailures } from './failures'
import { addHeaders } from './headers'
import { addHealth } from './health'

export interface AppOptions {
  ledger: Pick<Ledger, 'heads' | 'follow' | 'tail' | 'blob'>
  siteUrl: string
  log: FastifyBaseLogger
  now?: () => Date
  /** Of the changes stream, in milliseconds. */
  heartbeat?: number
}

/** The whole server over a ledger, not yet listening. Closing it ends open streams and stops following the ledger. */
export async function createApp({
  ledger,
  siteUrl,
  log,
  now = () => new Date(),
  heartbeat,
}: AppOptions): Promise<FastifyInstance> {
  const app = Fastify({
    loggerInstance: log,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: 100_000,
    routerOptions: { maxParamLength: 200 },
    genReqId: () => randomUUID(),
    forceCloseConnections: 'idle',
    requestTimeout: 30_000,
  })
  const followed = followPublished({
    ledger,
    onFailure: (error) => {
      log.error({ err: error }, 'the ledger cannot be followed; trying again')
    },
  })
  const apollo = apolloServer(executableSchema(), log)
  await apollo.start()
  const closing = new AbortController()
  app.addHook('preClose', (done) => {
    closing.abort()
    done()
  })
  app.addHook('onClose', async () => {
    await followed.stop()
    await apollo.stop()
  })
  app.removeContentTypeParser('text/plain')
  addHeaders(app)
  addFailures(app)
  addHealth(app, followed)
  addGraphql(app, { apollo, followed, siteUrl, now })
  addChanges(app, { ledger, closing: closing.signal, heartbeat })
  addMedia(app, ledger, followed)
  return app
}
