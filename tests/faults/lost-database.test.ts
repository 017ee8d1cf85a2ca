import { demoEntries } from '@stride/demo/demo-entries'
import { openLedger } from '@stride/ledger/open-ledger'
import type { Ledger } from '@stride/ledger/ledger'
import { randomUUID } from 'node:crypto'
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { publishAll, type Entry } from '../contract/support/publish-entries'
import { AppProcess } from '../support/app-process'
import { freePorts } from '../support/free-ports'
import { until } from '../support/until'

const mongodbUrl = process.env.TEST_MONGODB_URL
const compatibility = process.env.MONGODB_COMPATIBILITY
const token = 'a-token-that-only-this-test-knows'

/** The way to the database, which can be cut and mended. */
class Cable {
  readonly #to: { host: string; port: number }
  readonly #open = new Set<Socket>()
  readonly #server: Server
  #isCut = false

  constructor(url: string) {
    const { hostname, port } = new URL(url)
    this.#to = { host: hostname, port: Number(port || 27_017) }
    this.#server = createServer((near) => {
      if (this.#isCut) {
        near.destroy()
        return
      }
      const far = connect(this.#to)
      for (const [one, other] of [
        [near, far],
        [far, near],
      ] as const) {
        this.#open.add(one)
        one.pipe(other)
        one.on('error', () => other.destroy())
        one.on('close', () => {
          this.#open.delete(one)
          other.destroy()
        })
      }
    })
  }

  async listen(): Promise<number> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve))
    return (this.#server.address() as AddressInfo).port
  }

  cut(): void {
    this.#isCut = true
    for (const socket of this.#open) socket.destroy()
  }

  mend(): void {
    this.#isCut = false
  }

  async close(): Promise<void> {
    this.cut()
    await new Promise((resolve) => this.#server.close(resolve))
  }
}

describe.skipIf(!mongodbUrl)('an API that loses its database (skipped where TEST_MONGODB_URL is not set)', () => {
  const cable = new Cable(mongodbUrl ?? 'mongodb://127.0.0.1')
  let entries: Entry[]
  let ledger: Ledger
  let api: AppProcess
  beforeAll(async () => {
    const address = new URL(mongodbUrl ?? '')
    address.pathname = `/stride-lost-${randomUUID().slice(0, 8)}`
    ledger = await openLedger({ databaseUrl: address.href })
    const now = new Date()
    entries = demoEntries(now)
    await publishAll(ledger, entries, now)
    address.host = `127.0.0.1:${await cable.listen()}`
    const [port = 0] = await freePorts(1)
    api = new AppProcess('api', port, {
      DATABASE_URL: address.href,
      API_PORT: String(port),
      SITE_URL: 'https://stride.example',
      METRICS_TOKEN: token,
      ...(compatibility ? { MONGODB_COMPATIBILITY: compatibility } : {}),
    })
    api.start()
    await api.ready()
  }, 120_000)
  afterAll(async () => {
    await api.stop()
    await cable.close()
    await ledger.close()
  })

  const title = async () => {
    const response = await fetch(`${api.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'stride-hints': 'off' },
      body: JSON.stringify({ query: '{ condition(slug: "calf-strain") { title publication { revision } } }' }),
    })
    const { data } = (await response.json()) as { data?: { condition?: { title: string } | null } }
    return data?.condition?.title
  }
  const metric = async (name: string) => {
    const response = await fetch(`${api.url}/metrics`, { headers: { authorization: `Bearer ${token}` } })
    return Number(new RegExp(`^${name}(?:\\{.*\\})? (\\S+)`, 'm').exec(await response.text())?.[1])
  }
  const patience = { within: 60_000, every: 250 }

  it('goes on answering, stays ready, says so in its metrics, and misses nothing once it is back', async () => {
    expect(await title()).toBe('Calf strain')
    expect(await metric('stride_api_ledger_readable')).toBe(1)
    cable.cut()
    const strain = entries.find(({ slug }) => slug === 'calf-strain')
    if (!strain) throw new Error('The demo has no calf strain.')
    const changed: Entry = {
      ...strain,
      content: { ...(strain.content as object), title: { 'en-GB': 'Calf strain, told anew' } },
    }
    await publishAll(ledger, [changed], new Date())

    await until('the metrics tell', async () => (await metric('stride_api_ledger_readable')) === 0, patience)
    expect((await fetch(`${api.url}/health/ready`)).status).toBe(200)
    expect(await title()).toBe('Calf strain')
    const followed = await metric('stride_api_followed_sequence')

    cable.mend()
    await until('it shows what was published meanwhile', async () => (await title()) !== 'Calf strain', patience)
    expect(await title()).toBe('Calf strain, told anew')
    expect(await metric('stride_api_followed_sequence')).toBe(followed + 1)
    await until('the metrics tell', async () => (await metric('stride_api_ledger_readable')) === 1, patience)
    expect((await fetch(`${api.url}/health/ready`)).status).toBe(200)
  })
})
