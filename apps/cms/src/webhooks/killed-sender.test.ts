import { afterAll, beforeAll, expect, it } from 'vitest'
import { startChild } from '../testing/child'
import { startReceiver, type Receiver } from '../testing/receiver'
import { testDatabase, type TestDatabase } from '../testing/test-payload'
import { webhookBench, type WebhookBench } from '../testing/webhook-bench'

let database: TestDatabase
let bench: WebhookBench
let receiver: Receiver
beforeAll(async () => {
  database = await testDatabase()
  bench = await webhookBench(database)
  receiver = await startReceiver()
})
afterAll(async () => {
  await receiver.close()
  await bench.close()
  await database.remove()
})

it('Nothing is lost when the sending process is killed in the middle, twice', { timeout: 120_000 }, async () => {
  const endpoint = await bench.endpoint(receiver.url)
  const sequences: number[] = []
  for (let index = 0; index < 40; index += 1) sequences.push(await bench.publish((index % 8) + 1))
  for (const killedAfter of [7, 19]) {
    const child = startChild('send-webhooks', [database.folder, database.databaseUrl])
    await child.said(/ready/)
    // Some are under way at that moment: the receiver has them, and nobody wrote that down.
    await expect.poll(() => receiver.received.length, { timeout: 60_000, interval: 5 }).toBeGreaterThan(killedAfter)
    await child.kill()
  }
  bench.clock.now += 60_000
  await bench.workThrough(bench.sender())
  const log = await bench.log(endpoint.id)
  expect(log.map(({ sequence, state }) => [sequence, state])).toEqual(sequences.map((one) => [one, 'succeeded']))
  expect(new Set(receiver.sequences())).toEqual(new Set(sequences))
  // At least once: what was under way came again, and nothing else did, nor out of its entry's order.
  expect(receiver.received.length).toBeLessThanOrEqual(sequences.length + 2 * 4)
  const last = new Map<number, number>()
  for (const sequence of receiver.sequences()) {
    const entry = sequences.indexOf(sequence) % 8
    expect(sequence).toBeGreaterThanOrEqual(last.get(entry) ?? 0)
    last.set(entry, sequence)
  }
})
