import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test, vi } from 'vitest'
import { followChanges, type FollowChangesOptions } from './follow-changes'

const closers: Array<() => unknown> = []
afterEach(() => {
  for (const close of closers.splice(0)) close()
})

type Answering = (after: number, response: ServerResponse) => void

async function setUp(answering: Answering, options: Partial<FollowChangesOptions> = {}, start = 0) {
  const server: Server = createServer((request, response) => {
    answering(Number(new URL(request.url ?? '', 'http://x').searchParams.get('after')), response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const stopping = new AbortController()
  const followed: number[] = []
  const events: string[] = []
  const waits: number[] = []
  let after = start
  const ended = followChanges({
    address: (from) => `http://127.0.0.1:${port}/changes?after=${from}`,
    after: () => after,
    signal: stopping.signal,
    onChange: (line) => {
      after = (line as { sequence: number }).sequence
      followed.push(after)
    },
    onCaughtUp: () => events.push('caught up'),
    onLost: (error) => events.push(`lost: ${error.message}`),
    onNumberingBegunAnew: (sequence) => {
      after = sequence
      events.push(`anew at ${sequence}`)
    },
    wait: (milliseconds) => {
      waits.push(milliseconds)
      return Promise.resolve()
    },
    random: () => 1,
    ...options,
  })
  closers.push(() => {
    stopping.abort()
    server.closeAllConnections()
    server.close()
  })
  return { followed, events, waits, ended, stop: () => stopping.abort() }
}
const line = (sequence: number) => `${JSON.stringify({ sequence, slug: 'wadenkrämpfe' })}\n`

test('follows in order, is caught up at the tail that the header names, and takes what comes later', async () => {
  let live: ServerResponse | undefined
  const { followed, events } = await setUp((after, response) => {
    live = response
    response.writeHead(200, { 'stride-sequence': '3' })
    for (let sequence = after + 1; sequence <= 3; sequence += 1) response.write(line(sequence))
  })
  await vi.waitFor(() => expect(events).toEqual(['caught up']))
  expect(followed).toEqual([1, 2, 3])
  // A line cut in the middle of a letter arrives whole.
  const bytes = Buffer.from(line(4))
  const cut = bytes.indexOf(0xc3) + 1
  live?.write(bytes.subarray(0, cut), () => live?.write(bytes.subarray(cut)))
  await vi.waitFor(() => expect(followed).toEqual([1, 2, 3, 4]))
})

test('an answer without a tail is caught up at the first blank line', async () => {
  let live: ServerResponse | undefined
  const { followed, events } = await setUp((_, response) => {
    live = response
    response.writeHead(200).write(line(1))
  })
  await vi.waitFor(() => expect(followed).toEqual([1]))
  expect(events).toEqual([])
  live?.write('\n')
  await vi.waitFor(() => expect(events).toEqual(['caught up']))
})

test('goes on after the last sequence when the connection breaks, and drops the half line', async () => {
  const asked: number[] = []
  const { followed, events } = await setUp((after, response) => {
    asked.push(after)
    response.writeHead(200, { 'stride-sequence': '2' })
    if (asked.length === 1) response.end(line(1) + line(2).slice(0, 8))
    else response.write(line(2))
  })
  await vi.waitFor(() => expect(events).toContain('caught up'))
  expect(asked).toEqual([0, 1])
  expect(followed).toEqual([1, 2])
  expect(events[0]).toMatch(/^lost/)
})

test('waits longer after each failure, up to the longest wait, and starts small again after a success', async () => {
  let attempts = 0
  const { waits } = await setUp(
    (_, response) => {
      attempts += 1
      if (attempts === 8) response.writeHead(200, { 'stride-sequence': '0' }).end()
      else if (attempts > 8) response.writeHead(200).flushHeaders()
      else response.writeHead(503).end()
    },
    { longestWait: 2_000 },
  )
  await vi.waitFor(() => expect(waits.length).toBeGreaterThanOrEqual(8))
  expect(waits.slice(0, 8)).toEqual([400, 800, 1_600, 2_000, 2_000, 2_000, 2_000, 200])
})

test('a connection that falls silent is given up', async () => {
  const { events } = await setUp((_, response) => response.writeHead(200, { 'stride-sequence': '0' }).flushHeaders(), {
    silenceLimit: 30,
  })
  await vi.waitFor(() =>
    expect(events.filter((event) => event.startsWith('lost: nothing was heard')).length).toBeGreaterThan(1),
  )
})

test('a line that cannot be taken in ends the connection; the line is asked for again', async () => {
  const asked: number[] = []
  const { events, followed } = await setUp((after, response) => {
    asked.push(after)
    response.writeHead(200, { 'stride-sequence': '1' })
    response.write(asked.length === 1 ? 'not json\n' : line(1))
  })
  await vi.waitFor(() => expect(followed).toEqual([1]))
  expect(asked).toEqual([0, 0])
  expect(events.at(-1)).toBe('caught up')
})

test.each([200, 409])('notices that the numbering behind began anew, when told with %i', async (status) => {
  const asked: number[] = []
  const { events } = await setUp(
    (after, response) => {
      asked.push(after)
      response.writeHead(after > 2 ? status : 200, { 'stride-sequence': '2' }).flushHeaders()
      if (after > 2) response.end()
    },
    {},
    9,
  )
  await vi.waitFor(() => expect(events).toContain('caught up'))
  expect(asked).toEqual([9, 2])
  expect(events).toEqual(['anew at 2', 'lost: the numbering behind began anew', 'caught up'])
})

test('ends when told to', async () => {
  const { ended, stop, events } = await setUp((_, response) =>
    response.writeHead(200, { 'stride-sequence': '0' }).flushHeaders(),
  )
  await vi.waitFor(() => expect(events).toEqual(['caught up']))
  stop()
  await ended
  expect(events).toEqual(['caught up'])
})
