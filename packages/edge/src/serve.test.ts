import { createServer, request, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterEach, describe, expect, test } from 'vitest'
import type { Served } from './answer'
import { ReadyBytes } from './ready-bytes'
import { serve } from './serve'

const long = '<p>A calf is not a small cow.</p>'.repeat(100)
const closers: Array<() => Promise<unknown>> = []
afterEach(() => Promise.all(closers.splice(0).map((close) => close())))

async function serving(served: Partial<Served> & { bytes: ReadyBytes }, now?: number) {
  const whole = { validUntil: null, source: 'kept' as const, ...served }
  const server = createServer((req, res) => serve(req, res, whole, { headers: ['x-request-id', 'r1'], now }))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  closers.push(() => new Promise((resolve) => server.close(resolve)))
  const { port } = server.address() as AddressInfo
  return (headers: Record<string, string> = {}, method = 'GET') =>
    new Promise<{ status: number | undefined; headers: IncomingHttpHeaders; body: Buffer }>((resolve, reject) => {
      const sent = request({ port, host: '127.0.0.1', method, headers, agent: false }, (response) => {
        const pieces: Buffer[] = []
        response.on('data', (piece: Buffer) => pieces.push(piece))
        response.on('end', () =>
          resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(pieces) }),
        )
      })
      sent.on('error', reject)
      sent.end()
    })
}
const html = (body = long, headers: Record<string, string> = {}) =>
  new ReadyBytes({ status: 200, headers: { 'content-type': 'text/html; charset=utf-8', ...headers }, body })

describe('codings', () => {
  test('the first client is not kept waiting; the next ones get it compressed, each form with its own tag', async () => {
    const bytes = html()
    const get = await serving({ bytes })
    const first = await get({ 'accept-encoding': 'br' })
    expect([first.headers['content-encoding'], first.body.toString()]).toEqual([undefined, long])
    await Promise.all([bytes.make('br'), bytes.make('gzip')])
    const brotli = await get({ 'accept-encoding': 'gzip, br' })
    expect(brotli.headers['content-encoding']).toBe('br')
    expect(brotliDecompressSync(brotli.body).toString()).toBe(long)
    const zipped = await get({ 'accept-encoding': 'gzip' })
    expect(gunzipSync(zipped.body).toString()).toBe(long)
    const plain = await get()
    expect(plain.body.toString()).toBe(long)
    for (const { headers, body } of [brotli, zipped, plain]) {
      expect(headers['content-length']).toBe(String(body.byteLength))
      expect(headers.vary).toBe('accept-encoding')
      expect(headers.etag).toMatch(/^"[\w-]+"$/)
    }
    expect(new Set([brotli.headers.etag, zipped.headers.etag, plain.headers.etag]).size).toBe(3)
  })

  test('a client that refuses plain bytes waits for the coded ones', async () => {
    const get = await serving({ bytes: html() })
    const answer = await get({ 'accept-encoding': 'gzip, identity;q=0' })
    expect(gunzipSync(answer.body).toString()).toBe(long)
  })

  test('short and already compressed bytes go out as they are, and do not vary', async () => {
    const picture = new ReadyBytes({ status: 200, headers: { 'content-type': 'image/png' }, body: Buffer.alloc(5_000) })
    for (const bytes of [picture, html('short')]) {
      const { headers } = await (await serving({ bytes }))({ 'accept-encoding': 'br' })
      expect([headers['content-encoding'], headers.vary]).toEqual([undefined, undefined])
    }
  })

  test('a form that saves less than half is not kept', async () => {
    const noise = Array.from({ length: 2_000 }, (_, index) =>
      String.fromCharCode(33 + ((index * index * 7919) % 90)),
    ).join('')
    const bytes = new ReadyBytes({
      status: 200,
      headers: { 'content-type': 'text/plain' },
      body: `${noise}${Math.random()}`,
    })
    const made = await bytes.make('gzip')
    expect(made.coding === 'identity' || made.body.byteLength * 2 <= bytes.identity.body.byteLength).toBe(true)
    expect(bytes.size).toBe(bytes.identity.body.byteLength * 2)
  })
})

describe('conditions', () => {
  test.each(['identity', 'gzip', 'br'])(
    '304 for the tag of the %s form, also when marked weak or in a list',
    async (coding) => {
      const bytes = html(long, { 'cache-control': 'public, max-age=0' })
      const get = await serving({ bytes })
      await bytes.make('br')
      const tag = bytes.etagOf(coding as 'br') ?? ''
      for (const condition of [tag, `W/${tag}`, `"other", ${tag}`, '*']) {
        const answer = await get({ 'if-none-match': condition, 'accept-encoding': 'gzip, br' })
        expect([answer.status, answer.body.byteLength, answer.headers['cache-control']]).toEqual([
          304,
          0,
          'public, max-age=0',
        ])
        if (condition !== '*') expect(answer.headers.etag).toBe(tag)
      }
    },
  )

  test('200 for another tag, and for the tag of a coding that the client no longer takes', async () => {
    const bytes = html()
    const get = await serving({ bytes })
    expect((await get({ 'if-none-match': '"other"' })).status).toBe(200)
    expect((await get({ 'if-none-match': bytes.etagOf('br') ?? '' })).status).toBe(200)
  })

  test('an error has no tag', async () => {
    const bytes = new ReadyBytes({ status: 404, headers: { 'content-type': 'text/html' }, body: long })
    const answer = await (await serving({ bytes }))({ 'if-none-match': '*' })
    expect([answer.status, answer.headers.etag]).toEqual([404, undefined])
  })
})

test('HEAD has the headers of GET and no body', async () => {
  const get = await serving({ bytes: html() })
  const [head, whole] = [await get({}, 'HEAD'), await get()]
  expect(head.body.byteLength).toBe(0)
  for (const name of ['content-length', 'etag', 'content-type', 'vary', 'x-request-id'])
    expect(head.headers[name]).toBe(whole.headers[name])
})

test('lifetimes end by the moment until which the answer is valid', async () => {
  const bytes = html(long, { 'cache-control': 'public, max-age=60, s-maxage=10' })
  const get = await serving({ bytes, validUntil: 30_999 }, 1_000)
  expect((await get()).headers['cache-control']).toBe('public, max-age=29, s-maxage=10')
})

test('a stale answer says so, and is stored by nobody', async () => {
  const bytes = html(long, { 'cache-control': 'public, max-age=60' })
  const get = await serving({ bytes, source: 'stale', staleSince: 1_000 }, 6_000)
  const { headers } = await get()
  expect(headers['stride-stale']).toBe('5')
  expect(headers.warning).toBe('110 - "Response is Stale"')
  expect(headers['cache-control']).toBe('no-store')
})
