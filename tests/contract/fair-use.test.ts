import { createServer } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { until } from '../support/until'
import { post, startDemoApi, type DemoApi } from './support/demo-api'

const cheap = '{ guides(first: 1) { nodes { slug } } }'
const dear = '{ conditions(first: 100) { nodes { slug } } }'

describe('fair use', () => {
  let api: DemoApi
  let url: string
  const token = 'a-token-that-reads-metrics'
  beforeAll(async () => {
    api = await startDemoApi()
    const limited = await api.startAnother({
      API_ANONYMOUS_POINTS_PER_MINUTE: '120',
      METRICS_TOKEN: token,
    })
    url = limited.url
  }, 60_000)
  afterAll(() => api.close())

  /** What the header says is left of the minute. */
  const left = (response: Response) =>
    Number(/"minute";r=(\d+)/.exec(response.headers.get('ratelimit') ?? '')?.[1] ?? NaN)
  const metrics = async () => (await fetch(`${url}/metrics`, { headers: { authorization: `Bearer ${token}` } })).text()

  it('tells what an operation costs, takes that much once, and gives kept answers for nothing', async () => {
    const first = await post(url, cheap)
    expect(first).toMatchObject({ extensions: { cost: { points: 2 } } })
    expect(first.response.headers.get('ratelimit-policy')).toContain('"minute";q=120;qu="points";w=60')
    expect(left(first.response)).toBe(118)
    for (let time = 0; time < 3; time += 1) expect(left((await post(url, cheap)).response)).toBe(118)
  })

  it('refuses what is over the plan, says when to come back, and goes on giving what is kept', async () => {
    expect((await post(url, dear)).errors).toBeUndefined()
    const { response, errors } = await post(url, '{ conditions(first: 100) { nodes { title } } }')
    expect(response.status).toBe(429)
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(errors?.[0]).toMatchObject({ extensions: { code: 'RATE_LIMITED' } })
    expect((await post(url, dear)).response.status).toBe(200)
    const tooDear = '{ guides(first: 100) { nodes { blocks { ... on CauseList { causes { condition { slug } } } } } } }'
    expect((await post(url, tooDear)).errors?.[0]).toMatchObject({
      message: expect.stringContaining('guides.nodes.blocks.causes, with') as string,
      extensions: { code: 'COST_LIMIT' },
    })
  })

  it('is told to Prometheus, without anything that a caller sent', async () => {
    const text = await metrics()
    expect(text).toMatch(/stride_api_requests_total\{source="kept",status="2xx",plan="anonymous"\} [4-9]/)
    expect(text).toContain('stride_api_refusals_total{code="RATE_LIMITED",plan="anonymous"} 1')
    expect(text).toContain('stride_api_points_total{plan="anonymous"} 103')
    expect(text).toContain('stride_api_ledger_lag_seconds 0')
    expect((await fetch(`${url}/metrics`)).status).toBe(403)
  })

  it('leaves in order: not ready any more, answering what comes, then gone', async () => {
    const leaving = await api.startAnother({ API_DRAIN_SECONDS: '2' })
    await post(leaving.url, cheap)
    const ended = leaving.kill('SIGTERM')
    await until(
      'it is not ready',
      async () => (await fetch(`${leaving.url}/health/ready`)).status === 503 || undefined,
      { within: 1_500 },
    )
    const { response, errors } = await post(leaving.url, cheap)
    expect([response.status, errors, response.headers.get('connection')]).toEqual([200, undefined, 'close'])
    await ended
    const probe = createServer()
    // The port is free again.
    await new Promise<void>((resolve, reject) => probe.once('error', reject).listen(new URL(leaving.url).port, resolve))
    probe.close()
  })
})
