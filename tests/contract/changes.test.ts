import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { until } from '../support/until'
import { post, startDemoApi, type DemoApi } from './support/demo-api'
import { appendAsIs, withdraw } from './support/publish-entries'

interface Change {
  sequence: number
  slug: string
  action: string
  revision: number
  tags: string[]
}

interface HistoryPage {
  totalCount: number
  nodes: Array<{ revision: number; action: string; publishedAt: string }>
  pageInfo: { endCursor: string; hasNextPage: boolean }
}

/** Follows the changes of an API until stopped, and keeps what came. */
async function follow(url: string, after: number) {
  const stopping = new AbortController()
  const response = await fetch(`${url}/changes?after=${after}`, { signal: stopping.signal })
  const changes: Change[] = []
  let ended = false
  void (async () => {
    let rest = ''
    for await (const piece of (response.body ?? new ReadableStream()).pipeThrough(new TextDecoderStream())) {
      const lines = (rest + piece).split('\n')
      rest = lines.pop() ?? ''
      changes.push(...lines.filter((line) => line !== '').map((line) => JSON.parse(line) as Change))
    }
    ended = true
  })().catch(() => undefined)
  return { response, changes, hasEnded: () => ended, stop: () => stopping.abort() }
}

describe('the stream of changes', () => {
  let api: DemoApi
  beforeAll(async () => {
    api = await startDemoApi()
  }, 60_000)
  afterAll(() => api.close())

  const guide = () => {
    const found = api.entries.find(({ kind }) => kind === 'guide')
    if (!found) throw new Error('The demo has no guide.')
    return found
  }

  it('gives every publication in order and without a gap, then each new one within a second', async () => {
    const stream = await follow(api.url, 0)
    expect(stream.response.headers.get('content-type')).toContain('application/x-ndjson')
    expect(stream.response.headers.get('stride-sequence')).toBe(String(api.entries.length))
    await until('all came', () => stream.changes.length === api.entries.length, { within: 5_000 })
    expect(stream.changes.map(({ sequence }) => sequence)).toEqual(api.entries.map((_, index) => index + 1))
    expect(stream.changes.map(({ slug }) => slug)).toEqual(api.entries.map(({ slug }) => slug))

    const entry = { ...guide(), content: { ...(guide().content as object), title: { 'en-GB': 'Sore calves' } } }
    const { sequence } = await appendAsIs(api.ledger, entry)
    await until('the new one came', () => stream.changes.some((change) => change.sequence === sequence), {
      within: 1_000,
    })
    expect(stream.changes.at(-1)).toMatchObject({
      sequence,
      kind: 'guide',
      entryId: entry.entryId,
      slug: entry.slug,
      revision: 2,
      action: 'published',
      significance: 'clinical',
      reason: 'Published by a test',
      tags: [`entry:${entry.entryId}`, 'kind:guide', `slug:guide:${entry.slug}`, 'changes'],
    })
    expect(stream.changes.at(-1)).not.toHaveProperty('content')
    stream.stop()
  })

  it('goes on after the sequence that it is told', async () => {
    const tail = (await api.ledger.tail())?.sequence ?? 0
    const late = await follow(api.url, tail - 2)
    await until('the last two came', () => late.changes.length === 2, { within: 5_000 })
    await withdraw(api.ledger, guide())
    await appendAsIs(api.ledger, guide())
    await until('both came', () => late.changes.length === 4, { within: 2_000 })
    expect(late.changes.map(({ action }) => action).slice(2)).toEqual(['withdrawn', 'published'])
    late.stop()
  })

  it('refuses whoever is ahead of it, who would otherwise miss all that is to come', async () => {
    const tail = (await api.ledger.tail())?.sequence ?? 0
    const stream = await fetch(`${api.url}/changes?after=${tail + 1}`)
    const told = (await stream.json()) as { errors: Array<{ extensions: { code: string } }> }
    expect([stream.status, told.errors[0]?.extensions.code]).toEqual([409, 'CURSOR_AHEAD'])
    expect(stream.headers.get('stride-sequence')).toBe(String(tail))
    const since = Buffer.from(JSON.stringify(['CHANGES', tail + 1])).toString('base64url')
    const { errors } = await post(api.url, 'query ($since: String) { changes(since: $since) { nodes { sequence } } }', {
      since,
    })
    expect(errors?.[0]?.extensions.code).toBe('CURSOR_AHEAD')
  })

  it.each(['', '?after=', '?after=-1', '?after=1.5', '?after=soon', '?after=1&after=2'])(
    'says what to send when asked with "%s"',
    async (query) => {
      const response = await fetch(`${api.url}/changes${query}`)
      expect(response.status).toBe(400)
      expect(JSON.stringify(await response.json())).toContain('/changes?after=42')
    },
  )

  it('says what each line did, why, how much it matters, and what a redaction names', async () => {
    const entry = api.entries.find(({ slug }) => slug === 'calf-cramp')
    if (!entry) throw new Error('The demo has no calf cramp.')
    const before = (await api.ledger.head(entry.entryId))?.sequence ?? 0
    const recall = await withdraw(api.ledger, entry)
    const redaction = await api.ledger.redact(before, 'By law')
    const stream = await follow(api.url, recall.sequence - 1)
    await until('both came', () => stream.changes.length === 2, { within: 5_000 })
    stream.stop()
    const { contentHash, publishedAt } = recall
    const common = { kind: 'condition', entryId: entry.entryId, slug: entry.slug }
    expect(stream.changes).toEqual([
      {
        ...{ ...common, sequence: recall.sequence, revision: 2, action: 'withdrawn', significance: 'safety' },
        ...{ reason: 'Withdrawn by a test', publishedAt, contentHash, redacts: null },
        tags: [`entry:${entry.entryId}`, 'kind:condition', 'slug:condition:calf-cramp', 'changes', 'past'],
      },
      expect.objectContaining({ ...common, action: 'redacted', reason: 'By law', redacts: before }),
    ])
    expect(redaction.sequence).toBe(recall.sequence + 1)
  })

  it('names no gear to those without commerce, leaves no gap there, and refuses a key that is none', async () => {
    const plain = await api.startAnother({ API_ANONYMOUS_SCOPES: 'content' })
    const tail = (await api.ledger.tail())?.sequence ?? 0
    const stream = await follow(plain.url, 0)
    await until('all came', () => stream.changes.length >= tail, { within: 5_000 })
    stream.stop()
    expect(stream.changes.map(({ sequence }) => sequence)).toEqual(
      Array.from({ length: tail }, (_, index) => index + 1),
    )
    const gear = api.entries.filter(({ kind }) => ['product', 'recommendation', 'merchant'].includes(kind))
    const text = JSON.stringify(stream.changes)
    expect(gear.filter(({ slug }) => text.includes(slug))).toEqual([])
    expect(stream.changes.filter(({ slug }) => slug === '')).toHaveLength(gear.length)
    const refused = await fetch(`${plain.url}/changes?after=0`, { headers: { 'x-api-key': 'stride_live_x' } })
    expect([refused.status, await refused.json()]).toMatchObject([
      401,
      { errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] },
    ])
    await plain.stop()
  }, 20_000)

  it('tells the history of an entry page by page, and lets each publication be read as it was', async () => {
    const entry = api.entries.find(({ slug }) => slug === 'tight-calf-muscles')
    if (!entry) throw new Error('The demo has no tight calves.')
    const renamed = { ...entry, content: { ...(entry.content as object), title: { 'en-GB': 'Stiff calves' } } }
    const { sequence } = await appendAsIs(api.ledger, renamed)
    const page = async (after: string | null) => {
      const { data, errors } = await post(
        api.url,
        `query ($after: String) { condition(slug: "tight-calf-muscles") { history(first: 1, after: $after) {
          totalCount nodes { revision action publishedAt } pageInfo { endCursor hasNextPage } } } }`,
        { after },
        { 'stride-at-least': String(sequence) },
      )
      expect(errors).toBeUndefined()
      return (data as { condition: { history: HistoryPage } }).condition.history
    }
    const newest = await page(null)
    expect(newest).toMatchObject({ totalCount: 2, nodes: [{ revision: 2 }], pageInfo: { hasNextPage: true } })
    const first = await page(newest.pageInfo.endCursor)
    expect(first).toMatchObject({ totalCount: 2, nodes: [{ revision: 1 }], pageInfo: { hasNextPage: false } })

    const titles = []
    for (const { publishedAt } of [...first.nodes, ...newest.nodes]) {
      const asOf = 'query ($at: DateTime!) @inContext(asOf: $at) { condition(slug: "tight-calf-muscles") { title } }'
      titles.push((await post(api.url, asOf, { at: publishedAt })).data)
    }
    const before = (entry.content as { title: { 'en-GB': string } }).title['en-GB']
    expect(titles).toEqual([{ condition: { title: before } }, { condition: { title: 'Stiff calves' } }])
  })

  it('ends when the API is told to stop, and keeps it from nothing', async () => {
    const another = await api.startAnother()
    const stream = await follow(another.url, 0)
    await until('it runs', () => stream.changes.length > 0, { within: 5_000 })
    const stopping = performance.now()
    await another.stop()
    expect(performance.now() - stopping).toBeLessThan(3_000)
    await until('it ended', stream.hasEnded, { within: 1_000 })
  }, 20_000)
})
