import {
  createServer,
  request,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http'
import type { AddressInfo } from 'node:net'
import { gunzipSync } from 'node:zlib'
import { ReadyBytes } from '@stride/edge/ready-bytes'
import { ResponseCache } from '@stride/edge/response-cache'
import { pino } from 'pino'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { followPublications } from '../changes/follow-publications'
import { Api } from './api'
import { NextOrigin } from './next-origin'
import { createEdgeServer } from './server'

const offerId = '0f5c8a52-3c5e-4c0a-9d59-1c9a3a0d7c11'
const picture = 'b'.repeat(64)
const closers: Array<() => unknown> = []
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close()
})

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  closers.push(() => {
    server.closeAllConnections()
    return new Promise((resolve) => server.close(resolve))
  })
  return (server.address() as AddressInfo).port
}

/** A ledger with an API over it, as the real ones speak over sockets: one guide, one offer, one picture. */
class FakeApi {
  readonly log: Array<Record<string, unknown>> = []
  readonly streams = new Set<ServerResponse>()
  isDown = false
  title = 'Calf pain'
  shop = 'https://shop.example/socks?ref=stride'

  publish(change: { action?: string; significance?: string; tags?: string[] } = {}): void {
    const line = {
      sequence: this.log.length + 1,
      action: 'published',
      significance: 'editorial',
      tags: ['entry:guide', 'kind:guide'],
      ...change,
    }
    this.log.push(line)
    for (const stream of this.streams) stream.write(`${JSON.stringify(line)}\n`)
  }

  goDown(): void {
    this.isDown = true
    for (const stream of this.streams) stream.destroy()
  }

  readonly handle = (incoming: IncomingMessage, response: ServerResponse): void => {
    if (this.isDown) return void response.destroy()
    const url = new URL(incoming.url ?? '', 'http://api')
    const headers = { 'stride-sequence': String(this.log.length) }
    if (url.pathname === '/changes') {
      response.writeHead(200, headers).flushHeaders()
      for (const line of this.log.slice(Number(url.searchParams.get('after'))))
        response.write(`${JSON.stringify(line)}\n`)
      this.streams.add(response)
      response.on('close', () => this.streams.delete(response))
      return
    }
    if (url.pathname === `/media/${picture}.svg`) {
      return void response.writeHead(200, { ...headers, 'content-type': 'image/svg+xml' }).end('<svg/>')
    }
    if (url.pathname !== '/graphql') return void response.writeHead(404, headers).end()
    let body = ''
    incoming.on('data', (piece) => (body += String(piece)))
    incoming.on('end', () => {
      const { query, variables } = JSON.parse(body) as {
        query: string
        variables: { offerId?: string; after?: string | null }
      }
      const page = (slugs: string[], endCursor: string | null) => ({
        nodes: slugs.map((slug) => ({ slug, publication: { publishedAt: '2026-03-01T10:00:00.000Z' } })),
        pageInfo: { hasNextPage: endCursor !== null, endCursor },
      })
      const data = query.includes('offerDestination')
        ? { offerDestination: variables.offerId === offerId ? { url: this.shop } : null }
        : query.includes('list: guides')
          ? { list: variables.after ? page(['second'], null) : page(['first'], 'cursor') }
          : query.includes('list: conditions')
            ? { list: page(['calf-strain'], null) }
            : { __typename: 'Query' }
      response.writeHead(200, { ...headers, 'content-type': 'application/json', 'surrogate-key': 'entry:product' })
      response.end(JSON.stringify({ data }))
    })
  }
}

