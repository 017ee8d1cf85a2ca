import { describe, expect, it } from 'vitest'
import { createWriteLock } from './exclusive'

describe('the write lock', () => {
  it('lets one holder in at a time, in order of asking', async () => {
    const { exclusive } = createWriteLock()
    const events: string[] = []
    const work = (name: string) => async () => {
      events.push(`${name} in`)
      await new Promise((resolve) => setImmediate(resolve))
      events.push(`${name} out`)
    }
    await Promise.all(['a', 'b', 'c'].map((name) => exclusive(work(name))))
    expect(events).toEqual(['a in', 'a out', 'b in', 'b out', 'c in', 'c out'])
  })

  it('goes on after a failure', async () => {
    const { exclusive } = createWriteLock()
    await expect(exclusive(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
    expect(await exclusive(() => Promise.resolve('next'))).toBe('next')
  })

  it('gives up with the likely cause when the holder waits for the one that waits', async () => {
    const { acquire, exclusive } = createWriteLock(20)
    const giveBack = await acquire()
    await expect(exclusive(() => Promise.resolve())).rejects.toThrow(/without passing req/)
    giveBack()
    giveBack()
    expect(await exclusive(() => Promise.resolve('free again'))).toBe('free again')
  })
})
