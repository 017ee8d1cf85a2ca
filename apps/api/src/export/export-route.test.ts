import { fixtureIds } from '@stride/content/publication/entry-ids.fixtures'
import { isCommerce, type Kind } from '@stride/content/publication/kind'
import { fixtureEntries } from '@stride/content/publication/published.fixtures'
import { publishedShapes } from '@stride/content/publication/shapes'
import { followPublished } from '@stride/graphql/follow-published'
import { jsonHash } from '@stride/ledger/hash'
import type { Ledger } from '@stride/ledger/ledger'
import { memoryLedger } from '@stride/ledger/memory-ledger'
import type { Json, Publication } from '@stride/ledger/publication'
import type { Scope } from '@stride/partners/scope'
import { keyFixture } from '@stride/partners/record.fixtures'
import fc from 'fast-check'
import Fastify from 'fastify'
import { get } from 'node:http'
import { connect } from 'node:net'
import { setTimeout } from 'node:timers/promises'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { Callers } from '../partner/callers'
import { Quota } from '../partner/quota'
import { addFailures } from '../server/failures'
import { addExport, type ExportRouteOptions } from './export-route'

const stops: Array<() => Promise<unknown>> = []
afterEach(async () => {
  for (const stop of stops.splice(0).reverse()) await stop()
})

type Change = Partial<Pick<Publication, 'action' | 'significance'>> & { content?: object; text?: string }

/** Publishes a fixture, changed, or withdraws it. */
function appendTo(ledger: Ledger, entryId: string, { action = 'published', significance, content, text }: Change = {}) {
  const entry = fixtureEntries.find((one) => one.entryId === entryId)
  if (!entry) throw new Error(`There is no fixture ${entryId}.`)
  const words = text === undefined ? {} : { title: { 'en-GB': text } }
  return ledger.append(
    {
      ...{ kind: entry.kind, entryId, slug: entry.slug, significance: significance ?? 'editorial', reason: 'A test' },
      action: action === 'withdrawn' ? 'withdrawn' : 'published',
      shapeVersion: publishedShapes[entry.kind].version,
      content: action === 'withdrawn' ? null : ({ ...entry.content, ...content, ...words } as unknown as Json),
      ...{ clinical: null, reviewedBy: null, reviewedAt: null, nextReviewAt: null },
    },
    () => undefined,
  )
}

async function serving(
  {
    scopes = ['content', 'commerce', 'export'],
    headsAt,
    ...options
  }: Partial<ExportRouteOptions> & { scopes?: Scope[]; headsAt?: Ledger['headsAt'] } = {},
  shared?: Ledger,
) {
  const ledger = shared ?? memoryLedger()
  if (!shared) for (const { entryId } of fixtureEntries) await appendTo(ledger, entryId)
  const followed = followPublished({
    ledger,
    onFailure: (error) => {
      throw error
    },
  })
  await followed.ready
  const callers = new Callers({ anonymousScopes: ['content'], now: () => new Date('2026-06-15T12:00:00.000Z') })
  const { key, record } = keyFixture({ scopes })
  callers.take([record])
  const closing = new AbortController()
  const app = Fastify({ forceCloseConnections: true })
  addFailures(app)
  addExport(app, {
    ...{ followed, callers, quota: new Quota(), noteUse: () => undefined, closing: closing.signal },
    siteUrl: 'https://stride.example',
    ledger: { read: (...asked) => ledger.read(...asked), headsAt: headsAt ?? ((...asked) => ledger.headsAt(...asked)) },
    ...options,
  })
  const url = await app.listen({ port: 0, host: '127.0.0.1' })
  stops.push(
    () => app.close(),
    () => followed.stop(),
  )
  const ask = (query = '', init: RequestInit = {}) =>
    fetch(`${url}/export${query}`, {
      ...init,
      headers: { 'accept-encoding': 'identity', authorization: `Bearer ${key}`, ...(init.headers as object) },
    })
  return {
    ...{ ledger, followed, closing, url, ask, key },
    text: async (query = '') => (await ask(query)).text(),
    lines: async (query = '') => linesOf(await (await ask(query)).text()),
    shows: async ({ sequence }: Publication) => followed.whenAtLeast(sequence, 1_000),
  }
}