async function setUp({ siteUrl = 'https://stride.example', grace = 10_000 } = {}) {
  const api = new FakeApi()
  api.publish()
  const apiPort = await listen(createServer(api.handle))
  const seen: IncomingMessage[] = []
  const next = {
    isDown: false,
    validUntil: null as string | null,
    gate: Promise.resolve(),
    renders: () => seen.filter((each) => each.url?.startsWith('/guides')).length,
  }
  const nextPort = await listen(
    createServer((incoming, response) => {
      seen.push(incoming)
      if (next.isDown) return void response.destroy()
      // The page says what the ledger said when its rendering began.
      const [title, sequence] = [api.title, api.log.length]
      const answer = (status: number, tags: string[]) =>
        JSON.stringify({ status, sequence, tags, validUntil: next.validUntil }).replaceAll('"', '&quot;')
      const send = (status: number, body: string) =>
        response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', 'x-powered-by': 'Next' }).end(body)
      void next.gate.then(() => {
        if (incoming.url === '/guides/calf-pain')
          return send(
            200,
            `<!DOCTYPE html><title>${title}</title>${'<p>Rest.</p>'.repeat(200)}<script>self.__next_f=[]</script>` +
              `<template id="stride-answer" data-answer="${answer(200, ['entry:guide'])}"></template>`,
          )
        if (incoming.url === '/guides/nothing')
          return send(
            200,
            `<template id="stride-answer" data-answer="${answer(404, ['slug:guide:nothing'])}"></template>`,
          )
        if (incoming.url === '/guides/broken' || api.isDown) return send(500, 'Internal Server Error')
        if (incoming.url === '/guides/unmarked') return send(200, `<p>${seen.length}</p>`)
        send(404, '<p>shell</p>')
      })
    }),
  )
  const clock = { skip: 0 }
  const cache = new ResponseCache({ maxBytes: 5e6, grace, now: () => Date.now() + clock.skip })
  const log = pino({ level: 'silent' })
  const stopping = new AbortController()
  const client = new Api(`http://127.0.0.1:${apiPort}`)
  const follower = followPublications(cache, client, log, stopping.signal)
  closers.push(() => {
    stopping.abort()
    return follower.ended
  })
  const css = new ReadyBytes({ status: 200, headers: { 'content-type': 'text/css' }, body: 'p{}' })
  const port = await listen(
    createEdgeServer({
      cache,
      api: client,
      origin: new NextOrigin(() => nextPort, siteUrl),
      files: new Map([['/_next/static/a.css', css]]),
      siteUrl,
      log,
      notReady: () => (follower.hasCaughtUp ? [] : ['not followed']),
      isFollowing: () => follower.isFollowing,
    }),
  )
  await vi.waitFor(() => expect(follower.hasCaughtUp).toBe(true))
  const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
    new Promise<{ status: number; headers: IncomingHttpHeaders; body: string; raw: Buffer }>((resolve, reject) => {
      const sent = request({ port, host: '127.0.0.1', path, method, headers, agent: false }, (response) => {
        const pieces: Buffer[] = []
        response.on('data', (piece: Buffer) => pieces.push(piece))
        response.on('end', () => {
          const raw = Buffer.concat(pieces)
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body: raw.toString(), raw })
        })
      })
      sent.on('error', reject)
      sent.end()
    })
  const followed = (sequence: number) => vi.waitFor(() => expect(cache.followed).toBe(sequence))
  return { api, next, seen, cache, clock, follower, get, followed }
}

