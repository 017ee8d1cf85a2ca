import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Bell } from './bell'

const never = new AbortController().signal

describe('the bell', () => {
  beforeEach(() => vi.useFakeTimers())
  afterEach(() => vi.useRealTimers())

  const bellOver = (look: () => Promise<unknown>) => new Bell({ look, interval: () => 50 })

  it('lets nobody wait who has not heard it ring since', async () => {
    const bell = bellOver(() => Promise.resolve(0))
    const { count } = bell
    bell.ring()
    await bell.wait(count, never)
    expect(vi.getTimerCount()).toBe(0)
  })

  it('polls only while someone waits, once for all of them', async () => {
    let tail = 1
    const look = vi.fn(() => Promise.resolve(tail))
    const bell = bellOver(look)
    // The first look rings in any case: nothing was seen before.
    await Promise.all([bell.wait(bell.count, never), vi.advanceTimersByTimeAsync(50)])
    await vi.advanceTimersByTimeAsync(1000)
    expect(look).toHaveBeenCalledTimes(1)
    const waiting = Promise.all([bell.wait(bell.count, never), bell.wait(bell.count, never)])
    await vi.advanceTimersByTimeAsync(150)
    expect(look).toHaveBeenCalledTimes(4)
    tail = 2
    await vi.advanceTimersByTimeAsync(50)
    await waiting
    expect(look).toHaveBeenCalledTimes(5)
    expect(vi.getTimerCount()).toBe(0)
  })

  it('lets nobody wait longer than two seconds', async () => {
    const bell = bellOver(() => new Promise(() => undefined))
    const waiting = bell.wait(bell.count, never)
    await vi.advanceTimersByTimeAsync(2000)
    await waiting
  })

  it('stops waiting when aborted', async () => {
    const bell = bellOver(() => Promise.resolve(0))
    const end = new AbortController()
    const waiting = bell.wait(bell.count, end.signal)
    end.abort()
    await waiting
    expect(vi.getTimerCount()).toBe(0)
  })

  it('tells all who wait that looking failed, and goes on for the next', async () => {
    const look = vi.fn<() => Promise<unknown>>().mockRejectedValueOnce(new Error('gone')).mockResolvedValue(1)
    const bell = bellOver(look)
    const waiting = [bell.wait(bell.count, never), bell.wait(bell.count, never)]
    const failures = Promise.allSettled(waiting)
    await vi.advanceTimersByTimeAsync(50)
    expect((await failures).map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    const next = bell.wait(bell.count, never)
    await vi.advanceTimersByTimeAsync(50)
    await next
  })
})
