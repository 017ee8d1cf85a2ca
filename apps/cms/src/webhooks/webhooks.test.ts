import { Webhook } from 'standardwebhooks'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { may } from '../access/may'
import { startReceiver, type Receiver } from '../testing/receiver'
import { cmsUnderTest, everyone, type Who } from '../testing/cms-under-test'
import { overlapMs } from './signing-secrets'

let cms: Awaited<ReturnType<typeof cmsUnderTest>>
let receiver: Receiver
let partnerId: string
let endpointId: string
let counter = 0

beforeAll(async () => {
  process.env.WEBHOOKS_ALLOW_LOOPBACK = 'true'
  cms = await cmsUnderTest()
  receiver = await startReceiver()
  partnerId = await aPartner()
}, 120_000)
afterAll(async () => {
  await receiver.close()
  await cms.close()
  delete process.env.WEBHOOKS_ALLOW_LOOPBACK
})
beforeEach(async () => {
  receiver.received.length = 0
  receiver.behaves(() => 204)
  await cms.payload.db.updateMany({ collection: 'webhook-endpoints', where: {}, data: { active: false } })
  endpointId = await anEndpoint()
})

async function aPartner(scopes: readonly string[] = ['content', 'commerce', 'webhooks']): Promise<string> {
  counter += 1
  const data = { name: `Clinic ${counter}`, contact: 'it@clinic.example', scopes }
  return String((await cms.payload.create({ collection: 'partners', data })).id)
}
async function anEndpoint(changes: object = {}): Promise<string> {
  const data = { partner: partnerId, url: receiver.url, ...changes }
  return String((await cms.payload.create({ collection: 'webhook-endpoints', data })).id)
}
const rotate = (who: Who = 'admin', id = endpointId) => cms.rest(who, 'POST', `/webhook-endpoints/${id}/rotate-secret`)
const secretOf = async () => String((await rotate()).json.secret)
const publishSymptom = async () => {
  counter += 1
  await cms.payload.create({ collection: 'symptoms', data: { name: `Swelling ${counter}`, _status: 'published' } })
}
const deliveries = async () => {
  const { json } = await cms.rest('admin', 'GET', `/webhook-deliveries?where[endpoint][equals]=${endpointId}&depth=0`)
  return json.docs ?? []
}
/** One delivery that the endpoint has taken. */
async function aDelivery() {
  await publishSymptom()
  await vi.waitFor(async () => expect((await deliveries())[0]?.state).toBe('succeeded'), { timeout: 20_000 })
  const [delivery] = await deliveries()
  return { ...delivery, id: String(delivery?.id) }
}
const isRefused = (status: number) => status === 401 || status === 403
const works = (work: Promise<unknown>) =>
  work.then(
    () => true,
    (error: unknown) => {
      const { status } = error as { status?: number }
      if (status === undefined) throw error
      return !isRefused(status)
    },
  )

describe('access to webhooks', () => {
  it.each(everyone)('%s: as the matrix says, over REST', async (who) => {
    const user = cms.userOf(who)
    const body = { partner: partnerId, url: receiver.url }
    const created = await cms.rest(who, 'POST', '/webhook-endpoints', body)
    expect(created.status).toBe(may(user, 'create', 'webhook-endpoints') ? 201 : 403)
    for (const address of ['', `/${endpointId}`, '/count'])
      expect(isRefused((await cms.rest(who, 'GET', `/webhook-endpoints${address}`)).status)).toBe(
        !may(user, 'read', 'webhook-endpoints'),
      )
    await cms.rest(who, 'PATCH', `/webhook-endpoints/${endpointId}`, { description: 'One' })
    await cms.rest(who, 'PATCH', `/webhook-endpoints?where[id][equals]=${endpointId}`, { active: false })
    const now = await cms.payload.findByID({ collection: 'webhook-endpoints', id: endpointId })
    const mayChange = may(user, 'update', 'webhook-endpoints')
    expect([now.description === 'One', now.active === false]).toEqual([mayChange, mayChange])
    expect(isRefused((await cms.rest(who, 'DELETE', `/webhook-endpoints/${endpointId}`)).status)).toBe(true)
    const expected = mayChange ? undefined : user ? 403 : 401
    expect((await rotate(who)).status).toBe(expected ?? 201)
    expect((await cms.rest(who, 'POST', `/webhook-endpoints/${endpointId}/test`)).status).toBe(expected ?? 200)
  })

  it.each(everyone)('%s: as the matrix says, through the Local API', async (who) => {
    const user = cms.userOf(who)
    const common = { collection: 'webhook-endpoints', overrideAccess: false, user } as const
    const data = { partner: partnerId, url: receiver.url }
    expect(await works(cms.payload.create({ ...common, data }))).toBe(may(user, 'create', 'webhook-endpoints'))
    expect(await works(cms.payload.findByID({ ...common, id: endpointId }))).toBe(
      may(user, 'read', 'webhook-endpoints'),
    )
    expect(await works(cms.payload.update({ ...common, id: endpointId, data }))).toBe(
      may(user, 'update', 'webhook-endpoints'),
    )
    expect(await works(cms.payload.delete({ ...common, id: endpointId }))).toBe(false)
  })

  it('never moves an endpoint to another partner, nor takes what only the sender knows', async () => {
    const other = await aPartner()
    const forged = { partner: other, switchedOffBecause: 'Forged', secretMadeAt: '2020-01-01T00:00:00.000Z' }
    await cms.rest('admin', 'PATCH', `/webhook-endpoints/${endpointId}`, forged)
    const now = await cms.payload.findByID({ collection: 'webhook-endpoints', id: endpointId, depth: 0 })
    expect(now.partner).toBe(partnerId)
    expect([now.switchedOffBecause ?? null, now.secretMadeAt ?? null]).toEqual([null, null])
  })
})

