import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { acknowledgeRecall } from './acknowledge-recall'
import { connectionTo, type ConnectionOptions } from './api-connection'
import { ScriptedApi } from './scripted-api.fixtures'
import { StrideError } from './stride-error'

const status =
  (code: number, headers: Record<string, string> = {}) =>
  () =>
    new Response('{}', { status: code, headers })

function connected(options: Partial<ConnectionOptions> = {}) {
  const api = new ScriptedApi()
  const waited: number[] = []
  const connection = connectionTo({
    url: 'https://api.example/',
    fetch: api.fetch,
    random: () => 0.5,
    wait: (milliseconds) => {
      waited.push(milliseconds)
      return Promise.resolve()
    },
    ...options,
  })
  return { api, waited, connection }
}

describe('a request', () => {
  it('carries the key, and nothing without one', async () => {
    const { api, connection } = connected({ key: 'stride_live_x' })
    await connection.request('/changes?after=0', { endless: true })
    expect(api.requests[0]?.headers.get('authorization')).toBe('Bearer stride_live_x')
    const anonymous = connected()
    await anonymous.connection.request('/changes?after=0', { endless: true })
    expect(anonymous.api.requests[0]?.headers.has('authorization')).toBe(false)
  })

  it.each([429, 502, 503, 504])('is tried again after %s, each time after a longer while', async (code) => {
    const { api, waited, connection } = connected({ retries: 3 })
    api.failures.push(status(code), status(code), () => Promise.reject(new TypeError('refused')))
    expect((await connection.request('/changes?after=0', { endless: true })).status).toBe(200)
    expect(waited).toEqual([125, 250, 500])
  })

  it.each([400, 401, 403, 404, 409, 500])('is not tried again after %s', async (code) => {
    const { api, waited, connection } = connected()
    api.failures.push(status(code))
    expect((await connection.request('/x')).status).toBe(code)
    expect([api.requests.length, waited]).toEqual([1, []])
  })

  it('waits as long as it is told, by seconds or by a date, and gives up when that is too long', async () => {
    const { api, waited, connection } = connected()
    const inTen = new Date(Date.now() + 10_000).toUTCString()
    api.failures.push(status(429, { 'retry-after': '7' }), status(503, { 'retry-after': inTen }))
    await connection.request('/changes?after=0', { endless: true })
    expect(waited[0]).toBe(7_000)
    expect(waited[1]).toBeGreaterThan(8_000)
    api.failures.push(status(429, { 'retry-after': '3600' }))
    expect((await connection.request('/x')).status).toBe(429)
    expect(waited).toHaveLength(2)
  })

  it('is tried only so often, and not at all when twice is more than once', async () => {
    const { api, connection } = connected({ retries: 2 })
    const away = () => Promise.reject(new TypeError('refused'))
    api.failures.push(away, away, away)
    await expect(connection.request('/x')).rejects.toMatchObject({ name: 'StrideError', code: 'UNREACHABLE' })
    expect(api.requests).toHaveLength(3)
    api.failures.push(away)
    await expect(connection.request('/x', { method: 'POST' })).rejects.toBeInstanceOf(StrideError)
    expect(api.requests).toHaveLength(4)
  })

  it('stops when its signal says so', async () => {
    const stop = new AbortController()
    const aborting = () => {
      stop.abort(new Error('enough'))
      return Promise.resolve()
    }
    const { api, connection } = connected({ wait: aborting })
    api.failures.push(status(503))
    await expect(connection.request('/x', { signal: stop.signal })).rejects.toThrow('enough')
    expect(api.requests).toHaveLength(1)
  })

  it('is given up when no answer comes', async () => {
    const { connection } = connected({
      retries: 0,
      timeout: 20,
      fetch: (_input, init) =>
        new Promise((_resolve, reject) => {
          init?.signal?.addEventListener('abort', () => {
            reject(init.signal?.reason as Error)
          })
        }),
    })
    await expect(connection.request('/x')).rejects.toMatchObject({ code: 'UNREACHABLE' })
  })

  it('waits at random, never longer than the longest wait', () => {
    fc.assert(
      fc.property(fc.nat(40), fc.double({ min: 0, max: 1, noNaN: true }), (attempt, random) => {
        const { connection, waited } = connected({ random: () => random, longestWait: 4_000 })
        void connection.rest(attempt)
        expect(waited[0]).toBeCloseTo(random * Math.min(4_000, 250 * 2 ** attempt))
      }),
    )
  })
})

describe('an acknowledgement', () => {
  it('is sent again when no answer came, for it says the same twice', async () => {
    const { api, connection } = connected()
    const told = { sequence: 7, entryId: 'a', note: 'Done.', acknowledgedAt: '2026-06-01T09:00:00.000Z' }
    api.failures.push(status(503), () => Response.json(told))
    expect(await acknowledgeRecall({ connection }, 7, 'Done.')).toEqual(told)
    expect(api.requests.map(({ url }) => url)).toEqual(Array(2).fill('https://api.example/recalls/7/acknowledgement'))
    expect(await api.requests[1]?.json()).toEqual({ note: 'Done.' })
  })

  it('fails with what the API says', async () => {
    const { connection } = connected()
    await expect(acknowledgeRecall({ connection }, 7)).rejects.toMatchObject({ code: 'NOT_FOUND', status: 404 })
  })
})
