import { expect, it } from 'vitest'
import { RequestLog } from './request-log'

const line = {
  requestId: 'r1',
  caller: { partnerId: 'p1', plan: 'free', quotaKey: 'address:secret' },
  operation: 'Article',
  document: 'a'.repeat(64),
  cost: 250,
  source: 'made',
  status: 200,
  milliseconds: 1.2345,
} as const

it('says who asked what and how it went, and nothing else', () => {
  const lines: unknown[] = []
  new RequestLog({ info: (...args: unknown[]) => lines.push(args) }).write(line)
  expect(lines).toEqual([
    [
      {
        ...{ requestId: 'r1', partner: 'p1', plan: 'free', operation: 'Article', document: 'aaaaaaaaaaaa' },
        ...{ cost: 250, source: 'made', status: 200, milliseconds: 1.2 },
      },
      'answered',
    ],
  ])
})

it('logs the first kept answers of a second, and then a few that stand for all', () => {
  let now = 0
  const log = new RequestLog({ info: () => undefined }, () => now)
  const total = (requests: number) => {
    let logged = 0
    let stoodFor = 0
    for (let index = 0; index < requests; index += 1) {
      const times = log.timesOfKept()
      if (times > 0) logged += 1
      stoodFor += times
    }
    return { logged, stoodFor }
  }
  expect(total(50)).toEqual({ logged: 50, stoodFor: 50 })
  expect(total(49_950)).toEqual({ logged: 50, stoodFor: 50_000 })
  now += 1_000
  expect(total(10)).toEqual({ logged: 10, stoodFor: 10 })
})
