import { hasSlot, meet, noSlots, shortLived, slotsIn, writeSlot, type SlotSet } from '@stride/search/slot-set'
import { compareKeys, type SortKey } from './sort-key'

/** How to come from one entry of a list to the next among those that are meant. Places count from 0; -1 is none. */
export interface Walk {
  /** The first place at or after this one. */
  next(place: number): number
  /** The last place at or before this one. */
  previous(place: number): number
}

/** Every so many places the set of all slots before them is kept. */
const stride = 256

/** The slots of a list in one order. Never changed once made. */
export class Ordering {
  readonly slots: Int32Array
  readonly #keyOf: (slot: number) => SortKey
  #places: Int32Array | undefined
  #kept: SlotSet[] | undefined

  constructor(slots: Int32Array, keyOf: (slot: number) => SortKey) {
    this.slots = slots
    this.#keyOf = keyOf
  }

  static sorted(slots: readonly number[], keyOf: (slot: number) => SortKey): Ordering {
    const keyed = slots.map((slot) => ({ slot, key: keyOf(slot) })).sort((a, b) => compareKeys(a.key, b.key))
    return new Ordering(
      Int32Array.from(keyed, ({ slot }) => slot),
      keyOf,
    )
  }

  get length(): number {
    return this.slots.length
  }

  slotAt(place: number): number {
    const slot = this.slots[place]
    if (slot === undefined) throw new Error(`There is no place ${place} in a list of ${this.length}.`)
    return slot
  }

  keyAt(place: number): SortKey {
    return this.#keyOf(this.slotAt(place))
  }

  /** The first place whose key does not come before this one. */
  placeOf(key: SortKey): number {
    return this.firstPlace((slot) => compareKeys(this.#keyOf(slot), key) >= 0)
  }

  /** The first place after a key. */
  placeAfter(key: SortKey): number {
    return this.firstPlace((slot) => compareKeys(this.#keyOf(slot), key) > 0)
  }

  /** Where something begins to hold that goes on to hold to the end of this order; its length when nowhere. */
  firstPlace(holds: (slot: number) => boolean): number {
    return firstWhere(this.length, (place) => holds(this.slotAt(place)))
  }

  /** The slots that stand before a place. */
  before(place: number): SlotSet {
    const kept = (this.#kept ??= this.#keep())
    const before = kept[Math.floor(place / stride)] ?? noSlots
    const set = shortLived(before.length)
    set.set(before)
    for (let other = place - (place % stride); other < place; other += 1) writeSlot(set, this.slotAt(other), true)
    return set
  }

  /** A walk over all entries, or over the members alone (with their number). */
  walk(members?: SlotSet, count = 0): Walk {
    if (!members) return { next: (place) => (place < this.length ? place : -1), previous: (place) => place }
    // Few are found quicker by sorting their places than by looking for them among all.
    return count * 64 < this.length ? walkOf(this.#placesOf(members)) : this.#scan(members)
  }

  /** The order once a slot has gone, has come, or holds another entry; the key of what it held tells where it stood. */
  moved(slot: number, keyBefore: SortKey | undefined, isIn: boolean, keyOf: (slot: number) => SortKey): Ordering {
    const place = keyBefore ? this.placeOf(keyBefore) : undefined
    const rest = place === undefined ? this.slots : cut(this.slots, place)
    if (!isIn) return new Ordering(rest, keyOf)
    const without = new Ordering(rest, keyOf)
    return new Ordering(inserted(rest, without.placeOf(keyOf(slot)), slot), keyOf)
  }

  /** Looks at the places up to the next that a set is kept for one by one, and then for the part with the next member. */
  #scan(members: SlotSet): Walk {
    const { slots } = this
    const memberFrom = (place: number, end: number) => {
      for (let other = place; other < end; other += 1) if (hasSlot(members, slots[other] ?? 0)) return other
      return -1
    }
    const memberBackFrom = (place: number, end: number) => {
      for (let other = place; other > end; other -= 1) if (hasSlot(members, slots[other] ?? 0)) return other
      return -1
    }
    const parts = () => (this.#kept ??= this.#keep())
    const isBetween = (part: number, end: number) => meet(members, parts()[end] ?? noSlots, parts()[part] ?? noSlots)
    return {
      next: (place) => {
        const part = Math.floor(place / stride) + 1
        const near = memberFrom(place, Math.min(part * stride, slots.length))
        if (near >= 0 || part * stride >= slots.length) return near
        const found = firstWhere(parts().length, (end) => isBetween(part, end)) - 1
        return memberFrom(found * stride, Math.min((found + 1) * stride, slots.length))
      },
      previous: (place) => {
        const start = Math.min(place, slots.length - 1)
        if (start < 0) return -1
        const part = Math.floor(start / stride)
        const near = memberBackFrom(start, part * stride - 1)
        if (near >= 0) return near
        const found = firstWhere(part, (first) => !isBetween(first, part)) - 1
        return found < 0 ? -1 : memberBackFrom((found + 1) * stride - 1, found * stride - 1)
      },
    }
  }

  #placesOf(members: SlotSet): Int32Array {
    const places = (this.#places ??= this.#invert())
    return Int32Array.from(slotsIn(members), (slot) => places[slot] ?? -1).sort()
  }

  #invert(): Int32Array {
    const places = new Int32Array(this.slots.reduce((highest, slot) => Math.max(highest, slot), -1) + 1).fill(-1)
    this.slots.forEach((slot, place) => (places[slot] = place))
    return places
  }

  #keep(): SlotSet[] {
    const set = new Uint32Array(Math.ceil((this.slots.reduce((highest, slot) => Math.max(highest, slot), -1) + 1) / 32))
    const kept: SlotSet[] = []
    for (let place = 0; place <= this.length; place += 1) {
      if (place % stride === 0) kept.push(set.slice())
      if (place < this.length) writeSlot(set, this.slotAt(place), true)
    }
    return kept
  }
}

/** The first number below an end for which something holds that then holds for all after it; the end when for none. */
function firstWhere(end: number, holds: (index: number) => boolean): number {
  let [low, high] = [0, end]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}

function walkOf(places: Int32Array): Walk {
  const from = (place: number) => firstWhere(places.length, (index) => (places[index] ?? 0) >= place)
  return { next: (place) => places[from(place)] ?? -1, previous: (place) => places[from(place + 1) - 1] ?? -1 }
}

function cut(slots: Int32Array, place: number): Int32Array {
  const copy = new Int32Array(slots.length - 1)
  copy.set(slots.subarray(0, place))
  copy.set(slots.subarray(place + 1), place)
  return copy
}

function inserted(slots: Int32Array, place: number, slot: number): Int32Array {
  const copy = new Int32Array(slots.length + 1)
  copy.set(slots.subarray(0, place))
  copy[place] = slot
  copy.set(slots.subarray(place), place + 1)
  return copy
}
