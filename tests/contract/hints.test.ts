import { afterAll, beforeAll, expect, it } from 'vitest'
import { post, startDemoApi, type DemoApi } from './support/demo-api'

const internalKey = `stride_internal_${'a'.repeat(64)}`
const treatments = `{ condition(slug: "calf-strain") {
  urgency treatments { text } attribution { text } medicalReview { reviewedAt }
} }`

let api: DemoApi
let url: string
beforeAll(async () => {
  api = await startDemoApi()
  url = (await api.startAnother({ API_INTERNAL_KEY: internalKey })).url
}, 60_000)
afterAll(() => api.close())

async function hintsOf(query: string, headers: Record<string, string> = {}) {
  const { data, extensions } = (await post(url, query, {}, headers)) as {
    data?: unknown
    extensions: { stride: { hints?: Array<{ code: string; docs: string }> } }
  }
  expect(data).toBeTruthy()
  return extensions.stride.hints
}

it('partners are told what they leave out, with kept answers too, and where to read on', async () => {
  for (const source of ['made', 'kept']) {
    const hints = await hintsOf(treatments)
    expect(hints, source).toMatchObject([{ code: 'TREATMENTS_WITHOUT_RED_FLAGS', paths: ['condition'] }])
    expect((await fetch(url + (hints?.[0]?.docs ?? ''))).status).toBe(200)
  }
})

it('nobody is told who does not want to know, and neither are our own apps', async () => {
  for (const source of ['made', 'kept']) {
    expect(await hintsOf(treatments, { 'stride-hints': 'off' }), source).toBeUndefined()
    expect(await hintsOf(treatments, { authorization: `Bearer ${internalKey}` })).toBeUndefined()
    expect(await hintsOf(treatments)).toHaveLength(1)
  }
  expect(await hintsOf('{ __schema { queryType { name } } }')).toBeUndefined()
})
