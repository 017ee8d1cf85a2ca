import { describe, expect, test } from 'vitest'
import type { Answer } from './answer'
import { ReadyBytes } from './ready-bytes'
import { AnswerOutOfDate, ResponseCache } from './response-cache'

const page = (text: string, rest: Partial<Answer> & { status?: number } = {}): Answer => ({
  bytes: new ReadyBytes({ status: rest.status ?? 200, headers: { 'content-type': 'text/html' }, body: text }),
  sequence: rest.sequence ?? 0,
  tags: rest.tags ?? ['t'],
  validUntil: rest.validUntil ?? null,
  keep: rest.keep,
})
const text = (answer: { bytes: ReadyBytes }) => answer.bytes.identity.body.toString()
const down = () => Promise.reject(new Error('down'))

function setUp(options: { maxBytes?: number; maxAbsentBytes?: number } = {}) {
  const clock = { now: 1_000_000 }
  const cache = new ResponseCache({
    maxBytes: 1e6,
    grace: 10_000,
    staleLimit: 60_000,
    ...options,
    now: () => clock.now,
  })
  cache.caughtUp()
  return { clock, cache }
}

describe('what is asked of the source behind', () => {
  test('everything that was followed when the making began', async () => {
    const { cache } = setUp()
    cache.startAt(7)
    cache.follow({ sequence: 8, tags: ['x'], recalls: false })
    const asked: number[] = []
    await cache.answer('k', ({ atLeast }) => {
      asked.push(atLeast)
      return Promise.resolve(page('new', { sequence: 8 }))
    })
    expect(asked).toEqual([8])
  })

  test('a source that never catches up is an error after three attempts', async () => {
    const { cache } = setUp()
    cache.startAt(5)
    let makings = 0
    const lagging = () => {
      makings += 1
      return Promise.resolve(page('old', { sequence: 4 }))
    }
    await expect(cache.answer('k', lagging)).rejects.toThrow(AnswerOutOfDate)
    expect(makings).toBe(3)
  })
})

describe('the last good answer', () => {
  test('stands in after a change that recalls nothing, for as long as the limit', async () => {
    const { cache, clock } = setUp()
    await cache.answer('k', () => Promise.resolve(page('good')))
    cache.follow({ sequence: 1, tags: ['t'], recalls: false })
    const stale = await cache.answer('k', down)
    expect([stale.source, text(stale), stale.staleSince]).toEqual(['stale', 'good', clock.now])
    clock.now += 60_001
    await expect(cache.answer('k', down)).rejects.toThrow('down')
  })

  test('is gone for good after a recall, and after a recall that follows a plain change', async () => {
    const { cache } = setUp()
    await cache.answer('k', () => Promise.resolve(page('good')))
    cache.follow({ sequence: 1, tags: ['t'], recalls: false })
    cache.follow({ sequence: 2, tags: ['t'], recalls: true })
    await expect(cache.answer('k', down)).rejects.toThrow('down')
  })

  test('a 5xx answer is not kept and comes back only when there is nothing better', async () => {
    const { cache } = setUp()
    const broken = () => Promise.resolve(page('broken', { status: 500 }))
    expect(text(await cache.answer('k', broken))).toBe('broken')
    expect(text(await cache.answer('k', () => Promise.resolve(page('good'))))).toBe('good')
    cache.follow({ sequence: 1, tags: ['t'], recalls: false })
    expect((await cache.answer('k', broken)).source).toBe('stale')
  })
})

describe('while changes cannot be followed', () => {
  test('kept answers count for the grace, then are made anew, then stand in; catching up makes them right again', async () => {
    const { cache, clock } = setUp()
    await cache.answer('k', () => Promise.resolve(page('one')))
    cache.lost()
    clock.now += 10_000
    expect((await cache.answer('k', down)).source).toBe('kept')
    clock.now += 1
    expect((await cache.answer('k', down)).source).toBe('stale')
    const made = await cache.answer('k', () => Promise.resolve(page('two')))
    expect([made.source, text(made)]).toEqual(['made', 'two'])
    expect((await cache.answer('k', down)).source).toBe('kept')
    clock.now += 10_001
    expect((await cache.answer('k', down)).source).toBe('stale')
    cache.caughtUp()
    expect((await cache.answer('k', down)).source).toBe('kept')
  })

  test('a cache that has followed nothing yet vouches for nothing beyond the grace', async () => {
    const clock = { now: 0 }
    const cache = new ResponseCache({ maxBytes: 1e6, grace: 10, now: () => clock.now })
    await cache.answer('k', () => Promise.resolve(page('one')))
    clock.now = 11
    expect(cache.kept('k')).toBeUndefined()
  })
})