describe('access to the log of deliveries', () => {
  let id: string
  beforeAll(async () => {
    endpointId = await anEndpoint()
    await rotate()
    ;({ id } = await aDelivery())
  }, 60_000)

  it.each(everyone)('%s: as the matrix says', async (who) => {
    const user = cms.userOf(who)
    for (const address of ['', `/${id}`, '/count'])
      expect(isRefused((await cms.rest(who, 'GET', `/webhook-deliveries${address}`)).status)).toBe(
        !may(user, 'read', 'webhook-deliveries'),
      )
    const forged = { endpoint: endpointId, sequence: 1, state: 'failed', kind: 'guide', slug: 'x', entryId: 'x' }
    expect(isRefused((await cms.rest(who, 'POST', '/webhook-deliveries', forged)).status)).toBe(true)
    await cms.rest(who, 'PATCH', `/webhook-deliveries/${id}`, { state: 'failed' })
    await cms.rest(who, 'DELETE', `/webhook-deliveries/${id}`)
    const common = { collection: 'webhook-deliveries', id, overrideAccess: false, user } as const
    expect(await works(cms.payload.findByID(common))).toBe(may(user, 'read', 'webhook-deliveries'))
    expect(await works(cms.payload.update({ ...common, data: { state: 'failed' } }))).toBe(false)
    expect(await works(cms.payload.delete(common))).toBe(false)
    expect((await cms.payload.findByID({ collection: 'webhook-deliveries', id })).state).toBe('succeeded')
    const sent = await cms.rest(who, 'POST', `/webhook-deliveries/${id}/redeliver`)
    expect(sent.status).toBe(may(user, 'update', 'webhook-deliveries') ? 200 : user ? 403 : 401)
  })

  it('shows nobody what the sender knows of an endpoint', async () => {
    for (const who of everyone) {
      const common = { collection: 'webhook-states', overrideAccess: false, user: cms.userOf(who) } as const
      expect(isRefused((await cms.rest(who, 'GET', '/webhook-states')).status)).toBe(true)
      expect(await works(cms.payload.find(common))).toBe(false)
    }
  })
})

describe('an endpoint', () => {
  const refusal = async (changes: object) => {
    const { status, text } = await cms.rest('admin', 'POST', '/webhook-endpoints', {
      partner: partnerId,
      url: receiver.url,
      ...changes,
    })
    return `${status} ${text}`
  }

  it('is for a partner with the scope, and for kinds that the partner may have', async () => {
    const [scopeless, gearless] = [await aPartner(['content']), await aPartner(['content', 'webhooks'])]
    expect(await refusal({ partner: scopeless })).toMatch(/^400 .*no scope for webhooks/)
    expect(await refusal({ partner: gearless, kinds: ['guide', 'product'] })).toMatch(/^400 .*leave out gear/)
    expect(await refusal({ partner: gearless, kinds: ['guide'] })).toMatch(/^201/)
    expect(await refusal({ kinds: ['guide', 'product'] })).toMatch(/^201/)
  })

  it('is at a public address', async () => {
    for (const url of ['http://example.org/', 'https://10.0.0.1/', 'https://[::ffff:10.0.0.1]/', 'nowhere'])
      expect(await refusal({ url })).toMatch(/^400/)
    process.env.WEBHOOKS_ALLOW_LOOPBACK = 'false'
    try {
      expect(await refusal({})).toMatch(/^400 .*https/)
    } finally {
      process.env.WEBHOOKS_ALLOW_LOOPBACK = 'true'
    }
  })

  it('loses the note of why it was switched off when it is switched on again', async () => {
    const note = { active: false, switchedOffAt: new Date().toISOString(), switchedOffBecause: 'It was gone.' }
    const where = { id: { equals: endpointId } }
    await cms.payload.db.updateOne({ collection: 'webhook-endpoints', where, data: note })
    const renamed = await cms.rest('admin', 'PATCH', `/webhook-endpoints/${endpointId}`, { description: 'Off' })
    expect(renamed.json.doc?.switchedOffBecause).toBe('It was gone.')
    const { json } = await cms.rest('admin', 'PATCH', `/webhook-endpoints/${endpointId}`, { active: true })
    expect([json.doc?.active, json.doc?.switchedOffBecause, json.doc?.switchedOffAt]).toEqual([true, null, null])
  })
})

