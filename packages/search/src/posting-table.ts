import { isEmpty, noSlots, shortLived, withSlot, writeSlot, type SlotSet } from './slot-set'

/** One slot, some in rising order, or so many that a bit for each slot takes less room. */
type Posting = number | readonly number[] | SlotSet

const mostListed = 128

/** So many parts that copying one stays cheap when there are tens of thousands of words. */
const parts = 1024

type Tables = ReadonlyArray<ReadonlyMap<string, Posting> | undefined>

/** Which slots have a term. Changing it copies only the parts that change. */
export class PostingTable {
  readonly #parts: Tables

  constructor(tables: Tables) {
    this.#parts = tables
  }

  has(term: string): boolean {
    return this.#parts[partOf(term)]?.has(term) ?? false
  }

  with(term: string): SlotSet {
    const posting = this.#parts[partOf(term)]?.get(term)
    if (posting === undefined) return noSlots
    if (posting instanceof Uint32Array) return posting
    return setOf(typeof posting === 'number' ? [posting] : posting, shortLived)
  }

  /** The table after a slot has lost some terms and gained others, none of them named twice. */
  changed(slot: number, lost: readonly string[], gained: readonly string[]): PostingTable {
    if (lost.length === 0 && gained.length === 0) return this
    const tables = this.#parts.slice()
    const copied = new Set<number>()
    const change = (term: string, isIn: boolean) => {
      const part = partOf(term)
      const table = copied.has(part) ? (tables[part] as Map<string, Posting>) : new Map(tables[part])
      tables[part] = table
      copied.add(part)
      const posting = changedPosting(table.get(term) ?? [], slot, isIn)
      if (posting === undefined) table.delete(term)
      else table.set(term, posting)
    }
    for (const term of lost) change(term, false)
    for (const term of gained) change(term, true)
    return new PostingTable(tables)
  }
}

/** A table in the making, of terms that may be numbers for now. Slots come in rising order. */
export class PostingTableBuilder<Term extends string | number = string> {
  readonly #slots = new Map<Term, number | number[]>()

  /** Says that a slot has a term; saying it again at once changes nothing. */
  add(slot: number, term: Term): void {
    const found = this.#slots.get(term)
    if (found === undefined) this.#slots.set(term, slot)
    else if (typeof found !== 'number') {
      if (found.at(-1) !== slot) found.push(slot)
    } else if (found !== slot) this.#slots.set(term, [found, slot])
  }

  /** @param spelled What a term is in the table. */
  finish(spelled: (term: Term) => string = String): PostingTable {
    const tables = new Array<Map<string, Posting> | undefined>(parts).fill(undefined)
    for (const [term, found] of this.#slots) {
      const posting = typeof found === 'number' ? found : packed(found)
      const word = spelled(term)
      ;(tables[partOf(word)] ??= new Map<string, Posting>()).set(word, posting)
    }
    return new PostingTable(tables)
  }
}

function packed(slots: readonly number[]): Posting {
  const [first = 0] = slots
  if (slots.length === 1) return first
  return slots.length > mostListed ? setOf(slots) : slots
}

/** The posting with a slot or without; undefined when none is left. One of many slots stays so until it is empty. */
function changedPosting(posting: Posting, slot: number, isIn: boolean): Posting | undefined {
  if (posting instanceof Uint32Array) {
    const set = withSlot(posting, slot, isIn)
    return isEmpty(set) ? undefined : set
  }
  const slots = slotsOf(posting).filter((other) => other !== slot)
  if (isIn) slots.push(slot)
  return slots.length === 0 ? undefined : packed(slots.sort((a, b) => a - b))
}

function slotsOf(posting: Exclude<Posting, SlotSet>): number[] {
  return typeof posting === 'number' ? [posting] : posting.slice()
}

function setOf(slots: readonly number[], make: (length: number) => SlotSet = lasting): SlotSet {
  const set = make(((slots.at(-1) ?? 0) >>> 5) + 1)
  for (const slot of slots) writeSlot(set, slot, true)
  return set
}

function lasting(length: number): SlotSet {
  return new Uint32Array(length)
}

function partOf(term: string): number {
  let hash = 0
  for (let index = 0; index < term.length; index += 1) hash = (Math.imul(hash, 31) + term.charCodeAt(index)) | 0
  return (hash ^ (hash >>> 16)) & (parts - 1)
}
