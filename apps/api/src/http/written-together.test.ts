import { setImmediate as turn } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { WrittenTogether } from './written-together'

describe('WrittenTogether', () => {
  it('writes at the end of the turn, in the order in which it was told', async () => {
    const [together, written] = [new WrittenTogether(), [] as number[]]
    for (const one of [1, 2, 3]) together.add(() => written.push(one))
    expect(written).toEqual([])
    await turn()
    expect(written).toEqual([1, 2, 3])
    together.add(() => written.push(4))
    await turn()
    expect(written).toEqual([1, 2, 3, 4])
  })

  it('lets no more than a few wait for each other', async () => {
    const [together, written] = [new WrittenTogether(), [] as number[]]
    for (let one = 1; one <= 20; one += 1) together.add(() => written.push(one))
    expect(written.length).toBeGreaterThan(10)
    await turn()
    expect(written).toEqual(Array.from({ length: 20 }, (_, index) => index + 1))
  })

  it('writes at once before something that takes long, and nothing twice', async () => {
    const [together, written] = [new WrittenTogether(), [] as number[]]
    together.add(() => written.push(1))
    together.flush()
    expect(written).toEqual([1])
    together.add(() => written.push(2))
    await turn()
    expect(written).toEqual([1, 2])
  })

  it('takes what is told while it writes', async () => {
    const [together, written] = [new WrittenTogether(), [] as number[]]
    together.add(() => {
      written.push(1)
      together.add(() => written.push(2))
    })
    await turn()
    await turn()
    expect(written).toEqual([1, 2])
  })
})