describe('pages', () => {
  let site: Awaited<ReturnType<typeof setUp>>
  beforeEach(async () => {
    site = await setUp()
  })

  test('are rendered once, without scripts or marker, and served in every coding with safe headers', async () => {
    const first = await site.get('/guides/calf-pain?utm_source=x', { rsc: '1', cookie: 'a=b', 'user-agent': 'Reader' })
    expect(first.status).toBe(200)
    expect(first.body).toContain('<title>Calf pain</title>')
    expect(first.body).not.toMatch(/<script|stride-answer/)
    expect(first.headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'public, max-age=0, must-revalidate',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'strict-origin-when-cross-origin',
      'surrogate-key': 'entry:guide',
      'strict-transport-security': 'max-age=31536000; includeSubDomains',
    })
    expect(first.headers['content-security-policy']).toMatch(/default-src 'none'/)
    expect(first.headers['content-security-policy']).not.toMatch(/unsafe-/)
    expect(first.headers['x-powered-by']).toBeUndefined()
    await site.get('/guides/calf-pain', { 'accept-encoding': 'gzip' })
    const zipped = await vi.waitFor(async () => {
      const answer = await site.get('/guides/calf-pain', { 'accept-encoding': 'gzip' })
      expect(answer.headers['content-encoding']).toBe('gzip')
      return answer
    })
    expect(gunzipSync(zipped.raw).toString()).toBe(first.body)
    expect((await site.get('/guides/calf-pain', { 'if-none-match': first.headers.etag ?? '' })).status).toBe(304)
    const head = await site.get('/guides/calf-pain', {}, 'HEAD')
    expect([head.body, head.headers['content-length']]).toEqual(['', String(first.raw.byteLength)])
    expect(site.next.renders()).toBe(1)
  })

  test('nothing of the reader reaches Next', async () => {
    await site.get('/guides/calf-pain?q=secret', { cookie: 'session=1', referer: 'https://x.example', rsc: '1' })
    const { headers, url } = site.seen.at(-1) ?? { headers: {}, url: '' }
    expect(url).toBe('/guides/calf-pain')
    expect(Object.keys(headers).sort()).toEqual(
      ['accept', 'connection', 'host', 'stride-at-least', 'user-agent', 'x-request-id'].sort(),
    )
    expect([headers['user-agent'], headers.host]).toEqual(['Stride-Edge', 'stride.example'])
  })

  test('concurrent readers of one page make one rendering', async () => {
    await Promise.all(Array.from({ length: 30 }, () => site.get('/guides/calf-pain')))
    expect(site.next.renders()).toBe(1)
  })

  test('are new as soon as a publication was followed, also when one was being rendered', async () => {
    await site.get('/guides/calf-pain')
    site.api.title = 'Second'
    site.api.publish()
    await site.followed(2)
    let open: () => void = () => undefined
    site.next.gate = new Promise((resolve) => (open = resolve))
    const early = site.get('/guides/calf-pain')
    await vi.waitFor(() => expect(site.next.renders()).toBe(2))
    site.api.title = 'Third'
    site.api.publish({ significance: 'safety' })
    await site.followed(3)
    const late = site.get('/guides/calf-pain')
    open()
    expect((await late).body).toContain('<title>Third</title>')
    expect((await early).body).toContain('<title>Third</title>')
    expect(site.seen.at(-1)?.headers['stride-at-least']).toBe('3')
    expect((await site.get('/guides/calf-pain')).body).toContain('<title>Third</title>')
    expect(site.next.renders()).toBe(3)
  })

  test('a publication of something else leaves them alone', async () => {
    await site.get('/guides/calf-pain')
    site.api.publish({ tags: ['entry:other', 'kind:symptom'] })
    await site.followed(2)
    await site.get('/guides/calf-pain')
    expect(site.next.renders()).toBe(1)
  })

  test('are rendered anew once time has changed them', async () => {
    site.next.validUntil = new Date(Date.now() + 60_000).toISOString()
    await site.get('/guides/calf-pain')
    site.clock.skip = 61_000
    site.next.validUntil = null
    await site.get('/guides/calf-pain')
    expect(site.next.renders()).toBe(2)
  })

  test('that are absent get our own page, kept until their slug is published', async () => {
    const absent = await site.get('/guides/nothing')
    expect(absent.status).toBe(404)
    expect(absent.body).toMatch(/999 \(UK\) or 911 \(USA\)/)
    expect(absent.body).toContain('href="/"')
    await site.get('/guides/nothing')
    expect(site.next.renders()).toBe(1)
    site.api.publish({ tags: ['slug:guide:nothing'] })
    await site.followed(2)
    await site.get('/guides/nothing')
    expect(site.next.renders()).toBe(2)
    expect((await site.get('/no/such/page')).body).toBe(absent.body)
  })

  test('without a marker are shown and not kept', async () => {
    const bodies = [(await site.get('/guides/unmarked')).body, (await site.get('/guides/unmarked')).body]
    expect(bodies[0]).not.toBe(bodies[1])
  })

  test('the inline style of an error page is the one that its policy allows', async () => {
    const { createHash } = await import('node:crypto')
    const { body, headers } = await site.get('/guides/nothing')
    const style = /<style>([\s\S]*?)<\/style>/.exec(body)?.[1] ?? ''
    const hash = createHash('sha256').update(style).digest('base64')
    expect(headers['content-security-policy']).toContain(`'sha256-${hash}'`)
  })
})

describe('while something behind is down', () => {
  test('an editorial change leaves the last good page to stand in; a recall leaves none', async () => {
    const { api, next, get, followed } = await setUp()
    await get('/guides/calf-pain')
    next.isDown = true
    api.publish()
    await followed(2)
    const stale = await get('/guides/calf-pain')
    expect([stale.status, stale.headers['stride-stale']]).toEqual([200, '0'])
    api.publish({ action: 'withdrawn', significance: 'safety' })
    await followed(3)
    const gone = await get('/guides/calf-pain')
    expect([gone.status, gone.headers['retry-after']]).toEqual([503, '10'])
    expect(gone.body).toMatch(/999 \(UK\)/)
    next.isDown = false
    expect((await get('/guides/calf-pain')).status).toBe(200)
  })

  test('a clinical change leaves none either', async () => {
    const { api, next, get, followed } = await setUp()
    await get('/guides/calf-pain')
    next.isDown = true
    api.publish({ significance: 'clinical' })
    await followed(2)
    expect((await get('/guides/calf-pain')).status).toBe(503)
  })

  test('the API gone: pages are fresh for the grace, then stand in, then right again once what was missed is followed', async () => {
    const { api, next, get, cache, clock, follower } = await setUp()
    await get('/guides/calf-pain')
    api.goDown()
    await vi.waitFor(() => expect(follower.isFollowing).toBe(false))
    next.isDown = true
    expect((await get('/guides/calf-pain')).headers['stride-stale']).toBeUndefined()
    clock.skip = 11_000
    expect((await get('/guides/calf-pain')).headers['stride-stale']).toBeDefined()
    api.log.push({ sequence: 2, action: 'withdrawn', significance: 'safety', tags: ['entry:guide'] })
    api.isDown = false
    await vi.waitFor(() => expect(follower.isFollowing).toBe(true), { timeout: 5_000 })
    expect(cache.followed).toBe(2)
    expect((await get('/guides/calf-pain')).status).toBe(503)
  })

  test('an error of Next is our own page, 500 or, while the API is gone, 503', async () => {
    const { api, get, follower } = await setUp()
    const failed = await get('/guides/broken')
    expect([failed.status, failed.headers['cache-control']]).toEqual([500, 'no-store'])
    expect(failed.body).not.toContain('Internal Server Error')
    api.goDown()
    await vi.waitFor(() => expect(follower.isFollowing).toBe(false))
    expect((await get('/guides/broken')).status).toBe(503)
  })
})

