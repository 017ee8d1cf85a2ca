import { fixtureEntries } from '@stride/content/publication/published.fixtures'
import { publishedShapes } from '@stride/content/publication/shapes'
import type { Ledger } from '@stride/ledger/ledger'
import { memoryLedger } from '@stride/ledger/memory-ledger'
import type { Json } from '@stride/ledger/publication'
import { keyFixture } from '@stride/partners/record.fixtures'
import Fastify from 'fastify'
import { connect } from 'node:net'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { Callers } from '../partner/callers'
import { addFailures } from '../server/failures'
import { addChanges, type ChangesRouteOptions } from './changes-route'

const stops: Array<() => unknown> = []
afterEach(async () => {
  for (const stop of stops.splice(0).reverse()) await stop()
})

const internalKey = `stride_internal_${'0'.repeat(64)}`

/** Publishes the same entry once more, with another title. */
function append(ledger: Ledger, title = 'Sore calf') {
  const [entry] = fixtureEntries
  if (!entry) throw new Error('There is no fixture.')
  const { kind, entryId, slug } = entry
  const content = { ...entry.content, title: { 'en-GB': title } } as unknown as Json
  return ledger.append(
    {
      ...{ kind, entryId, slug, content, action: 'published', significance: 'editorial', reason: 'A test' },
      shapeVersion: publishedShapes[kind].version,
      ...{ clinical: null, reviewedBy: null, reviewedAt: null, nextReviewAt: null },
    },
    () => undefined,
  )
}

async function serving(change: Partial<ChangesRouteOptions> = {}) {
  const ledger = memoryLedger()
  await append(ledger)
  const callers = new Callers({
    anonymousScopes: ['content'],
    internalKey,
    now: () => new Date('2026-06-15T12:00:00Z'),
  })
  const { key, record } = keyFixture({ scopes: ['content', 'commerce'] })
  callers.take([record])
  const app = Fastify({ forceCloseConnections: true })
  addFailures(app)
  addChanges(app, { ledger, callers, closing: new AbortController().signal, ...change })
  const url = await app.listen({ port: 0, host: '127.0.0.1' })
  stops.push(() => app.close())
  /** A stream, of which nothing but the beginning was read. */
  const open = async (withKey?: string) => {
    const stop = new AbortController()
    stops.push(() => {
      stop.abort()
    })
    const headers: Record<string, string> = withKey === undefined ? {} : { authorization: `Bearer ${withKey}` }
    const response = await fetch(`${url}/changes?after=0`, { headers, signal: stop.signal })
    return { response, stop: () => stop.abort() }
  }
  return { ledger, callers, key, record, url, open }
}

describe('a caller who follows the changes', () => {
  it('has so many streams open at a time, and room for another once one is closed; others have their own', async () => {
    const { open, key } = await serving()
    const streams = await Promise.all(Array.from({ length: 20 }, () => open(key)))
    expect(streams.map(({ response }) => response.status)).toEqual(streams.map(() => 200))
    const { response } = await open(key)
    expect([response.status, response.headers.get('retry-after')]).toEqual([429, '5'])
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'STREAM_LIMIT' } }] })
    expect((await open()).response.status).toBe(200)
    streams[0]?.stop()
    await vi.waitFor(async () => expect((await open(key)).response.status).toBe(200))
  })

  it('has as many as it needs when it is an app of ours', async () => {
    const { open } = await serving()
    const streams = await Promise.all(Array.from({ length: 25 }, () => open(internalKey)))
    expect(streams.map(({ response }) => response.status)).toEqual(streams.map(() => 200))
  })

  describe.each([
    ['its key is revoked', { revokedAt: '2026-06-15T11:00:00.000Z' }],
    ['its scopes are others', { scopes: ['content' as const] }],
  ])('once %s', (_, change) => {
    it('is told of nothing more', async () => {
      const { open, ledger, callers, key, record } = await serving()
      const text = (await open(key)).response.text()
      callers.take([{ ...record, ...change }])
      await append(ledger, 'Calf that hurts')
      expect(await text).not.toContain('"sequence":2')
    })

    it('is let go though nothing happens', async () => {
      const { open, callers, key, record } = await serving({ heartbeat: 10 })
      const text = (await open(key)).response.text()
      callers.take([{ ...record, ...change }])
      await text
    })
  })

  it('is broken off when it takes nothing, and little is read for it meanwhile', async () => {
    const ended = vi.fn()
    let read = 0
    const { ledger } = await serving()
    const [row] = await ledger.read(0, 1)
    if (!row) throw new Error('The ledger is empty.')
    const long = { ...row, reason: 'a'.repeat(10_000) }
    // As many rows as anyone takes.
    const follow = async function* () {
      for (;;) {
        read += 1
        yield await Promise.resolve(long)
      }
    }
    const { url } = await serving({
      ledger: { follow, tail: () => ledger.tail() },
      opened: () => ended,
      stuckAfter: 50,
    })
    const socket = connect(Number(new URL(url).port), '127.0.0.1')
    socket.on('error', () => undefined)
    socket.write('GET /changes?after=0 HTTP/1.1\r\nhost: x\r\n\r\n')
    socket.pause()
    await vi.waitFor(() => expect(ended).toHaveBeenCalled(), { timeout: 3_000 })
    socket.destroy()
    // What the two kernels hold on the way, and no more.
    expect(read).toBeLessThan(5_000)
  })
})