interface Line extends Publication {
  type: string
  at: number
  count: number
  cursor: string
  isWhole: boolean
  redacts: number | null
  recall: { sequence: number; reason: string } | null
}
const linesOf = (text: string): Line[] =>
  text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Line)
const all = fixtureEntries.length
const cursorOf = (sequence: number) => Buffer.from(`["CHANGES",${sequence}]`).toString('base64url')

describe('the export', () => {
  it('is everything public at one sequence, with its hashes, between a first and a last line', async () => {
    const { ledger, ask, shows } = await serving()
    await appendTo(ledger, fixtureIds.guide, { text: 'Second title' })
    const { publication } = await appendTo(ledger, fixtureIds.symptom, { action: 'withdrawn' })
    await shows(publication)
    const response = await ask()
    expect(response.headers.get('content-type')).toContain('application/x-ndjson')
    expect(response.headers.get('stride-sequence')).toBe(String(all + 2))
    expect(response.headers.get('content-location')).toBe(`/export?at=${all + 2}`)
    expect(response.headers.get('cache-control')).toContain('private')
    const text = await response.text()
    const [begin, ...rest] = linesOf(text)
    const end = rest.pop()
    expect(begin).toMatchObject({
      type: 'begin',
      at: all + 2,
      since: null,
      licence: { name: expect.any(String) as string },
    })
    expect(end).toEqual({ type: 'end', at: all + 2, count: rest.length, cursor: cursorOf(all + 2) })
    const heads = (await ledger.heads()).filter(({ action }) => action === 'published')
    expect(rest.map(({ sequence }) => sequence)).toEqual(heads.map(({ sequence }) => sequence))
    for (const [index, line] of rest.entries()) {
      const { previousHash, ...head } = heads[index] ?? ({} as Publication)
      expect(previousHash).toBeDefined()
      expect(line).toEqual({ ...head, type: 'publication', isWhole: true, recall: null, redacts: null })
      expect(jsonHash(line.content)).toBe(line.contentHash)
    }
    // The bytes of the content are those that were hashed.
    const bytes = /"content":(.*)\}$/.exec(text.split('\n')[1] ?? '')?.[1] ?? ''
    expect(bytes).toBe(JSON.stringify(rest[0]?.content))
  })

  it('since a cursor is every row after it: what happened, why, and the content of what is public now', async () => {
    const { ledger, lines, shows } = await serving()
    await appendTo(ledger, fixtureIds.guide, { text: 'Second title' })
    await appendTo(ledger, fixtureIds.guide, { text: 'Third title' })
    await appendTo(ledger, fixtureIds.symptom, { action: 'withdrawn', significance: 'safety' })
    await shows(await ledger.redact(all, 'By law'))
    const [begin, ...rest] = await lines(`?since=${cursorOf(all)}`)
    expect(begin).toMatchObject({ since: all, at: all + 4 })
    expect(rest).toMatchObject([
      { sequence: all + 1, action: 'published', content: null },
      { sequence: all + 2, action: 'published', content: { title: { 'en-GB': 'Third title' } } },
      { sequence: all + 3, action: 'withdrawn', significance: 'safety', reason: 'A test', content: null },
      { sequence: all + 4, action: 'redacted', redacts: all, reason: 'By law', content: null },
      { type: 'end', count: 4, at: all + 4 },
    ])
    expect(await lines(`?since=${all}`)).toEqual([begin, ...rest])
    expect(await lines(`?since=${all + 4}`)).toMatchObject([{ type: 'begin' }, { type: 'end', count: 0 }])
    const whole = await lines('?since=0')
    expect(whole.slice(1, -1).map(({ sequence }) => sequence)).toEqual(Array.from({ length: all + 4 }, (_, n) => n + 1))
  })

  it('cut anywhere and taken up while publications arrive is the uncut one, byte for byte', async () => {
    const { ledger, text, shows } = await serving()
    let edits = 0
    await fc.assert(
      fc.asyncProperty(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.constantFrom('', '&since=3'),
        fc.array(fc.constantFrom('edit', 'withdraw', 'publish'), { maxLength: 4 }),
        async (part, since, events) => {
          const at = (await ledger.tail())?.sequence ?? 0
          const whole = await text(`?at=${at}${since}`)
          // Cut within its last line at the latest: a file that has it is whole, and not taken up.
          const kept = whole.slice(0, Math.floor(part * (whole.length - 1)))
          const complete = kept.slice(0, kept.lastIndexOf('\n') + 1)
          for (const event of events) {
            edits += 1
            const change: Change = event === 'withdraw' ? { action: 'withdrawn' } : { text: `Title ${edits}` }
            await shows((await appendTo(ledger, fixtureIds.guide, change)).publication)
          }
          if (complete === '') return
          const last = linesOf(complete).findLast(({ type }) => type === 'publication')?.sequence ?? Number(since && 3)
          expect(complete + (await text(`?at=${at}${since}&after=${last}`))).toBe(whole)
        },
      ),
      { numRuns: 40 },
    )
  })

  it('has a tag that stands for its bytes: the same from every process, another after each publication', async () => {
    const here = await serving()
    const there = await serving({}, here.ledger)
    const tag = async (from: typeof here, query = '') => (await from.ask(query, { method: 'HEAD' })).headers.get('etag')
    const first = await tag(here)
    expect(first).toMatch(/^"[\w-]+"$/)
    expect([await tag(there), await tag(here, `?at=${all}`), await tag(here, `?at=${all}&after=3`)]).toEqual([
      first,
      first,
      first,
    ])
    expect((await here.ask('', { headers: { 'if-none-match': `W/${first}` } })).status).toBe(304)
    const { publication } = await appendTo(here.ledger, fixtureIds.guide, { text: 'Second title' })
    await here.shows(publication)
    expect(await tag(here)).not.toBe(first)
    expect(await tag(here, `?at=${all}`)).toBe(first)
    expect(new Set([await tag(here), await tag(here, '?since=0'), await tag(here, '?since=1')]).size).toBe(3)
    const takenUp = (headers: Record<string, string>) => here.ask(`?at=${all}&after=3`, { headers })
    expect((await takenUp({ 'if-match': String(first) })).status).toBe(200)
    // What came compressed is taken up as it is, and the other way round.
    const compressed = (await takenUp({ 'accept-encoding': 'br' })).headers.get('etag')
    expect((await takenUp({ 'if-match': `"x", W/${compressed}`, 'accept-encoding': 'identity' })).status).toBe(200)
    expect((await takenUp({ 'if-match': String(first), 'accept-encoding': 'gzip' })).status).toBe(200)
  })

  it('says what is wrong with a tag: that it is none, or that of something else', async () => {
    const { ask } = await serving()
    const tag = String((await ask('', { method: 'HEAD' })).headers.get('etag'))
    const refused = async (ifMatch: string, query = `?at=${all}&after=3`) => {
      const response = await ask(query, { headers: { 'if-match': ifMatch } })
      const { errors } = (await response.json()) as { errors: Array<{ message: string; extensions: { code: string } }> }
      return [response.status, errors[0]?.extensions.code, errors[0]?.message]
    }
    const noTag = [400, 'BAD_REQUEST', expect.stringContaining('with its quotes')]
    expect(await refused(tag.replaceAll('"', ''))).toEqual(noTag)
    expect(await refused('')).toEqual(noTag)
    const another = [412, 'PRECONDITION_FAILED', expect.stringContaining('at, since or the key')]
    expect(await refused('"of-something-else"')).toEqual(another)
    expect(await refused(tag, '?since=1')).toEqual(another)
  })

  it('comes compressed as the client likes it, and a HEAD says how', async () => {
    const { text, url, key } = await serving()
    const plain = await text()
    const tags = new Set<string>()
    for (const [coding, decoded] of [
      ['gzip', gunzipSync],
      ['br', brotliDecompressSync],
    ] as const) {
      const ask = (method: string) =>
        new Promise<{ headers: Record<string, unknown>; body: Buffer }>((resolve, reject) => {
          const headers = { authorization: `Bearer ${key}`, 'accept-encoding': coding }
          get(`${url}/export`, { method, headers }, (response) => {
            const pieces: Buffer[] = []
            response.on('data', (piece: Buffer) => pieces.push(piece))
            response.on('end', () => {
              resolve({ headers: response.headers, body: Buffer.concat(pieces) })
            })
          }).on('error', reject)
        })
      const { headers, body } = await ask('GET')
      expect([headers['content-encoding'], decoded(body).toString() === plain]).toEqual([coding, true])
      expect(await ask('HEAD')).toMatchObject({
        headers: { etag: headers.etag, 'content-encoding': coding, 'stride-sequence': String(all) },
        body: Buffer.alloc(0),
      })
      tags.add(String(headers.etag))
    }
    expect(tags.size).toBe(2)
  })

  it('holds no gear for those without commerce, and says where some was taken out', async () => {
    const { ask, lines, ledger } = await serving({ scopes: ['content', 'export'] })
    const publications = (await lines()).slice(1, -1)
    expect(publications.some(({ kind }) => isCommerce(kind as Kind))).toBe(false)
    const text = JSON.stringify(publications)
    for (const id of [fixtureIds.product, fixtureIds.recommendation, fixtureIds.merchantGb])
      expect(text).not.toContain(id)
    const guide = publications.find(({ kind }) => kind === 'guide')
    expect(guide).toMatchObject({ isWhole: false, content: { title: { 'en-GB': 'Sore calf after a run' } } })
    expect(publications.filter(({ isWhole }) => !isWhole).map(({ kind }) => kind)).toEqual(['guide'])
    // Numbers without a gap tell that no row is missing; of gear they tell no more.
    const rows = (await lines('?since=0')).slice(1, -1)
    expect(rows).toHaveLength(all)
    const product = await ledger.head(fixtureIds.product)
    expect(rows[(product?.sequence ?? 0) - 1]).toMatchObject({ kind: 'product', slug: '', reason: '', content: null })
    expect((await ask()).headers.get('etag')).not.toBe((await (await serving()).ask()).headers.get('etag'))
  })

  it('of an earlier sequence leaves out what was recalled or erased since, and says so', async () => {
    const { ledger, ask, lines, shows } = await serving()
    await appendTo(ledger, fixtureIds.symptom, { content: { name: { 'en-GB': 'Renamed' } } })
    const before = (await ask(`?at=${all}`, { method: 'HEAD' })).headers.get('etag')
    await appendTo(ledger, fixtureIds.guide, { action: 'withdrawn', significance: 'safety' })
    const symptom = fixtureEntries.findIndex(({ entryId }) => entryId === fixtureIds.symptom) + 1
    await shows(await ledger.redact(symptom, 'By law'))
    const then = await lines(`?at=${all}`)
    expect(then).toHaveLength(all + 2)
    expect(then.find(({ entryId }) => entryId === fixtureIds.guide)).toMatchObject({
      content: null,
      recall: { sequence: all + 2, reason: 'A test' },
    })
    expect(then.find(({ entryId }) => entryId === fixtureIds.symptom)).toMatchObject({ content: null, recall: null })
    const refused = await ask(`?at=${all}&after=3`, { headers: { 'if-match': String(before) } })
    expect([refused.status, await refused.json()]).toMatchObject([
      412,
      { errors: [{ extensions: { code: 'PRECONDITION_FAILED' } }] },
    ])
    // Any process says the same of it, also one that has just started.
    const another = await serving({}, ledger)
    expect((await another.ask(`?at=${all}`)).headers.get('etag')).toBe((await ask(`?at=${all}`)).headers.get('etag'))
  })

  it('ends before what is recalled while it is sent', async () => {
    let letOn: () => void = () => undefined
    const waiting = new Promise<void>((resolve) => (letOn = resolve))
    const ledger = memoryLedger()
    for (const { entryId } of fixtureEntries) await appendTo(ledger, entryId)
    const { ask, lines, shows } = await serving(
      { headsAt: (...asked) => waiting.then(() => ledger.headsAt(...asked)) },
      ledger,
    )
    const response = await ask()
    const { publication } = await appendTo(ledger, fixtureIds.guide, { action: 'withdrawn', significance: 'safety' })
    await shows(publication)
    letOn()
    expect(linesOf(await response.text()).map(({ type }) => type)).toEqual(['begin'])
    const rest = await lines(`?at=${all}&after=0`)
    expect(rest.at(-1)).toMatchObject({ type: 'end', count: all })
    expect(rest.find(({ entryId }) => entryId === fixtureIds.guide)?.content).toBeNull()
  })

  it('ends without its last line when the server stops, and when it takes too long', async () => {
    const ledger = memoryLedger()
    for (const { entryId } of fixtureEntries) await appendTo(ledger, entryId)
    const headsAt: Ledger['headsAt'] = async (...asked) => {
      await setTimeout(50)
      return await ledger.headsAt(...asked)
    }
    const { ask, closing } = await serving({ headsAt }, ledger)
    const response = await ask()
    closing.abort()
    expect(linesOf(await response.text()).map(({ type }) => type)).toEqual(['begin'])
    const late = await serving({ headsAt, timeLimit: 1 }, ledger)
    expect(linesOf(await (await late.ask()).text()).map(({ type }) => type)).toEqual(['begin'])
  })

  it('is broken off when nobody takes it, and holds nothing from then on', async () => {
    const ended = vi.fn()
    const ledger = memoryLedger()
    for (const { entryId } of fixtureEntries) await appendTo(ledger, entryId)
    // More than the system's buffers take.
    const content = 'x'.repeat(1_000_000)
    const headsAt: Ledger['headsAt'] = async (...asked) =>
      (await ledger.headsAt(...asked)).map((row) => ({ ...row, content }))
    const { url, key } = await serving({ stuckAfter: 50, opened: () => ended, headsAt }, ledger)
    const { port } = new URL(url)
    const socket = connect(Number(port), '127.0.0.1')
    socket.on('error', () => undefined)
    socket.write(`GET /export HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${key}\r\n\r\n`)
    socket.pause()
    await vi.waitFor(() => expect(ended).toHaveBeenCalled(), { timeout: 3_000 })
    socket.destroy()
  })

  it.each([
    ['without a key', () => ({}), 401, 'UNAUTHENTICATED'],
    ['with a key without the scope', (key: string) => ({ authorization: `Bearer ${key}` }), 403, 'FORBIDDEN'],
    ['with a key that is none', () => ({ 'x-api-key': 'stride_live_x' }), 401, 'UNAUTHENTICATED'],
  ])('is refused %s', async (_, headersOf, status, code) => {
    const { url, key } = await serving({ scopes: ['content', 'commerce'] })
    const response = await fetch(`${url}/export`, { headers: headersOf(key) })
    expect(response.status).toBe(status)
    expect(response.headers.has('www-authenticate')).toBe(status === 401)
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code } }] })
  })

  it.each([
    '?at=x',
    '?after=3',
    '?at=5&after=6',
    '?at=5&since=6',
    '?since=-1',
    '?since=abc',
    `?since=${Buffer.from('["HISTORY",1]').toString('base64url')}`,
    '?at=1&at=2',
    '?sinse=3',
  ])('says what to send when asked with %s', async (query) => {
    const { ask } = await serving()
    const response = await ask(query)
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({ errors: [{ message: expect.any(String) as string }] })
  })

  it('waits for a publication that this process has not seen, but not for ever', async () => {
    const { ask, ledger } = await serving()
    const waiting = ask(`?at=${all + 1}`)
    await appendTo(ledger, fixtureIds.guide, { text: 'Second title' })
    expect((await waiting).headers.get('stride-sequence')).toBe(String(all + 1))
    for (const query of [`?at=${all + 9}`, `?since=${all + 9}`]) {
      const response = await ask(query)
      expect([response.status, await response.text()]).toEqual([409, expect.stringContaining('CURSOR_AHEAD')])
    }
  })

  it('costs little, and nothing more than a look while nothing has changed', async () => {
    const noteUse = vi.fn()
    const plans = { partner: { pointsPerOperation: 1, pointsPerMinute: 30, pointsPerDay: 100 } }
    const { ask } = await serving({
      noteUse,
      quota: new Quota({ plans: { anonymous: null, free: null, internal: null, ...plans } }),
    })
    const first = await ask()
    expect(first.headers.get('ratelimit')).toContain('"minute";r=19')
    await first.text()
    await ask('', { headers: { 'if-none-match': String(first.headers.get('etag')) } })
    expect(noteUse.mock.calls.map(([, points]) => points as number)).toEqual([10, 1, 10])
    const refused = await ask()
    expect([refused.status, refused.headers.has('retry-after')]).toEqual([429, true])
  })

  it('is sent to a caller three times at once, at most', async () => {
    const never: Ledger['headsAt'] = () => new Promise(() => undefined)
    const { ask } = await serving({ headsAt: never })
    const stop = new AbortController()
    for (let n = 0; n < 3; n += 1) expect((await ask('', { signal: stop.signal })).status).toBe(200)
    expect((await ask()).status).toBe(429)
    stop.abort()
    await vi.waitFor(async () => expect((await ask('', { method: 'HEAD' })).status).toBe(200))
  })
})
