import { randomInt } from 'node:crypto'
import { Webhook } from 'standardwebhooks'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { startReceiver, type Behaviour, type Receiver } from '../testing/receiver'
import { testDatabase, type TestDatabase } from '../testing/test-payload'
import { webhookBench, type WebhookBench } from '../testing/webhook-bench'
import { exchange } from './exchange'
import { rotateSecret } from './signing-secrets'

const mongodbUrl = process.env.TEST_MONGODB_URL
if (!mongodbUrl) console.warn('SKIPPED: the webhook sender on MongoDB. Set TEST_MONGODB_URL to test it.')

const minute = 60 * 1000
const hour = 60 * minute
const day = 24 * hour
/** For servers that hang. */
const impatient = { post: exchange({ rules: { allowLoopback: true }, timeoutMs: 500 }) }

describe.each([{ name: 'SQLite', url: undefined }, ...(mongodbUrl ? [{ name: 'MongoDB', url: mongodbUrl }] : [])])(
  'the sender, on $name',
  ({ url }) => {
    let database: TestDatabase
    let bench: WebhookBench
    const receivers: Receiver[] = []

    beforeAll(async () => {
      database = await testDatabase(url)
      bench = await webhookBench(database)
    })
    afterEach(async () => {
      await bench.payload.db.updateMany({ collection: 'webhook-endpoints', where: {}, data: { active: false } })
      for (const receiver of receivers.splice(0)) await receiver.close()
      expect(bench.troubles.splice(0)).toEqual([])
    })
    afterAll(async () => {
      await bench.close()
      await database.remove()
    })

    const receiver = async (behave?: Parameters<typeof startReceiver>[0]) => {
      const started = await startReceiver(behave)
      receivers.push(started)
      return started
    }
    const publishOften = async (times: number, entries: number) => {
      const sequences: number[] = []
      for (let index = 0; index < times; index += 1) sequences.push(await bench.publish((index % entries) + 1))
      return sequences
    }

    it('tells an endpoint of what is published after it has a secret, signed and in order', async () => {
      await bench.publish(1)
      const partner = await receiver()
      const endpoint = await bench.endpoint(partner.url)
      const sequences = await publishOften(5, 2)
      await bench.workThrough(bench.sender())
      expect([...partner.sequences()].sort((a, b) => a - b)).toEqual(sequences)
      for (const { headers, body, sequence } of partner.received) {
        expect(headers['webhook-id']).toBe(`msg_${endpoint.id}_${sequence}`)
        expect(headers['webhook-timestamp']).toBe(String(bench.clock.now / 1000))
        expect(headers['webhook-signature']).toBe(
          new Webhook(endpoint.secret).sign(`msg_${endpoint.id}_${sequence}`, new Date(bench.clock.now), body),
        )
      }
      const log = await bench.log(endpoint.id)
      expect(log.map(({ state }) => state)).toEqual(Array(5).fill('succeeded'))
      expect(log[0]).toMatchObject({
        lastStatus: 204,
        lastError: null,
        eventType: 'entry.published',
        slug: 'condition-1',
      })
    })

    it('signs with both secrets for a day after a rotation', async () => {
      const partner = await receiver()
      const { id, secret: first } = await bench.endpoint(partner.url)
      const second = await rotateSecret(bench.payload, bench.box, id, { now: bench.clock.now, sequence: 0 })
      await bench.publish(1)
      await bench.workThrough(bench.sender())
      bench.clock.now += day
      await bench.publish(1)
      await bench.workThrough(bench.sender())
      const [during, after] = partner.received.map(({ headers, body }) => {
        const at = new Date(Number(headers['webhook-timestamp']) * 1000)
        const signatures = String(headers['webhook-signature']).split(' ')
        return [first, second ?? ''].map((secret) =>
          signatures.includes(new Webhook(secret).sign(String(headers['webhook-id']), at, body)),
        )
      })
      expect([during, after]).toEqual([
        [true, true],
        [false, true],
      ])
    })

    it(
      'brings everything through to a flaky endpoint, each entry’s changes in order',
      { timeout: 180_000 },
      async () => {
        const flaky: Behaviour[] = [
          500,
          503,
          302,
          404,
          () => undefined,
          (_response, request) => request.socket.destroy(),
          (response) => response.writeHead(429, { 'retry-after': '90' }).end('x'.repeat(100_000)),
          (_response, request) => request.socket.end('nonsense\r\n\r\n'),
        ]
        let dice = 1
        const partner = await receiver(() => {
          dice = (dice * 48_271) % 2_147_483_647
          return dice % 3 === 0 ? 204 : (flaky[dice % flaky.length] ?? 500)
        })
        const endpoint = await bench.endpoint(partner.url)
        const sequences = await publishOften(24, 4)
        await bench.workThrough(bench.sender(impatient))
        const log = await bench.log(endpoint.id)
        expect(log.map(({ sequence, state }) => [sequence, state])).toEqual(sequences.map((one) => [one, 'succeeded']))
        // What was delivered of an entry never came back, and came one after the other.
        const last = new Map<number, number>()
        for (const sequence of partner.sequences()) {
          const entry = sequences.indexOf(sequence) % 4
          expect(sequence).toBeGreaterThanOrEqual(last.get(entry) ?? 0)
          last.set(entry, sequence)
        }
        expect(log.some(({ attempts }) => (attempts as unknown[]).length > 3)).toBe(true)
      },
    )

    it('keeps an entry’s later changes back while an earlier one fails, and lets other entries go on', async () => {
      const partner = await receiver(({ sequence }) => (sequence === stuck ? 500 : 200))
      const endpoint = await bench.endpoint(partner.url)
      const stuck = await bench.publish(1)
      const [later, other, another] = [await bench.publish(1), await bench.publish(2), await bench.publish(3)]
      const sender = bench.sender()
      for (let round = 0; round < 5; round += 1) {
        await sender.pass()
        await sender.idle()
        bench.clock.now += 2_000
      }
      expect(new Set(partner.sequences())).toEqual(new Set([stuck, other, another]))
      expect((await bench.log(endpoint.id)).map(({ state }) => state)).toEqual([
        'waiting',
        'pending',
        'succeeded',
        'succeeded',
      ])
      partner.behaves(() => 200)
      await bench.workThrough(sender)
      expect(partner.sequences().slice(-2)).toEqual([stuck, later])
    })

    it('lets recalls go first, past what other entries and its own wait for', async () => {
      const partner = await receiver(() => 500)
      const endpoint = await bench.endpoint(partner.url)
      const failed = await bench.publish(1)
      const sender = bench.sender()
      await sender.pass()
      await sender.idle()
      await publishOften(8, 5)
      const recall = await bench.publish(1, { action: 'withdrawn', significance: 'safety' })
      partner.received.length = 0
      partner.behaves(() => 200)
      // One at a time, since the last attempt failed: so the order shows.
      await bench.workThrough(sender)
      const entry1 = new Set([failed, recall])
      expect(partner.sequences()[0]).not.toBe(failed)
      const log = await bench.log(endpoint.id)
      expect(log.find(({ sequence }) => sequence === failed)).toMatchObject({
        state: 'failed',
        lastError: expect.stringContaining('recalled') as string,
      })
      expect(log.find(({ sequence }) => sequence === recall)).toMatchObject({
        state: 'succeeded',
        eventType: 'entry.recalled',
      })
      expect(partner.sequences().filter((sequence) => entry1.has(sequence))).toEqual([recall])
    })

    it('sends a recall before everything that was published earlier and waits', async () => {
      const partner = await receiver()
      await bench.endpoint(partner.url)
      await bench.publish(9)
      const first = bench.sender()
      await bench.workThrough(first)
      await publishOften(12, 6)
      const recall = await bench.publish(9, { action: 'withdrawn', significance: 'safety' })
      partner.received.length = 0
      await bench.workThrough(bench.sender())
      expect(partner.sequences().slice(0, 4)).toContain(recall)
      expect(partner.sequences()).toHaveLength(13)
    })

    it('waits as long as Retry-After asks', async () => {
      const partner = await receiver(() => (response) => response.writeHead(429, { 'retry-after': '3600' }).end())
      const endpoint = await bench.endpoint(partner.url)
      await bench.publish(1)
      const sender = bench.sender()
      await sender.pass()
      await sender.idle()
      const [delivery] = await bench.log(endpoint.id)
      expect(Date.parse(String(delivery?.nextAttemptAt))).toBe(bench.clock.now + hour)
    })

    it('switches an endpoint off that is gone, and one that nothing got through to for three days', async () => {
      const [gone, dead, alive] = [await receiver(() => 410), await receiver(() => 500), await receiver()]
      const ids: string[] = []
      for (const { url: address } of [gone, dead, alive]) ids.push((await bench.endpoint(address)).id)
      await bench.publish(1)
      const startedAt = bench.clock.now
      await bench.workThrough(bench.sender())
      const states = await Promise.all(
        ids.map(async (id) => {
          const endpoint = await bench.payload.db.findOne<Record<string, unknown> & { id: string }>({
            collection: 'webhook-endpoints',
            where: { id: { equals: id } },
          })
          return [endpoint?.active, endpoint?.switchedOffBecause ?? null]
        }),
      )
      expect(states).toEqual([
        [false, expect.stringContaining('410')],
        [false, expect.stringContaining('3 days')],
        [true, null],
      ])
      expect([gone.received.length, alive.received.length]).toEqual([1, 1])
      expect(dead.received.length).toBeGreaterThanOrEqual(12)
      expect(bench.clock.now - startedAt).toBeGreaterThan(2.5 * day)
      expect((await bench.log(ids[1] ?? ''))[0]).toMatchObject({
        state: 'failed',
        lastStatus: 500,
        nextAttemptAt: null,
      })
    })

    it('gives up a message that is refused for three days, and keeps the endpoint that takes the others', async () => {
      const partner = await receiver(({ sequence }) => (sequence === poison ? 400 : 200))
      const endpoint = await bench.endpoint(partner.url)
      const poison = await bench.publish(1)
      const later = await bench.publish(1)
      const other = await bench.publish(2)
      await bench.workThrough(bench.sender())
      expect((await bench.log(endpoint.id)).map(({ sequence, state }) => [sequence, state])).toEqual([
        [poison, 'failed'],
        [later, 'succeeded'],
        [other, 'succeeded'],
      ])
      expect(await bench.store.endpoints()).toHaveLength(1)
    })

    it('is not held up by endpoints that hang: others get theirs at once', async () => {
      const hanging = await receiver(() => () => undefined)
      for (let index = 0; index < 5; index += 1) await bench.endpoint(hanging.url)
      const partner = await receiver()
      await bench.endpoint(partner.url)
      const sequences = await publishOften(4, 4)
      const sender = bench.sender(impatient)
      await sender.pass()
      await expect.poll(() => [...partner.sequences()].sort((a, b) => a - b)).toEqual(sequences)
      await sender.idle()
      // Four at once to each, and one at a time since they failed.
      expect(hanging.received).toHaveLength(5 * 4)
      bench.clock.now += 10_000
      await sender.pass()
      await expect.poll(() => hanging.received.length).toBe(5 * 4 + 5)
      await sender.idle()
    })

    it('asks the filters, and the partner’s scopes at this moment', async () => {
      const [clinical, gearless, scopeless] = [await receiver(), await receiver(), await receiver()]
      await bench.endpoint(clinical.url, { significances: ['clinical'], kinds: ['condition'] })
      await bench.endpoint(gearless.url, {}, ['content', 'webhooks'])
      const { partnerId } = await bench.endpoint(scopeless.url)
      const wanted = await bench.publish(1)
      const editorial = await bench.publish(2, { significance: 'editorial' })
      const gear = await bench.publish(50, { kind: 'product' })
      const data = { scopes: ['content'] }
      await bench.payload.db.updateOne({ collection: 'partners', where: { id: { equals: partnerId } }, data })
      await bench.workThrough(bench.sender())
      expect(clinical.sequences()).toEqual([wanted])
      expect([...gearless.sequences()].sort((a, b) => a - b)).toEqual([wanted, editorial])
      expect(gearless.sequences()).not.toContain(gear)
      expect(scopeless.sequences()).toEqual([])
    })

    it('goes on where it stopped when an endpoint is switched on again', async () => {
      const partner = await receiver()
      const { id } = await bench.endpoint(partner.url)
      const where = { id: { equals: id } }
      await bench.payload.db.updateOne({ collection: 'webhook-endpoints', where, data: { active: false } })
      const missed = await publishOften(3, 3)
      await bench.workThrough(bench.sender())
      expect(partner.received).toEqual([])
      await bench.payload.db.updateOne({ collection: 'webhook-endpoints', where, data: { active: true } })
      await bench.workThrough(bench.sender())
      expect([...partner.sequences()].sort((a, b) => a - b)).toEqual(missed)
    })

    it('sends nothing twice with two senders at work, and takes over what one of them left', async () => {
      const partner = await receiver()
      const endpoint = await bench.endpoint(partner.url)
      const sequences = await publishOften(30, 10)
      await bench.workThrough(bench.sender(), bench.sender(), bench.sender())
      expect([...partner.sequences()].sort((a, b) => a - b)).toEqual(sequences)
      expect(await bench.log(endpoint.id)).toHaveLength(30)

      const left = await bench.publish(1)
      // A sender that dies in the middle: it never writes down what became of it.
      const dying = bench.sender({ post: () => new Promise(() => undefined) })
      await dying.pass()
      const heir = bench.sender()
      await heir.pass()
      await heir.idle()
      expect(partner.sequences()).not.toContain(left)
      bench.clock.now += 30_000
      await bench.workThrough(heir)
      expect(partner.sequences().filter((sequence) => sequence === left)).toHaveLength(1)
    })

    it('records each delivery once, wherever it was stopped', async () => {
      const partner = await receiver()
      const endpoint = await bench.endpoint(partner.url)
      const sequences = await publishOften(12, 3)
      // It fails after every few writes, at another place each time, and begins again.
      const stopAfter = (writes: number) => {
        let left = writes
        return new Proxy(bench.store, {
          get(target, name, self) {
            const found: unknown = Reflect.get(target, name, self)
            if (typeof found !== 'function' || !['record', 'lease', 'settle', 'postpone'].includes(String(name)))
              return found
            return (...args: unknown[]) => {
              left -= 1
              if (left < 0) return Promise.reject(new Error('stopped'))
              return Reflect.apply(found, target, args) as unknown
            }
          },
        })
      }
      for (let round = 0; round < 25; round += 1) {
        const sender = bench.sender({ store: stopAfter(randomInt(8)), onTrouble: () => undefined })
        await sender.pass()
        await sender.idle()
        bench.clock.now += 31_000
      }
      await bench.workThrough(bench.sender())
      const log = await bench.log(endpoint.id)
      expect(log.map(({ sequence, state }) => [sequence, state])).toEqual(sequences.map((one) => [one, 'succeeded']))
      expect(new Set(partner.sequences())).toEqual(new Set(sequences))
    })

    it('does not take the result of a sender whose lease ran out', async () => {
      const partner = await receiver()
      const endpoint = await bench.endpoint(partner.url)
      await bench.publish(1)
      let answer: (() => void) | undefined
      const slow = bench.sender({
        post: () =>
          new Promise((resolve) => {
            answer = () => resolve({ status: 500, retryAfter: undefined, snippet: '' })
          }),
      })
      await slow.pass()
      bench.clock.now += 30_000
      await bench.workThrough(bench.sender())
      answer?.()
      await slow.idle()
      expect((await bench.log(endpoint.id))[0]).toMatchObject({ state: 'succeeded', lastStatus: 204 })
      expect(bench.troubles.splice(0)).toEqual([expect.stringContaining('taken over')])
    })

    it('forgets what was over thirty days ago', async () => {
      const partner = await receiver()
      const endpoint = await bench.endpoint(partner.url)
      await bench.publish(1)
      await bench.workThrough(bench.sender())
      bench.clock.now += 29 * day
      await bench.sender().pass()
      expect(await bench.log(endpoint.id)).toHaveLength(1)
      bench.clock.now += 2 * day
      await bench.sender().pass()
      expect(await bench.log(endpoint.id)).toEqual([])
    })

    it('says what is wrong when the secret can’t be read, and sends nothing', async () => {
      const partner = await receiver()
      const endpoint = await bench.endpoint(partner.url)
      await bench.payload.db.updateOne({
        collection: 'webhook-states',
        where: { endpoint: { equals: endpoint.id } },
        data: { secret: 'v1.sealed.by.another' },
      })
      await bench.publish(1)
      const sender = bench.sender()
      await sender.pass()
      await sender.idle()
      expect(partner.received).toEqual([])
      expect((await bench.log(endpoint.id))[0]).toMatchObject({
        state: 'waiting',
        lastError: expect.stringContaining('Rotate it') as string,
      })
    })
  },
)