describe('a signing secret', () => {
  it('is shown once, and through no other door', async () => {
    const { status, json, headers } = await rotate()
    const secret = String(json.secret)
    expect([status, headers.get('cache-control')]).toEqual([201, 'no-store'])
    await aDelivery()
    for (const address of [
      `/webhook-endpoints?depth=2`,
      `/webhook-endpoints/${endpointId}?depth=2&showHiddenFields=true`,
      `/webhook-deliveries?depth=3`,
      `/partners/${partnerId}?depth=3`,
    ])
      expect((await cms.rest('admin', 'GET', address)).text).not.toContain(secret)
    const states = await cms.payload.find({ collection: 'webhook-states', pagination: false })
    expect(JSON.stringify(states)).not.toContain(secret.slice('whsec_'.length))
  })

  it('leaves the one before valid for a day', async () => {
    const first = await secretOf()
    const { json } = await rotate()
    expect(Math.abs(Date.parse(String(json.previousUntil)) - Date.now() - overlapMs)).toBeLessThan(60_000)
    await aDelivery()
    const [message] = receiver.received
    for (const secret of [first, String(json.secret)])
      expect(new Webhook(secret).verify(message?.body ?? '', message?.headers as Record<string, string>)).toMatchObject(
        {
          type: 'entry.published',
        },
      )
  })
})

describe('what is published', () => {
  it('reaches an endpoint within seconds, signed, without its content', async () => {
    const secret = await secretOf()
    await publishSymptom()
    await expect.poll(() => receiver.received.length, { timeout: 20_000 }).toBe(1)
    const [message] = receiver.received
    const event = new Webhook(secret).verify(message?.body ?? '', message?.headers as Record<string, string>)
    expect(event).toMatchObject({
      type: 'entry.published',
      data: { kind: 'symptom', slug: `swelling-${counter}`, read: { graphql: 'http://localhost:4000/graphql' } },
    })
    expect(message?.body).not.toContain(`Swelling ${counter}`)
  })
})

describe('a test event', () => {
  it('goes out signed, and says what came of it', async () => {
    const secret = await secretOf()
    const send = async () => (await cms.rest('admin', 'POST', `/webhook-endpoints/${endpointId}/test`)).json.attempt
    expect(await send()).toMatchObject({ status: 204, error: null })
    const [message] = receiver.received
    expect(new Webhook(secret).verify(message?.body ?? '', message?.headers as Record<string, string>)).toMatchObject({
      type: 'webhook.test',
    })
    receiver.behaves(() => (response) => response.writeHead(500).end('Our\u0007 database is down'))
    expect(await send()).toMatchObject({
      status: 500,
      error: 'It answered 500.',
      response: 'Our database is down',
    })
    expect(await deliveries()).toEqual([])
  })

  it('needs a secret first', async () => {
    const { status, text } = await cms.rest('admin', 'POST', `/webhook-endpoints/${endpointId}/test`)
    expect([status, text]).toEqual([409, expect.stringContaining('make a signing secret first')])
    expect((await cms.rest('admin', 'POST', '/webhook-endpoints/nowhere/test')).status).toBe(404)
  })
})

describe('redelivery', () => {
  const redeliver = (id: string) => cms.rest('publisher', 'POST', `/webhook-deliveries/${id}/redeliver`)

  it('sends the same message again, and keeps what was delivered as delivered', async () => {
    await rotate()
    const { id } = await aDelivery()
    expect((await redeliver(id)).json.attempt).toMatchObject({ status: 204, error: null })
    const [first, again] = receiver.received
    expect([again?.body, again?.headers['webhook-id']]).toEqual([first?.body, first?.headers['webhook-id']])
    receiver.behaves(() => 500)
    expect((await redeliver(id)).json.attempt).toMatchObject({ status: 500 })
    const [delivery] = await deliveries()
    expect(delivery).toMatchObject({ state: 'succeeded', lastStatus: 500 })
    expect(delivery?.attempts).toHaveLength(3)
  })

  it('brings through what was given up or waits', async () => {
    await rotate()
    receiver.behaves(() => 500)
    await publishSymptom()
    await expect.poll(async () => (await deliveries())[0]?.state, { timeout: 20_000 }).toBe('waiting')
    receiver.behaves(() => 204)
    const [delivery] = await deliveries()
    await expect
      .poll(async () => (await redeliver(String(delivery?.id))).status, { timeout: 20_000, interval: 200 })
      .toBe(200)
    expect((await deliveries())[0]).toMatchObject({ state: 'succeeded', nextAttemptAt: null })
  })

  it('is one at a time, of what there is', async () => {
    await rotate()
    const { id } = await aDelivery()
    let answer: (() => void) | undefined
    receiver.behaves(() => (response) => {
      answer = () => response.writeHead(204).end()
    })
    const first = redeliver(id)
    await expect.poll(() => answer).toBeDefined()
    expect((await redeliver(id)).status).toBe(409)
    answer?.()
    expect((await first).status).toBe(200)
    expect((await redeliver('nothing')).status).toBe(404)
  })
})
