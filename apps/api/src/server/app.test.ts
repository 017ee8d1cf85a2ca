import { PublishedView } from '@stride/content/publication/published-view'
import { fixtureEntries } from '@stride/content/publication/published.fixtures'
import { publishedShapes } from '@stride/content/publication/shapes'
import type { Ledger } from '@stride/ledger/ledger'
import { memoryLedger } from '@stride/ledger/memory-ledger'
import { memoryPartnerRecords } from '@stride/partners/memory-partner-records'
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
    publicUrl: 'https://api.stride.example',
    log,
    now,
    anonymousScopes: ['content', 'commerce'],
    openPartners: () => Promise.resolve(memoryPartnerRecords()),
    heartbeat,
  })
  app = started
  await started.listen({ port: 0, host: '127.0.0.1' })
  const { port } = started.server.address() as { port: number }
  const url = `http://127.0.0.1:${port}`
  const ask = async (query: string, variables: object = {}) => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    })
    const text = await response.text()
    return { status: response.status, headers: response.headers, text, json: JSON.parse(text) as Told }
  }
  const ready = () => expect.poll(async () => (await started.inject('/health/ready')).statusCode).toBe(200)
  return { app: started, url, ask, ready, logged }
}

interface Told {
  errors?: Array<{ message: string; extensions: object }>
}

function methodsOf(ledger: Ledger): AppOptions['ledger'] {
  return {
    head: (entryId) => ledger.head(entryId),
    heads: () => ledger.heads(),
    readHeads: (outlineVersion) => ledger.readHeads(outlineVersion),
    putOutlines: (version, outlines) => ledger.putOutlines(version, outlines),
    pruneOutlines: (version) => ledger.pruneOutlines(version),
    headsAt: (entryIds, sequence) => ledger.headsAt(entryIds, sequence),
    rowsOf: (entryId, rows) => ledger.rowsOf(entryId, rows),
    sequenceAt: (moment) => ledger.sequenceAt(moment),
    read: (after, limit, filter) => ledger.read(after, limit, filter),
    count: () => ledger.count(),
    tail: () => ledger.tail(),
    blob: (hash) => ledger.blob(hash),
    follow: (after, signal) => ledger.follow(after, signal),
  }
}

describe('the server', () => {
  it('answers nothing before it has read what is public, and says so', async () => {
    let letGo: () => void = () => undefined
    const waiting = new Promise<void>((resolve) => (letGo = resolve))
    const readHeads = async function* () {
      await waiting
      yield* []
    }
    const { app: started, ask, ready } = await serving({ readHeads })
    const early = await ask('{ guides { totalCount } }')
    expect([early.status, early.headers.get('retry-after')]).toEqual([503, '1'])
    expect(early.json).toMatchObject({ errors: [{ extensions: { code: 'NOT_READY' } }] })
    expect((await started.inject('/health/ready')).json()).toMatchObject({ ready: false })
    expect((await started.inject('/health/live')).statusCode).toBe(200)
    letGo()
    await ready()
    expect((await ask('{ guides { totalCount } }')).status).toBe(200)
  })

  it('lets those who search wait for what searches need, and nobody else', async () => {
    let letGo: () => void = () => undefined
    const waiting = new Promise<void>((resolve) => (letGo = resolve))
    const { ask, ready } = await serving({ putOutlines: () => waiting })
    await ready()
    const total = { totalCount: expect.any(Number) as number }
    let isAnswered = false
    const searched = ask('{ search(query: "calf", first: 1) { totalCount } }').finally(() => (isAnswered = true))
    const listed = await ask('{ guides { totalCount } }')
    const hadToWait = !isAnswered
    letGo()
    expect(listed.json).toMatchObject({ data: { guides: total } })
    expect(hadToWait).toBe(true)
    expect((await searched).json).toMatchObject({ data: { search: total } })
  })

  it('masks what went wrong on our side, and logs it under the request id', async () => {
    const { ask, ready, logged } = await serving()
    await ready()
    vi.spyOn(PublishedView.prototype, 'bySlug').mockImplementation(() => {
      throw new Error('the cupboard is bare')
    })
    const response = await ask('query Leak($slug: String!) { guide(slug: $slug) { title } }', { slug: 'sore-calf' })
    const requestId = String(response.headers.get('x-request-id'))
    expect(response.json.errors?.[0]?.extensions).toEqual({ code: 'INTERNAL_SERVER_ERROR', requestId })
    expect(response.text).not.toContain('cupboard')
    expect(logged.some((line) => line.includes('the cupboard is bare') && line.includes(requestId))).toBe(true)
  })

  it('logs an operation by name and duration, and never what was asked about', async () => {
    const { ask, ready, logged } = await serving()
    await ready()
    await ask('query Look($slug: String!) { guide(slug: $slug) { title } }', { slug: 'sore-calf' })
    const line = logged.find((one) => one.includes('"answered"'))
    expect(JSON.parse(line ?? '{}')).toMatchObject({ operation: 'Look', status: 200, source: 'made' })
    expect(line).toMatch(/"milliseconds":\d/)
    expect(logged.join('')).not.toContain('sore-calf')
  })

  it('sends a blank line along the changes while nothing happens', async () => {
    const { url, ready } = await serving({}, 10)
    await ready()
    const stopping = new AbortController()
    const response = await fetch(`${url}/changes?after=14`, { signal: stopping.signal })
    let text = ''
    for await (const piece of (response.body ?? new ReadableStream()).pipeThrough(new TextDecoderStream())) {
      text += piece
      if (text.length >= 4) break
    }
    stopping.abort()
    expect(text).toMatch(/^\n{4,}$/)
  })
})
