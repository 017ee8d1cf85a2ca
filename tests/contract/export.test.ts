import { readExport } from '@stride/client/read-export'
import { createStrideClient } from '@stride/client/stride-client'
import { openPartnerRecords } from '@stride/partners/open-partner-records'
import { generateKey, hashKey } from '@stride/partners/key-format'
import type { Scope } from '@stride/partners/scope'
import { sha256 } from '@stride/ledger/hash'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { until } from '../support/until'
import { post, startDemoApi, type DemoApi } from './support/demo-api'
import { appendAsIs, withdraw, type Entry } from './support/publish-entries'

interface Line {
  type: string
  sequence: number
  kind: string
  entryId: string
  slug: string
  contentHash: string
}

let api: DemoApi
const keys = new Map<string, string>()
beforeAll(async () => {
  api = await startDemoApi()
  const records = await openPartnerRecords({ databaseUrl: api.databaseUrl })
  for (const scopes of [['content', 'commerce', 'export'], ['content', 'export'], ['content']] as Scope[][]) {
    const { key, keyId } = generateKey()
    keys.set(scopes.join(), key)
    await records.putKey({
      ...{ keyId, hash: hashKey(key), partnerId: scopes.join(), partnerName: 'A clinic', plan: 'partner', scopes },
      ...{ partnerIsActive: true, expiresAt: '2099-01-01T00:00:00.000Z', revokedAt: null },
    })
  }
  await records.close()
  await until('the keys work', async () => (await exported('', { method: 'HEAD' })).ok, { within: 15_000 })
}, 60_000)
afterAll(() => api.close())

const full = 'content,commerce,export'
type Asked = Omit<RequestInit, 'headers'> & { scopes?: string; url?: string; headers?: Record<string, string> }
const exported = (query = '', { scopes = full, url = api.url, headers = {}, ...init }: Asked = {}) =>
  fetch(`${url}/export${query}`, { ...init, headers: { authorization: `Bearer ${keys.get(scopes)}`, ...headers } })
const bySlug = (slug: string): Entry => {
  const entry = api.entries.find((one) => one.slug === slug)
  if (!entry) throw new Error(`The demo has no ${slug}.`)
  return entry
}
const publicationsIn = (text: string) =>
  text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Line)
    .filter(({ type }) => type === 'publication')
let edits = 0
const edited = (): Entry => {
  edits += 1
  const guide = bySlug('calf-pain-from-running')
  return { ...guide, content: { ...(guide.content as object), title: { 'en-GB': `Edited ${edits} times` } } }
}

