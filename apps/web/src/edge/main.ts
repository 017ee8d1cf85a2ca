import { existsSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { ResponseCache } from '@stride/edge/response-cache'
import { followPublications } from '../changes/follow-publications'
import { Api } from './api'
import { readEnvironment, type Environment } from './environment'
import { createLog } from './log'
import { NextOrigin } from './next-origin'
import { NextProcess } from './next-process'
import { createEdgeServer } from './server'
import { loadStaticFiles } from './static-files'

/** Memory for finished pages and pictures, in bytes. */
const cacheBytes = 192 * 1024 * 1024
/** How long open requests may take to finish when the process is told to end, in milliseconds. */
const drainLimit = 8_000

// This file runs as apps/web/dist/edge.js.
const appFolder = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')

function fail(message: string): never {
  process.stderr.write(`web: ${message}\n`)
  process.exit(1)
}

function environmentOrExit(): Environment {
  try {
    return readEnvironment(process.env, process.stdout.isTTY)
  } catch (error) {
    return fail((error as Error).message)
  }
}

const environment = environmentOrExit()
const nextServer = path.join(appFolder, '.next/standalone/apps/web/server.js')
if (!existsSync(nextServer)) fail('the site is not built yet; run `npm run build` in the repository first.')

const log = await createLog(environment.logLevel, environment.logJson)
const stopping = new AbortController()
const cache = new ResponseCache({ maxBytes: cacheBytes })
const api = new Api(environment.apiUrl, environment.apiKey)
const next = new NextProcess({
  server: nextServer,
  environment: { ...process.env, API_URL: environment.apiUrl, SITE_URL: environment.siteUrl },
  log,
})
next.start()
const follower = followPublications(cache, api, log, stopping.signal)

const server = createEdgeServer({
  cache,
  api,
  origin: new NextOrigin(() => next.port, environment.siteUrl),
  files: await loadStaticFiles(appFolder, environment.siteUrl.startsWith('https:')),
  siteUrl: environment.siteUrl,
  log,
  notReady: () => [
    ...(next.port === undefined ? ['Next is not running yet'] : []),
    ...(follower.hasCaughtUp ? [] : [`the API at ${environment.apiUrl} has not been followed yet`]),
  ],
  isFollowing: () => follower.isFollowing,
})

async function stop(exitCode: number): Promise<void> {
  if (stopping.signal.aborted) return
  stopping.abort()
  const drained = new Promise((resolve) => server.close(resolve))
  server.closeIdleConnections()
  setTimeout(() => server.closeAllConnections(), drainLimit).unref()
  await Promise.all([drained, next.stop(), follower.ended])
  process.exit(exitCode)
}
process.once('SIGTERM', () => void stop(0))
process.once('SIGINT', () => void stop(0))

server.once('error', (error: NodeJS.ErrnoException) => {
  const said =
    error.code === 'EADDRINUSE'
      ? `port ${environment.port} is taken; stop what uses it or set WEB_PORT to another.`
      : error.message
  process.stderr.write(`web: ${said}\n`)
  void stop(1)
})
server.listen(environment.port, () => {
  const address = server.address()
  log.info({ port: address && typeof address === 'object' ? address.port : undefined }, 'the site listens')
})