describe('/go', () => {
  test('redirects to the stored address only, says nothing of the reader, and follows publications', async () => {
    const { api, get, followed } = await setUp()
    const out = await get(`/go/${offerId}?url=https://evil.example`)
    expect(out.status).toBe(302)
    expect(out.headers).toMatchObject({
      location: 'https://shop.example/socks?ref=stride',
      'referrer-policy': 'no-referrer',
      'x-robots-tag': 'noindex, nofollow',
      'cache-control': 'no-store',
    })
    api.shop = 'https://shop.example/other'
    api.publish({ tags: ['kind:product'] })
    await followed(2)
    expect((await get(`/go/${offerId}`)).headers.location).toBe('https://shop.example/other')
  })

  test.each(['javascript:alert(1)', 'http://shop.example/', 'https://user:pass@shop.example/', 'no address'])(
    'refuses to lead to %s',
    async (shop) => {
      const { api, get } = await setUp()
      api.shop = shop
      const answer = await get(`/go/${offerId}`)
      expect([answer.status, answer.headers.location]).toEqual([503, undefined])
    },
  )

  test('an unknown offer is a 404', async () => {
    const { get } = await setUp()
    expect((await get('/go/00000000-0000-4000-8000-000000000000')).status).toBe(404)
  })
})

describe('everything else', () => {
  let get: Awaited<ReturnType<typeof setUp>>['get']
  beforeEach(async () => {
    ;({ get } = await setUp())
  })

  test('a picture comes from the API, for a year, in a sandbox', async () => {
    const { status, headers, body } = await get(`/media/${picture}.svg`)
    expect([status, body, headers['content-type']]).toEqual([200, '<svg/>', 'image/svg+xml'])
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable')
    expect(headers['content-security-policy']).toMatch(/default-src 'none'.*sandbox/)
    expect((await get(`/media/${'c'.repeat(64)}.svg`)).status).toBe(404)
  })

  test('the sitemap lists every page', async () => {
    const { body, headers } = await get('/sitemap.xml')
    expect(headers['content-type']).toMatch(/^application\/xml/)
    for (const path of ['/', '/guides/first', '/guides/second', '/conditions/calf-strain'])
      expect(body).toContain(`<loc>https://stride.example${path}</loc>`)
    expect((await get('/robots.txt')).body).toContain('Sitemap: https://stride.example/sitemap.xml')
  })

  test('other methods are refused, other spellings redirected, long addresses refused', async () => {
    const posted = await get('/guides/calf-pain', {}, 'POST')
    expect([posted.status, posted.headers.allow]).toEqual([405, 'GET, HEAD'])
    const moved = await get('/Guides//calf-pain/')
    expect([moved.status, moved.headers.location]).toEqual([308, '/guides/calf-pain'])
    expect((await get(`/${'a'.repeat(5_000)}`)).status).toBe(414)
  })

  test('health and files', async () => {
    expect((await get('/health/live')).body).toBe('{"status":"live"}\n')
    expect((await get('/health/ready')).status).toBe(200)
    expect((await get('/_next/static/a.css')).body).toBe('p{}')
    expect((await get('/_next/static/a.js')).status).toBe(404)
  })
})

test('a site without TLS promises none', async () => {
  const { get } = await setUp({ siteUrl: 'http://localhost:3000' })
  const { headers } = await get('/guides/calf-pain')
  expect(headers['strict-transport-security']).toBeUndefined()
  expect(headers['content-security-policy']).not.toContain('upgrade-insecure-requests')
})
