import { BasicTracerProvider, InMemorySpanExporter, SimpleSpanProcessor } from '@opentelemetry/sdk-trace-base'
import { memoryLedger } from '@stride/ledger/memory-ledger'
import { describe, expect, it } from 'vitest'
import { openTraces } from './open-traces'
import { Traces } from './traces'

function recorded() {
  const exporter = new InMemorySpanExporter()
  const provider = new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] })
  return { traces: new Traces(provider.getTracer('test')), spans: () => exporter.getFinishedSpans() }
}
const outcome = {
  ...{ status: 200, operation: 'Guide', document: 'a'.repeat(64), cost: 12 },
  source: 'made',
  caller: { plan: 'partner', partnerId: 'a-clinic' },
} as const
const traceId = '0af7651916cd43dd8448eb211c80319c'

describe('traces', () => {
  it('go on below the span that the caller names, and name the new one', () => {
    const { traces, spans } = recorded()
    const request = traces.begin('POST', `00-${traceId}-b7ad6b7169203331-01`)
    request.part('prepare', () => 1)
    request.end(outcome)
    const [prepare, whole] = spans()
    expect(whole?.parentSpanContext?.spanId).toBe('b7ad6b7169203331')
    expect(request.traceparent).toBe(`00-${traceId}-${whole?.spanContext().spanId}-01`)
    expect([prepare?.name, prepare?.parentSpanContext?.spanId]).toEqual(['prepare', whole?.spanContext().spanId])
  })

  it.each(['', 'x', `00-${'0'.repeat(32)}-b7ad6b7169203331-01`, `00-${traceId}-${'0'.repeat(16)}-01`, undefined])(
    'begin anew for the traceparent %j',
    (header) => {
      const { traces, spans } = recorded()
      const request = traces.begin('POST', header)
      request.end(outcome)
      expect(spans()[0]?.parentSpanContext).toBeUndefined()
      expect(request.traceparent).toMatch(/^00-[0-9a-f]{32}-[0-9a-f]{16}-01$/)
    },
  )

  it('record nothing that the caller does not want recorded', () => {
    const { traces, spans } = recorded()
    const request = traces.begin('POST', `00-${traceId}-b7ad6b7169203331-00`)
    request.end(outcome)
    expect(spans()).toEqual([])
    expect(request.traceparent).toMatch(new RegExp(`^00-${traceId}-[0-9a-f]{16}-00$`))
  })

  it('say who asked for which operation, where the answer came from, and how it ended', () => {
    const { traces, spans } = recorded()
    traces.begin('POST', undefined).end({ ...outcome, status: 500, source: 'refused', code: 'INTERNAL_SERVER_ERROR' })
    expect(spans()[0]).toMatchObject({
      name: 'POST /graphql',
      status: { code: 2 },
      attributes: {
        'http.response.status_code': 500,
        'graphql.operation.name': 'Guide',
        'stride.document': 'aaaaaaaaaaaa',
        'stride.partner': 'a-clinic',
        'stride.plan': 'partner',
        'stride.source': 'refused',
        'error.type': 'INTERNAL_SERVER_ERROR',
      },
    })
  })

  it('let through what parts give and throw, and mark those that throw', async () => {
    const { traces, spans } = recorded()
    const request = traces.begin('GET', undefined)
    expect(await request.part('execute', () => Promise.resolve(7))).toBe(7)
    await expect(request.part('execute', () => Promise.reject(new Error('no')))).rejects.toThrow('no')
    expect(() =>
      request.part('prepare', () => {
        throw new Error('neither')
      }),
    ).toThrow('neither')
    expect(spans().map(({ status }) => status.code)).toEqual([0, 2, 2])
  })

  it('show how long a publication took to be shown', async () => {
    const { traces, spans } = recorded()
    const { publication: row } = await memoryLedger().append(
      {
        ...{ kind: 'symptom', entryId: '5f0c2a52-6c1f-4d8e-9a63-0f5c3c1d7e21', slug: 'a', content: {} },
        ...{ action: 'published', significance: 'editorial', reason: 'Test', shapeVersion: 1, clinical: null },
        ...{ reviewedBy: null, reviewedAt: null, nextReviewAt: null },
      },
      () => undefined,
    )
    traces.applied(row, new Date(Date.parse(row.publishedAt) + 40))
    expect(spans()[0]).toMatchObject({ name: 'apply publication', duration: [0, 40_000_000] })
    expect(spans()[0]?.attributes).toMatchObject({ 'stride.sequence': 1, 'stride.kind': 'symptom' })
  })

  it('are off unless the environment names a collector', async () => {
    expect(await openTraces({})).toBeUndefined()
    expect(await openTraces({ OTEL_EXPORTER_OTLP_ENDPOINT: 'http://x', OTEL_SDK_DISABLED: 'true' })).toBeUndefined()
  })
})
