import { hasSlot, writeSlot } from '@stride/search/slot-set'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { Ordering } from './ordering'

it('walks to the next and the previous member, however far away it is', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 1_500 }),
      fc.array(fc.tuple(fc.nat(1_500), fc.integer({ min: 1, max: 60 })), { maxLength: 6 }),
      fc.array(fc.integer({ min: -1, max: 1_600 }), { minLength: 1, maxLength: 20 }),
      fc.boolean(),
      (length, runs, places, isDense) => {
        // The last slot comes first.
        const ordering = Ordering.sorted(
          Array.from({ length }, (_, slot) => slot),
          (slot) => [length - slot],
        )
        const members = new Uint32Array(Math.ceil(length / 32))
        for (const [start, count] of runs)
          for (let slot = start; slot < Math.min(start + count, length); slot += 1) writeSlot(members, slot, true)
        const walk = ordering.walk(members, isDense ? length : 1)
        const isMember = (place: number) => hasSlot(members, ordering.slotAt(place))
        for (const place of places) {
          let next = Math.max(place, 0)
          while (next < length && !isMember(next)) next += 1
          let previous = Math.min(place, length - 1)
          while (previous >= 0 && !isMember(previous)) previous -= 1
          expect([walk.next(place), walk.previous(place)]).toEqual([next < length ? next : -1, previous])
        }
      },
    ),
    { numRuns: 300 },
  )
})
