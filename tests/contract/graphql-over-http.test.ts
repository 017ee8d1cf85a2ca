import { readFileSync } from 'node:fs'
import { createHash } from 'node:crypto'
import { serverAudits } from 'graphql-http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { appendAsIs } from './support/publish-entries'
import { until } from '../support/until'
import { startDemoApi, type DemoApi } from './support/demo-api'

const article = readFileSync(new URL('article.graphql', import.meta.url), 'utf8')
const slug = 'calf-pain-from-running'

let api: DemoApi
beforeAll(async () => {
  api = await startDemoApi()
}, 60_000)
afterAll(() => api.close())

const get = (parameters: Record<string, string>, init: RequestInit = {}) =>
  fetch(`${api.url}/graphql?${new URLSearchParams(parameters).toString()}`, init)

describe('GraphQL over HTTP', () => {
  it.each(serverAudits({ url: () => `${api.url}/graphql`, fetchFn: fetch }))('$name', async ({ fn }) => {
    const result = await fn()
    expect(result.status === 'ok' ? 'ok' : `${result.status}: ${'reason' in result ? result.reason : ''}`).toBe('ok')
  })
})

describe('answers', () => {
  const asked = { query: article, variables: JSON.stringify({ slug }) }

  it('come compressed, with a tag that costs the next request no body, until what they show is published anew', async () => {
    const first = await get(asked)
    const etag = first.headers.get('etag') ?? ''
    const body = await first.text()
    const again = await get(asked, { headers: { 'if-none-match': etag } })
    expect([again.status, await again.text()]).toEqual([304, ''])
    expect(first.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate')
    expect(first.headers.get('vary')).toContain('accept-encoding')
    const brotli = await until(
      'it is compressed',
      async () => {
        const response = await get(asked, { headers: { 'accept-encoding': 'br' } })
        return response.headers.get('content-encoding') === 'br' ? response : undefined
      },
      { within: 5_000 },
    )
    expect(await brotli.text()).toBe(body)

    const guide = api.entries.find((entry) => entry.slug === slug)
    if (!guide) throw new Error('The demo has no guide.')
    const content = { ...(guide.content as object), title: { 'en-GB': 'Sore calves, explained' } }
    const { sequence } = await appendAsIs(api.ledger, { ...guide, content })
    const changed = await get(asked, { headers: { 'if-none-match': etag, 'stride-at-least': String(sequence) } })
    expect(changed.status).toBe(200)
    expect(await changed.text()).toContain('Sore calves, explained')
  })

  it('say with surrogate keys what they were made from', async () => {
    const response = await get({ query: `{ condition(slug: "calf-strain") { title bodyArea { name } } }` })
    const keys = response.headers.get('surrogate-key')?.split(' ') ?? []
    const [condition, area] = ['calf-strain', 'lower-leg'].map(
      (one) => api.entries.find((entry) => entry.slug === one)?.entryId,
    )
    expect(keys).toEqual(expect.arrayContaining([`entry:${condition}`, `entry:${area}`]))
  })

  it('to HEAD have the headers of GET and no body', async () => {
    const [head, whole] = await Promise.all([get(asked, { method: 'HEAD' }), get(asked)])
    expect([head.status, await head.text()]).toEqual([200, ''])
    expect(head.headers.get('etag')?.slice(0, 20)).toBe(whole.headers.get('etag')?.slice(0, 20))
  })

  it('with failures in them are not kept', async () => {
    const response = await get({ query: '{ guides(first: 1000) { totalCount } }' })
    expect(response.headers.get('cache-control')).toBe('no-store')
  })
})

describe('documents by hash', () => {
  const query = 'query Titles { guides { nodes { title } } }'
  const sha256Hash = createHash('sha256').update(query).digest('hex')
  const extensions = JSON.stringify({ persistedQuery: { version: 1, sha256Hash } })

  it('are asked for once with the text, and from then on by the hash alone', async () => {
    const unknown = await get({ extensions })
    expect([unknown.status, await unknown.text()]).toEqual([404, expect.stringContaining('PERSISTED_QUERY_NOT_FOUND')])
    const onlyJson = await get({ extensions }, { headers: { accept: 'application/json' } })
    expect(onlyJson.status).toBe(200)
    expect((await get({ query, extensions })).status).toBe(200)
    const known = await get({ extensions })
    expect([known.status, await known.text()]).toEqual([200, expect.stringContaining('"title"')])
    const byId = await get({ documentId: `sha256:${sha256Hash}` })
    expect(byId.status).toBe(200)
  })

  it.each([
    ['another text', JSON.stringify({ persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } })],
    ['no hash', JSON.stringify({ persistedQuery: { version: 1, sha256Hash: 'a' } })],
    ['another version', JSON.stringify({ persistedQuery: { version: 2, sha256Hash } })],
  ])('are refused with the hash of %s', async (_, wrong) => {
    const response = await get({ query, extensions: wrong })
    expect([response.status, await response.text()]).toEqual([400, expect.stringContaining('BAD_REQUEST')])
  })
})
