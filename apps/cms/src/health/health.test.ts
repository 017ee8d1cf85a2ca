import { afterEach, describe, expect, it } from 'vitest'
import { GET as live } from '../app/health/live/route'
import { GET as ready } from '../app/health/ready/route'
import { readiness } from './readiness'

describe('health', () => {
  afterEach(() => {
    readiness().reason = null
  })

  it('is live as long as the process answers', async () => {
    readiness().reason = 'The CMS is starting.'
    expect(live().status).toBe(200)
    expect(await live().json()).toEqual({ status: 'live' })
  })

  it('says why it is not ready yet', async () => {
    readiness().reason = 'The demo content is being loaded.'
    expect(ready().status).toBe(503)
    expect(await ready().json()).toEqual({ reason: 'The demo content is being loaded.' })
  })

  it('is ready with entries held back, and names them', async () => {
    const entry = { kind: 'guide' as const, entryId: 'x', problems: [], since: '2026-01-01T00:00:00.000Z' }
    readiness().held = () => [entry]
    expect(ready().status).toBe(200)
    expect(await ready().json()).toEqual({ status: 'ready', held: [entry] })
  })
})
