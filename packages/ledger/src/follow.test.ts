import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { Bell } from './bell'
import { follow } from './follow'
import type { Publication } from './publication'
import { openGate, publicationOf } from './request.fixtures'
import { memoryLedger } from './memory-ledger'

const blip = new Error('the database is away')

async function someRows(count: number): Promise<Publication[]> {
  const ledger = memoryLedger()
  for (let n = 1; n <= count; n += 1) await ledger.append(publicationOf(n), openGate)
  return ledger.read(0, count)
}

function followerOver(read: (after: number) => Promise<Publication[]>) {
  const bell = new Bell({ look: () => Promise.resolve(0), interval: () => 5 })
  const troubles: unknown[] = []
  const store = { read, isTransient: (error: unknown) => error === blip }
  const end = new AbortController()
  const rows = follow({ store, bell, onTrouble: (error) => troubles.push(error) }, 0, end.signal)
  return { rows, troubles, end, bell }
}

describe('follow', () => {
  it('gets over a database that is away for a while, and says so', async () => {
    const stored = await someRows(2)
    const answers = [() => Promise.reject(blip), () => Promise.reject(blip), () => Promise.resolve(stored)]
    const { rows, troubles } = followerOver(() => answers.shift()?.() ?? Promise.resolve([]))
    expect([(await rows.next()).value, (await rows.next()).value]).toEqual(stored)
    expect(troubles).toEqual([blip, blip])
  })

  it('stops while the database is away, when aborted', async () => {
    const { rows, troubles, end } = followerOver(() => {
      setImmediate(() => {
        end.abort()
      })
      return Promise.reject(blip)
    })
    expect(await rows.next()).toEqual({ done: true, value: undefined })
    expect(troubles).toEqual([blip])
  })

  it('throws what trying again would not mend', async () => {
    const { rows } = followerOver(() => Promise.reject(new Error('no such table')))
    await expect(rows.next()).rejects.toThrow('no such table')
  })

  it('throws where a row is missing, instead of passing over it', async () => {
    const stored = await someRows(3)
    const { rows } = followerOver(() => Promise.resolve(stored.filter((row) => row.sequence !== 2)))
    expect((await rows.next()).value).toEqual(stored[0])
    await expect(rows.next()).rejects.toThrow('no row 2')
  })

  it('misses no row that comes between an empty read and the wait', async () => {
    const stored = await someRows(1)
    // Neither a poll nor patience running out can come to the rescue.
    vi.useFakeTimers()
    onTestFinished(() => {
      vi.useRealTimers()
    })
    let reads = 0
    const { rows, bell } = followerOver(() => {
      reads += 1
      if (reads > 1) return Promise.resolve(stored)
      bell.ring()
      return Promise.resolve([])
    })
    expect((await rows.next()).value).toEqual(stored[0])
    expect(reads).toBe(2)
  })
})