describe('the bulk export', () => {
  it('is what GraphQL gives, entry by entry, hash by hash', async () => {
    const text = await (await exported()).text()
    const lines = publicationsIn(text)
    expect(lines.length).toBe(api.entries.length)
    const { data } = await post(
      api.url,
      `query ($ids: [ID!]!) { nodes(ids: $ids) { id ${['Condition', 'Guide', 'Person', 'Product', 'Media']
        .map((type) => `... on ${type} { publication { sequence contentHash content } }`)
        .join(' ')} } }`,
      { ids: lines.map(({ entryId }) => entryId) },
    )
    const nodes = (data as { nodes: Array<{ id: string; publication?: Record<string, unknown> } | null> }).nodes
    for (const [index, node] of nodes.entries()) {
      const line = lines[index]
      expect(node?.id).toBe(line?.entryId)
      if (node?.publication === undefined) continue
      const bytes = /"content":(.*)\}$/.exec(text.split('\n')[index + 1] ?? '')?.[1] ?? ''
      expect(node.publication).toEqual({ sequence: line?.sequence, contentHash: line?.contentHash, content: bytes })
      expect(sha256(new TextEncoder().encode(bytes))).toBe(line?.contentHash)
    }
  })

  it('is the same however often it is killed, while publications arrive, plain and compressed', async () => {
    const at = Number((await exported('', { method: 'HEAD' })).headers.get('stride-sequence'))
    const whole = await (await exported(`?at=${at}`)).text()
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.nat(whole.length), { maxLength: 3 }),
        fc.constantFrom('identity', 'gzip', 'br'),
        async (cuts, coding) => {
          let kept = ''
          for (const cut of [...cuts, Infinity]) {
            if (kept.includes('"type":"end"')) break
            const after = kept === '' ? '' : `&after=${publicationsIn(kept).at(-1)?.sequence ?? 0}`
            const stopping = new AbortController()
            const response = await exported(`?at=${at}${after}`, {
              headers: { 'accept-encoding': coding },
              signal: stopping.signal,
            })
            expect(response.headers.get('content-encoding')).toBe(coding === 'identity' ? null : coding)
            let text = ''
            for await (const piece of (response.body ?? new ReadableStream()).pipeThrough(new TextDecoderStream())) {
              text += piece
              if (text.length >= cut) break
            }
            stopping.abort()
            const taken = text.slice(0, cut)
            kept += taken.slice(0, taken.lastIndexOf('\n') + 1)
            await appendAsIs(api.ledger, edited())
          }
          // Not the texts, which would fill the screen.
          expect(sha256(new TextEncoder().encode(kept))).toBe(sha256(new TextEncoder().encode(whole)))
        },
      ),
      { numRuns: 12 },
    )
  })

  it('has the same tag before and after a restart, and from another process', async () => {
    const another = await api.startAnother()
    const knows = async () => (await exported('', { url: another.url, method: 'HEAD' })).ok
    await until('keys are known', knows, { within: 10_000 })
    const first = await exported('', { method: 'HEAD' })
    const [etag, at] = [String(first.headers.get('etag')), first.headers.get('stride-sequence')]
    const there = async () => {
      const response = await exported(`?at=${at}`, { url: another.url, headers: { 'if-none-match': etag } })
      return response.status
    }
    expect(etag).toMatch(/^"[\w-]+"$/)
    expect(await there()).toBe(304)
    await another.kill('SIGKILL')
    another.start()
    await another.ready()
    await until('keys are known', knows, { within: 10_000 })
    expect(await there()).toBe(304)
    await appendAsIs(api.ledger, edited())
    await until(
      'the tag changes',
      async () => (await exported('', { headers: { 'if-none-match': etag }, method: 'HEAD' })).status === 200,
      { within: 2_000 },
    )
    expect(await there()).toBe(304)
    await another.stop()
  }, 30_000)

  it('is refused to whoever was not granted it, and holds no gear for whoever was not granted that', async () => {
    expect((await exported('', { headers: { authorization: '' } })).status).toBe(401)
    const refused = await exported('', { scopes: 'content' })
    expect([refused.status, await refused.json()]).toMatchObject([
      403,
      { errors: [{ extensions: { code: 'FORBIDDEN' } }] },
    ])
    const text = await (await exported('', { scopes: 'content,export' })).text()
    const gear = api.entries.filter(({ kind }) => ['product', 'recommendation', 'merchant'].includes(kind))
    expect(gear.length).toBeGreaterThan(3)
    expect(gear.filter(({ entryId, slug }) => text.includes(entryId) || text.includes(`"${slug}"`))).toEqual([])
    expect(text).toContain('"slug":"calf-pain-from-running"')
    const changes = async (key: string | undefined) =>
      (await exported('?since=0', key === undefined ? {} : { scopes: key })).text()
    const named = publicationsIn(await changes('content,export')).filter(({ slug }) => slug !== '')
    expect(named.some(({ entryId }) => gear.some((one) => one.entryId === entryId))).toBe(false)
  })

  it('read by the client, then followed from where it stands, misses nothing that is recalled meanwhile', async () => {
    const client = createStrideClient({ url: api.url, key: keys.get(full) })
    const cramp = bySlug('calf-cramp')
    let [at, recalled] = [0, 0]
    const held = new Map<string, number>()
    for await (const { entryId, sequence, content } of readExport(client, { onBegin: (sequence) => (at = sequence) })) {
      if (content !== null) held.set(entryId, sequence)
      if (held.size === 3) recalled = (await withdraw(api.ledger, cramp)).sequence
    }
    await post(api.url, '{ context { sequence } }', {}, { 'stride-at-least': String(recalled) })
    for await (const { action, entryId, sequence } of readExport(client, { since: at }))
      if (action === 'published') held.set(entryId, sequence)
      else if (action === 'withdrawn') held.delete(entryId)
    const heads = (await api.ledger.heads()).filter(({ action }) => action === 'published')
    expect(held).toEqual(new Map(heads.map(({ entryId, sequence }) => [entryId, sequence])))
    expect(held.has(cramp.entryId)).toBe(false)
  })
})

