import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Turns } from './turns'

/** Asks for all at once; gives the round in which each began, in the order in which they did. */
function begun(asked: ReadonlyArray<{ caller: string; points: number }>) {
  const turns = new Turns()
  const order: Array<{ index: number; caller: string; points: number; round: number }> = []
  let round = 0
  return new Promise<typeof order>((resolve) => {
    const count = () => {
      round += 1
      if (order.length < asked.length) setImmediate(count)
      else resolve(order)
    }
    // Before anything is asked for, so that in each round it comes before the turns.
    setImmediate(count)
    asked.forEach(({ caller, points }, index) => {
      const note = () => order.push({ index, caller, points, round })
      const turn = turns.take(caller, points)
      if (turn) void turn.then(note)
      else note()
    })
  })
}

describe('turns', () => {
  it('let what is light begin at once, however much is waiting', async () => {
    const heavy = Array.from({ length: 5 }, () => ({ caller: 'flood', points: 900 }))
    const order = await begun([...heavy, { caller: 'flood', points: 20 }])
    expect(order.map(({ points }) => points)).toEqual([900, 20, 900, 900, 900, 900])
  })

  it('take callers one after the other, so that a flood is the wait of its sender', async () => {
    const flood = Array.from({ length: 30 }, () => ({ caller: 'flood', points: 900 }))
    const order = await begun([...flood, { caller: 'polite', points: 300 }])
    expect(order.findIndex(({ caller }) => caller === 'polite')).toBeLessThanOrEqual(2)
  })

  it('never keep anything for ever, whatever it costs', async () => {
    expect(await begun(Array.from({ length: 3 }, () => ({ caller: 'a', points: 50_000 })))).toHaveLength(3)
  })

  it('say so before what takes long begins, whether at once or later, and not before what does not', async () => {
    let times = 0
    const turns = new Turns(() => (times += 1))
    for (const points of [0, 20, 60]) expect(turns.take('a', points)).toBeUndefined()
    expect(times).toBe(0)
    expect(turns.take('a', 900)).toBeUndefined()
    expect(times).toBe(1)
    const later = turns.take('a', 900)
    expect(times).toBe(1)
    await later
    expect(times).toBe(2)
  })

  it('begin each once, in the order of its caller, and leave a round when it has done its points', async () => {
    const asked = fc.array(
      fc.record({ caller: fc.constantFrom('a', 'b', 'c'), points: fc.integer({ min: 0, max: 2_500 }) }),
      { maxLength: 60 },
    )
    await fc.assert(
      fc.asyncProperty(asked, async (all) => {
        const order = await begun(all)
        expect(order.map(({ index }) => index).sort((a, b) => a - b)).toEqual(all.map((_, index) => index))
        const heavy = order.filter(({ points }) => points > 20)
        for (const caller of ['a', 'b', 'c']) {
          const own = heavy.filter((one) => one.caller === caller).map(({ index }) => index)
          expect(own).toEqual([...own].sort((a, b) => a - b))
        }
        for (const { round } of heavy) {
          const inRound = heavy.filter((one) => one.round === round)
          const points = inRound.reduce((sum, one) => sum + one.points, 0)
          expect(inRound.length === 1 || points <= 1_000).toBe(true)
        }
      }),
    )
  })
})
