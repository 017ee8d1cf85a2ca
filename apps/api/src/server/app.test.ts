import { PublishedView } from '@stride/content/publication/published-view'
import { fixtureEntries } from '@stride/content/publication/published.fixtures'
import { publishedShapes } from '@stride/content/publication/shapes'
import type { Ledger } from '@stride/ledger/ledger'
import { memoryLedger } from '@stride/ledger/memory-ledger'
import type { FastifyInstance } from 'fastify'
import { pino } from 'pino'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createApp, type AppOptions } from './app'

let app: FastifyInstance | undefined
afterEach(async () => {
  vi.restoreAllMocks()
  await app?.close()
})

/** The server over a ledger that holds the fixtures, and all that it logs. */
async function serving(change: Partial<AppOptions['ledger']> = {}, heartbeat?: number) {
  const ledger = memoryLedger()
  for (const { kind, entryId, slug, content } of fixtureEntries)
    await ledger.append(
      {
        ...{ kind, entryId, slug, content, action: 'published', clinical: null },
        ...{ significance: 'editorial', reason: 'Test', shapeVersion: publishedShapes[kind].version },
        ...{ reviewedBy: null, reviewedAt: null, nextReviewAt: null },
      },
      () => undefined,
    )
  const logged: string[] = []
  const log = pino({ level: 'debug' }, { write: (line: string) => logged.push(line) })
  const now = () => new Date('2026-06-15T12:00:00.000Z')
  const started = await createApp({
    ledger: { ...methodsOf(ledger), ...change },
    siteUrl: 'https://stride.example',
    log,
    now,
    heartbeat,
  })
  app = started
  const ask = (query: string, variables: object = {}) =>
    started.inject({ method: 'POST', url: '/graphql', payload: { query, variables } })
  const ready = () => expect.poll(async () => (await started.inject('/health/ready')).statusCode).toBe(200)
  return { app: started, ask, ready, logged }
}

function methodsOf(ledger: Ledger): AppOptions['ledger'] {
  return {
    heads: () => ledger.heads(),
    tail: () => ledger.tail(),
    blob: (hash) => ledger.blob(hash),
    follow: (after, signal) => ledger.follow(after, signal),
  }
}

describe('the server', () => {
  it('answers nothing before it has read what is public, and says so', async () => {
    let letGo: () => void = () => undefined
    const waiting = new Promise<void>((resolve) => (letGo = resolve))
    const { app: started, ask, ready } = await serving({ heads: () => waiting.then(() => []) })
    const early = await ask('{ guides { totalCount } }')
    expect([early.statusCode, early.headers['retry-after']]).toEqual([503, '1'])
    expect(early.json()).toMatchObject({ errors: [{ extensions: { code: 'NOT_READY' } }] })
    expect((await started.inject('/health/ready')).json()).toMatchObject({ ready: false })
    expect((await started.inject('/health/live')).statusCode).toBe(200)
    letGo()
    await ready()
    expect((await ask('{ guides { totalCount } }')).statusCode).toBe(200)
  })

  it('masks what went wrong on our side, and logs it under the request id', async () => {
    const { ask, ready, logged } = await serving()
    await ready()
    vi.spyOn(PublishedView.prototype, 'bySlug').mockImplementation(() => {
      throw new Error('the cupboard is bare')
    })
    const response = await ask('query Leak($slug: String!) { guide(slug: $slug) { title } }', { slug: 'sore-calf' })
    const requestId = String(response.headers['x-request-id'])
    const { errors } = response.json<{ errors: Array<{ message: string; extensions: object }> }>()
    expect(errors[0]?.extensions).toEqual({ code: 'INTERNAL_SERVER_ERROR', requestId })
    expect(response.body).not.toContain('cupboard')
    expect(logged.some((line) => line.includes('the cupboard is bare') && line.includes(requestId))).toBe(true)
  })

  it('logs an operation by name and duration, and never what was asked about', async () => {
    const { ask, ready, logged } = await serving()
    await ready()
    await ask('query Look($slug: String!) { guide(slug: $slug) { title } }', { slug: 'sore-calf' })
    const line = logged.find((one) => one.includes('"answered"'))
    expect(JSON.parse(line ?? '{}')).toMatchObject({ operation: 'Look', errors: 0 })
    expect(line).toMatch(/"milliseconds":\d/)
    expect(logged.join('')).not.toContain('sore-calf')
  })

  it('sends a blank line along the changes while nothing happens', async () => {
    const { app: started, ready } = await serving({}, 10)
    await ready()
    await started.listen({ port: 0, host: '127.0.0.1' })
    const { port } = started.server.address() as { port: number }
    const stopping = new AbortController()
    const response = await fetch(`http://127.0.0.1:${port}/changes?after=14`, { signal: stopping.signal })
    let text = ''
    for await (const piece of (response.body ?? new ReadableStream()).pipeThrough(new TextDecoderStream())) {
      text += piece
      if (text.length >= 4) break
    }
    stopping.abort()
    expect(text).toMatch(/^\n{4,}$/)
  })
})