describe('the past, over HTTP', () => {
  const query = (context: string) =>
    `query ${context} { condition(slug: "tight-calf-muscles") { title } guides { totalCount } }`

  it('echoes its context, is kept, and is dropped when what it rests on is recalled', async () => {
    const moment = new Date().toISOString()
    const entry = bySlug('tight-calf-muscles')
    const past = query(`@inContext(region: GB, asOf: "${moment}")`)
    const first = await post(api.url, past)
    expect(first).toMatchObject({
      data: { condition: { title: expect.any(String) as string } },
      extensions: { stride: { context: { region: 'GB', locale: 'EN_GB', asOf: moment }, warnings: [] } },
    })
    expect(first.response.headers.get('surrogate-key')).toBe('past')
    await appendAsIs(api.ledger, edited())
    const tag = String(first.response.headers.get('etag'))
    const recall = await withdraw(api.ledger, entry)
    const headers = { 'stride-at-least': String(recall.sequence) }
    const after = await post(api.url, past, {}, { ...headers, 'if-none-match': tag })
    expect([after.response.status, after.data]).toMatchObject([200, { condition: null }])
    const included = await post(api.url, query(`@inContext(asOf: "${moment}", includeRecalled: true)`), {}, headers)
    expect(included).toMatchObject({
      data: { condition: { title: expect.any(String) as string } },
      extensions: { stride: { warnings: [{ code: 'RECALLED', slug: entry.slug, sequence: recall.sequence }] } },
    })
  })
})

it('what was recalled is asked for as of a moment, or not at all', async () => {
  const asked = 'query @inContext(includeRecalled: true) { guides { totalCount } }'
  const { response, data, errors } = await post(api.url, asked)
  expect([response.status, data, errors?.[0]?.extensions.code]).toEqual([400, undefined, 'BAD_USER_INPUT'])
  expect(errors?.[0]?.message).toContain('asOf')
})

describe('changes, page by page over HTTP', () => {
  interface Page {
    nodes: Array<{ sequence: number }>
    pageInfo: { endCursor: string }
  }
  const page = async (since: string | null): Promise<Page> => {
    const query = `query ($since: String) {
      changes(since: $since, first: 7) { nodes { sequence } pageInfo { endCursor } } }`
    return ((await post(api.url, query, { since })).data as { changes: Page }).changes
  }

  it('skip nothing while publications arrive', async () => {
    const seen: number[] = []
    let since: string | null = null
    const takePage = async () => {
      const { nodes, pageInfo } = await page(since)
      seen.push(...nodes.map(({ sequence }) => sequence))
      since = pageInfo.endCursor
    }
    for (let time = 0; time < 10; time += 1) await Promise.all([takePage(), appendAsIs(api.ledger, edited())])
    const tail = (await api.ledger.tail())?.sequence ?? 0
    const isThere = async () => {
      await takePage()
      return (seen.at(-1) ?? 0) >= tail
    }
    await until('the last has come', isThere, { within: 5_000 })
    expect(seen).toEqual(Array.from({ length: tail }, (_, index) => index + 1))
  })
})
