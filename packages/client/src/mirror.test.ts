import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { mirror, type MirrorBatch, type MirrorOptions, type MirrorStore } from './mirror'
import { ScriptedApi } from './scripted-api.fixtures'
import { createStrideClient } from './stride-client'

/** A store whose commits are all or nothing, that can be killed before one. */
class MemoryStore implements MirrorStore<number> {
  entries = new Map<string, number>()
  at = 0
  readonly commits: Array<MirrorBatch<number> & { cursor: number }> = []
  beforeCommit: () => void = () => undefined

  cursor() {
    return Promise.resolve(this.at)
  }
  async commit(batch: MirrorBatch<number>, cursor: number) {
    await Promise.resolve()
    this.beforeCommit()
    this.commits.push({ ...batch, cursor })
    for (const id of batch.delete) this.entries.delete(id)
    for (const [id, entry] of batch.set) this.entries.set(id, entry)
    this.at = cursor
  }
  get object() {
    return Object.fromEntries(this.entries)
  }
}

function mirroring(api: ScriptedApi, store: MemoryStore, options: Partial<MirrorOptions<number>> = {}) {
  const stop = new AbortController()
  const client = createStrideClient({
    url: 'https://api.example',
    fetch: api.fetch,
    wait: () => new Promise(setImmediate),
  })
  const ended = mirror(client, {
    store,
    load: ({ entryId }) => Promise.resolve(api.current(entryId)),
    signal: stop.signal,
    ...options,
  })
  return {
    ended,
    inStep: () =>
      vi.waitFor(() => {
        expect([store.at, store.object]).toEqual([api.changes.length, api.public()])
      }),
    stop: async () => {
      stop.abort()
      await ended
    },
  }
}

describe('a mirror', () => {
  it('is brought in step, each entry once, and kept so', async () => {
    const [api, store] = [new ScriptedApi(), new MemoryStore()]
    for (const id of ['a', 'b', 'a', 'c', 'a']) api.add(id, 'published')
    api.add('b', 'withdrawn')
    const load = vi.fn(({ entryId }: { entryId: string }) => Promise.resolve(api.current(entryId)))
    const running = mirroring(api, store, { load })
    await running.inStep()
    expect(load.mock.calls.map(([{ entryId }]) => entryId)).toEqual(['c', 'a'])
    api.add('b', 'published')
    api.add('c', 'withdrawn')
    api.add('a', 'redacted')
    await running.inStep()
    await running.stop()
    expect(store.object).toEqual({ a: 5, b: 7 })
  })

  it('takes out what was recalled before it does anything else, and says so', async () => {
    const [api, store] = [new ScriptedApi(), new MemoryStore()]
    for (const id of ['a', 'b']) api.add(id, 'published')
    const first = mirroring(api, store)
    await first.inStep()
    await first.stop()
    store.commits.splice(0)
    for (let n = 0; n < 300; n += 1) api.add(`x${n}`, 'published')
    const recall = api.add('b', 'recalled')
    const onRecall = vi.fn<(change: { sequence: number }) => void>()
    const second = mirroring(api, store, { onRecall })
    await second.inStep()
    await second.stop()
    expect(store.commits[0]).toEqual({ set: new Map(), delete: ['b'], cursor: 2 })
    expect(onRecall.mock.calls.map(([{ sequence }]) => sequence)).toEqual([recall])
  })

  it('does not let a recall wait for what is being loaded, and never puts it back', async () => {
    const [api, store] = [new ScriptedApi(), new MemoryStore()]
    api.add('a', 'published')
    api.add('b', 'published')
    let release: () => void = () => undefined
    const loading = new Promise<void>((resolve) => (release = resolve))
    const asked = vi.fn()
    const load = async ({ entryId }: { entryId: string }) => {
      const found = api.current(entryId)
      asked()
      await loading
      return found
    }
    const running = mirroring(api, store, { load })
    await vi.waitFor(() => {
      expect(asked).toHaveBeenCalledTimes(2)
    })
    store.entries.set('b', 2)
    api.add('b', 'recalled')
    await vi.waitFor(() => {
      expect(store.commits).toEqual([{ set: new Map(), delete: ['b'], cursor: 0 }])
    })
    release()
    await running.inStep()
    await running.stop()
    expect(store.commits.every(({ set }) => !set.has('b'))).toBe(true)
  })

  it('keeps the cursor before a recall until onRecall is through', async () => {
    const [api, store] = [new ScriptedApi(), new MemoryStore()]
    api.add('a', 'published')
    api.add('a', 'recalled')
    let release: () => void = () => undefined
    const onRecall = vi.fn(() => new Promise<void>((resolve) => (release = resolve)))
    const running = mirroring(api, store, { onRecall })
    await vi.waitFor(() => {
      expect(onRecall).toHaveBeenCalledTimes(1)
    })
    await new Promise(setImmediate)
    expect(store.at).toBe(0)
    release()
    await running.inStep()
    await running.stop()
  })

  it('keeps only the kinds that it is told, and its cursor passes the others', async () => {
    const [api, store] = [new ScriptedApi(), new MemoryStore()]
    for (const id of ['a', 'p1', 'p2']) api.add(id, 'published')
    const running = mirroring(api, store, { kinds: ['condition'] })
    await vi.waitFor(() => {
      expect([store.at, store.object]).toEqual([3, { a: 1 }])
    })
    await running.stop()
  })

  it('passes nothing over that can not be loaded', async () => {
    const [api, store] = [new ScriptedApi(), new MemoryStore()]
    api.add('a', 'published')
    const onTrouble = vi.fn()
    let failures = 3
    const load = ({ entryId }: { entryId: string }) =>
      failures-- > 0 ? Promise.reject(new Error('away')) : Promise.resolve(api.current(entryId))
    const running = mirroring(api, store, { load, onTrouble })
    await running.inStep()
    await running.stop()
    expect(onTrouble).toHaveBeenCalledTimes(3)
  })

  it('ends in step whatever happens, wherever it is killed, and never shows what was recalled when it stops', async () => {
    const event = fc.record({
      entry: fc.constantFrom('a', 'b', 'c', 'd'),
      what: fc.constantFrom('published', 'published', 'withdrawn', 'recalled', 'redacted' as const),
      then: fc.constantFrom('go on', 'cut', 'kill', 'let it run'),
    })
    await fc.assert(
      fc.asyncProperty(
        fc.array(event, { maxLength: 40 }),
        fc.integer({ min: 1, max: 3 }),
        async (events, batchSize) => {
          const [api, store] = [new ScriptedApi(), new MemoryStore()]
          let running = mirroring(api, store, { batchSize })
          for (const { entry, what, then } of events) {
            api.add(entry, what)
            if (then === 'cut') api.cut()
            if (then === 'let it run') await new Promise(setImmediate)
            if (then === 'kill') {
              const killed = new Error('killed')
              store.beforeCommit = () => {
                throw killed
              }
              await Promise.race([running.ended.catch(() => undefined), new Promise(setImmediate)])
              await running.stop().catch((error: unknown) => {
                expect(error).toBe(killed)
              })
              store.beforeCommit = () => undefined
              running = mirroring(api, store, { batchSize })
            }
          }
          await running.inStep()
          await running.stop()
        },
      ),
      { numRuns: 60 },
    )
  })
})
