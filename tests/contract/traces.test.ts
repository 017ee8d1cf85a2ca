import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { until } from '../support/until'
import { post, startDemoApi, type DemoApi } from './support/demo-api'

interface Span {
  name: string
  traceId: string
  spanId: string
  parentSpanId?: string
  attributes: Array<{ key: string; value: { stringValue?: string; intValue?: number } }>
}
interface Exported {
  resourceSpans: Array<{ scopeSpans: Array<{ spans: Span[] }> }>
}

let received = ''
const spans: Span[] = []
const collector = createServer((request, response) => {
  void (async () => {
    let text = ''
    for await (const piece of request) text += String(piece)
    received += text
    const { resourceSpans } = JSON.parse(text) as Exported
    spans.push(...resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap((scope) => scope.spans)))
    response.writeHead(200, { 'content-type': 'application/json' }).end('{}')
  })()
})

let api: DemoApi
let url: string
beforeAll(async () => {
  await new Promise<void>((resolve) => collector.listen(0, '127.0.0.1', resolve))
  api = await startDemoApi()
  const { port } = collector.address() as AddressInfo
  const endpoint = `http://127.0.0.1:${port}`
  url = (await api.startAnother({ OTEL_EXPORTER_OTLP_ENDPOINT: endpoint, OTEL_BSP_SCHEDULE_DELAY: '50' })).url
}, 60_000)
afterAll(async () => {
  await api.close()
  collector.close()
})

it('spans come to the collector below the one of the caller, without anything that was asked about', async () => {
  const traceId = '0af7651916cd43dd8448eb211c80319c'
  const query =
    'query Traced($slug: String!) { condition(slug: $slug) { title } person(slug: "no-such-person") { name } }'
  const headers = { traceparent: `00-${traceId}-b7ad6b7169203331-01` }
  for (const source of ['made', 'kept']) {
    const { response } = await post(url, query, { slug: 'calf-strain' }, headers)
    const spanId = /^00-(\w{32})-(\w{16})-01$/.exec(response.headers.get('traceparent') ?? '')?.[2]
    const span = await until('the span is there', () => spans.find((one) => one.spanId === spanId), { within: 5_000 })
    expect([span.name, span.traceId, span.parentSpanId]).toEqual(['POST /graphql', traceId, 'b7ad6b7169203331'])
    const attributes = Object.fromEntries(span.attributes.map(({ key, value }) => [key, Object.values(value)[0]]))
    expect(attributes).toMatchObject({
      'graphql.operation.name': 'Traced',
      'http.response.status_code': 200,
      'stride.plan': 'anonymous',
      'stride.source': source,
    })
    const parts = spans.filter(({ parentSpanId }) => parentSpanId === spanId).map(({ name }) => name)
    if (source === 'made') expect(parts).toEqual(['prepare', 'execute'])
  }
  expect(received).not.toMatch(/calf-strain|no-such-person|condition\(/)
})

it('without a collector there are no traces', async () => {
  const { response } = await post(api.url, '{ context { sequence } }')
  expect(response.headers.get('traceparent')).toBeNull()
})