describe('forgetting', () => {
  test('a gap in the numbering drops everything', async () => {
    const { cache } = setUp()
    await cache.answer('k', () => Promise.resolve(page('one', { tags: ['other'] })))
    cache.follow({ sequence: 3, tags: ['t'], recalls: false })
    expect(cache.kept('k')).toBeUndefined()
    expect(cache.followed).toBe(3)
  })

  test('an answer that was begun before the numbering began anew is neither served nor kept', async () => {
    const { cache } = setUp()
    cache.startAt(500)
    let finish: (answer: Answer) => void = () => undefined
    let makings = 0
    const waiting = cache.answer('k', () => {
      makings += 1
      return makings === 1
        ? new Promise((resolve) => (finish = resolve))
        : Promise.resolve(page('new numbering', { sequence: 2 }))
    })
    await Promise.resolve()
    cache.startAt(2)
    finish(page('old numbering', { sequence: 500 }))
    expect(text(await waiting)).toBe('new numbering')
    expect(cache.kept('k')?.sequence).toBe(2)
  })

  test('memory is bounded, and absences never push out what is there', async () => {
    const { cache } = setUp({ maxBytes: 20_000, maxAbsentBytes: 10_000 })
    await cache.answer('home', () => Promise.resolve(page('home')))
    for (let index = 0; index < 100; index += 1)
      await cache.answer(`nowhere-${index}`, () =>
        Promise.resolve(page('no', { status: 404, tags: [`slug-${index}`] })),
      )
    expect(cache.kept('home')).toBeDefined()
    const ask = (times: number) =>
      range(100).flatMap((index) => range(times).map(() => () => cache.answer(`page-${index}`, load)))
    const load = () => Promise.resolve(page('x'.repeat(500)))
    for (const next of ask(1)) await next()
    expect(cache.usage.bytes).toBeLessThanOrEqual(30_000)
    expect(cache.kept('home')).toBeDefined()
    expect(cache.kept('page-99')).toBeUndefined()
    // Only what is wanted again pushes something out.
    for (const next of ask(2)) await next()
    expect(cache.usage.bytes).toBeLessThanOrEqual(30_000)
    expect(cache.kept('home')).toBeUndefined()
    expect(cache.kept('page-99')).toBeDefined()
  })

  test('a 404 goes when what was looked for is published', async () => {
    const { cache } = setUp()
    await cache.answer('k', () => Promise.resolve(page('no', { status: 404, tags: ['slug'] })))
    expect(cache.kept('k')?.bytes.status).toBe(404)
    cache.follow({ sequence: 1, tags: ['slug'], recalls: false })
    expect(text(await cache.answer('k', () => Promise.resolve(page('here', { sequence: 1 }))))).toBe('here')
  })
})

const range = (length: number) => Array.from({ length }, (_, index) => index)

test('an answer whose tags are unknown is not kept, and not given to who came after a change', async () => {
  const { cache } = setUp()
  const finishes: Array<(answer: Answer) => void> = []
  const load = () => new Promise<Answer>((resolve) => finishes.push(resolve))
  const early = cache.answer('k', load)
  cache.follow({ sequence: 1, tags: ['t'], recalls: false })
  const late = cache.answer('k', load)
  await Promise.resolve()
  finishes[0]?.(page('before', { keep: false }))
  expect(text(await early)).toBe('before')
  await new Promise((resolve) => setImmediate(resolve))
  finishes[1]?.(page('after', { keep: false }))
  expect(text(await late)).toBe('after')
  expect(cache.kept('k')).toBeUndefined()
})
