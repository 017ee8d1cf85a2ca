import { noSlots, withSlot, type SlotSet } from '@stride/search/slot-set'

/** So many parts that copying one stays cheap when there is a facet for each of ten thousand conditions. */
const parts = 256

/** Which slots have a facet, such as `urgency:emergency`. Changing it copies only the parts that change. */
export class FacetTable {
  readonly #parts: ReadonlyArray<ReadonlyMap<string, SlotSet> | undefined>

  constructor(tables: ReadonlyArray<ReadonlyMap<string, SlotSet> | undefined> = []) {
    this.#parts = tables
  }

  with(facet: string): SlotSet {
    return this.#parts[partOf(facet)]?.get(facet) ?? noSlots
  }

  /** The table after a slot has lost some facets and gained others. */
  changed(slot: number, lost: readonly string[], gained: readonly string[]): FacetTable {
    const copies = new Map<number, Map<string, SlotSet>>()
    const change = (facet: string, isIn: boolean) => {
      const part = partOf(facet)
      let copy = copies.get(part)
      if (!copy) copies.set(part, (copy = new Map(this.#parts[part])))
      const set = withSlot(copy.get(facet) ?? noSlots, slot, isIn)
      if (set.some((word) => word !== 0)) copy.set(facet, set)
      else copy.delete(facet)
    }
    for (const facet of lost) change(facet, false)
    for (const facet of gained) change(facet, true)
    return new FacetTable(Array.from({ length: parts }, (_, part) => copies.get(part) ?? this.#parts[part]))
  }

  /** The table of entries by slot. */
  static of(facetsBySlot: ReadonlyArray<readonly string[]>): FacetTable {
    const slots = new Map<string, number[]>()
    facetsBySlot.forEach((facets, slot) => {
      for (const facet of facets) {
        const found = slots.get(facet)
        if (found) found.push(slot)
        else slots.set(facet, [slot])
      }
    })
    const tables = Array.from({ length: parts }, () => new Map<string, SlotSet>())
    for (const [facet, members] of slots) {
      const set = new Uint32Array(((members.at(-1) ?? 0) >>> 5) + 1)
      for (const slot of members) set[slot >>> 5] = (set[slot >>> 5] ?? 0) | (1 << (slot & 31))
      tables[partOf(facet)]?.set(facet, set)
    }
    return new FacetTable(tables)
  }
}

function partOf(facet: string): number {
  let hash = 0
  for (let index = 0; index < facet.length; index += 1) hash = (Math.imul(hash, 31) + facet.charCodeAt(index)) | 0
  return (hash ^ (hash >>> 16)) & (parts - 1)
}
