import fc from 'fast-check'
import { expect, it } from 'vitest'
import { countSlots, hasSlot, inAll, inAny, isEmpty, meet, slotsIn, without, withSlot, type SlotSet } from './slot-set'

/** Sets of any length, full and empty words among them, and some with a last word that says nothing. */
const slotSets = fc
  .array(fc.oneof(fc.nat(0xffffffff), fc.constantFrom(0, 0xffffffff)), { maxLength: 12 })
  .map((words) => Uint32Array.from(words))

function members(set: SlotSet): Set<number> {
  const found = new Set<number>()
  for (let slot = 0; slot < set.length * 32; slot += 1) if (hasSlot(set, slot)) found.add(slot)
  return found
}

const ordered = (slots: Iterable<number>) => [...slots].sort((a, b) => a - b)

it('does with bits what sets of numbers do', () => {
  fc.assert(
    fc.property(fc.array(slotSets, { minLength: 1, maxLength: 5 }), slotSets, fc.nat(500), (sets, other, slot) => {
      const each = sets.map(members)
      const [set = other] = sets
      const [first = new Set<number>()] = each
      const others = members(other)
      expect(slotsIn(set)).toEqual(ordered(first))
      expect(countSlots(set)).toBe(first.size)
      expect(isEmpty(set)).toBe(first.size === 0)
      expect(slotsIn(inAny(sets))).toEqual(ordered(new Set(each.flatMap((one) => [...one]))))
      expect(slotsIn(inAll(sets))).toEqual(ordered([...first].filter((one) => each.every((all) => all.has(one)))))
      expect(slotsIn(without(set, other))).toEqual(ordered([...first].filter((one) => !others.has(one))))
      expect(slotsIn(withSlot(set, slot, true))).toEqual(ordered(new Set([...first, slot])))
      expect(slotsIn(withSlot(set, slot, false))).toEqual(ordered([...first].filter((one) => one !== slot)))
    }),
  )
})

it('says whether any slot of a set is in another and not in a third', () => {
  fc.assert(
    fc.property(
      slotSets,
      fc.array(fc.tuple(fc.nat(0xffffffff), fc.nat(0xffffffff)), { maxLength: 12 }),
      (set, words) => {
        const other = Uint32Array.from(words, ([word]) => word)
        const third = Uint32Array.from(words, ([, word]) => word)
        const [inOther, inThird] = [members(other), members(third)]
        expect(meet(set, other, third)).toBe([...members(set)].some((one) => inOther.has(one) && !inThird.has(one)))
      },
    ),
  )
})
