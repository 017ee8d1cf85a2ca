import { acknowledgeRecall } from '@stride/client/acknowledge-recall'
import { mirror } from '@stride/client/mirror'
import { createStrideClient } from '@stride/client/stride-client'
import { createServer } from 'node:http'
import { resolve } from 'node:path'
import { EntryLoader } from './load-entry'
import { MirrorFile } from './mirror-file'
import { page } from './page'

/** Keeps a mirror of all conditions and guides, and serves it, until it is told to stop. */
async function main(): Promise<void> {
  const url = process.env.STRIDE_API_URL || 'http://localhost:4000'
  const key = process.env.STRIDE_API_KEY
  const port = Number(process.env.MIRROR_PORT || 5000)
  const store = await MirrorFile.open(resolve(process.env.MIRROR_FILE || '.mirror/mirror.json'))
  const client = createStrideClient({ url, key })
  const loader = new EntryLoader(client)
  const state = { cursor: await store.cursor(), tail: await store.cursor() }
  const stop = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      stop.abort()
    })
  }

  const server = createServer((request, response) => {
    const asJson = request.url === '/mirror.json'
    response.writeHead(200, { 'content-type': asJson ? 'application/json' : 'text/html; charset=utf-8' })
    response.end(asJson ? JSON.stringify({ ...state, entries: store.all() }) : page(store.all(), state))
  })
  server.listen(port, '127.0.0.1', () => {
    console.log(`The mirror of ${url} is at http://localhost:${port} (as data: /mirror.json).`)
  })

  try {
    await mirror(client, {
      store,
      kinds: ['condition', 'guide'],
      load: (change) => loader.load(change),
      signal: stop.signal,
      onProgress: (progress) => {
        Object.assign(state, progress)
      },
      onRecall: async ({ sequence, slug, reason }) => {
        console.log(`Recalled: ${slug} is gone from the mirror. ${reason}`)
        // Without a key nobody would know who says so.
        if (key) await acknowledgeRecall(client, sequence, 'Taken out of the mirror.')
      },
      onTrouble: (error) => {
        console.warn(`Trying again: ${error instanceof Error ? error.message : String(error)}`)
      },
    })
  } finally {
    server.close()
    server.closeAllConnections()
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
