/** A set of small whole numbers, one bit each. Never changed once made. */
export type SlotSet = Uint32Array

export const noSlots: SlotSet = new Uint32Array(0)

export function hasSlot(set: SlotSet, slot: number): boolean {
  return (((set[slot >>> 5] ?? 0) >>> (slot & 31)) & 1) === 1
}

/** The set with a slot in it, or without. */
export function withSlot(set: SlotSet, slot: number, isIn: boolean): SlotSet {
  const copy = new Uint32Array(Math.max(set.length, (slot >>> 5) + 1))
  copy.set(set)
  writeSlot(copy, slot, isIn)
  return copy
}

/** For sets in the making. */
export function writeSlot(set: Uint32Array, slot: number, isIn: boolean): void {
  const word = set[slot >>> 5] ?? 0
  set[slot >>> 5] = isIn ? word | (1 << (slot & 31)) : word & ~(1 << (slot & 31))
}

/** The slots that are in all of the sets (at least one). */
export function inAll(sets: readonly SlotSet[]): SlotSet {
  const [first = noSlots, second] = sets
  if (!second) return first
  let length = first.length
  for (const set of sets) if (set.length < length) length = set.length
  if (length === 0) return noSlots
  const common = shortLived(length)
  const third = sets[2]
  // Most come by two or three, and are gone through once.
  if (third)
    for (let word = 0; word < length; word += 1) common[word] = at(first, word) & at(second, word) & at(third, word)
  else for (let word = 0; word < length; word += 1) common[word] = at(first, word) & at(second, word)
  for (let more = 3; more < sets.length; more += 1) {
    const set = sets[more] ?? noSlots
    for (let word = 0; word < length; word += 1) common[word] = at(common, word) & at(set, word)
  }
  return common
}

/** The slots that are in any of the sets. */
export function inAny(sets: readonly SlotSet[]): SlotSet {
  let only = noSlots
  let length = 0
  let count = 0
  for (const set of sets) {
    if (set.length === 0) continue
    only = set
    count += 1
    if (set.length > length) length = set.length
  }
  if (count < 2) return only
  const union = shortLived(length)
  for (const set of sets) for (let word = 0; word < set.length; word += 1) union[word] = at(union, word) | at(set, word)
  return union
}

/** The slots of one set that are not in another. */
export function without(set: SlotSet, others: SlotSet): SlotSet {
  const left = shortLived(set.length)
  left.set(set)
  const length = Math.min(set.length, others.length)
  for (let word = 0; word < length; word += 1) left[word] = at(set, word) & ~at(others, word)
  return left
}

/** Whether any slot of a set is in another, and not in a third that is as long as the other. */
export function meet(set: SlotSet, other: SlotSet, third: SlotSet): boolean {
  const length = Math.min(set.length, other.length)
  for (let word = 0; word < length; word += 1)
    if ((at(set, word) & at(other, word) & ~at(third, word)) !== 0) return true
  return false
}

export function isEmpty(set: SlotSet): boolean {
  for (let word = 0; word < set.length; word += 1) if (at(set, word) !== 0) return false
  return true
}

export function countSlots(set: SlotSet): number {
  let count = 0
  let word = 0
  // Four bits can count those of three words. Their eights are added up, and a product sums these into the highest.
  for (const end = set.length - 2; word < end; word += 3) {
    const fours = (inFours(at(set, word)) + inFours(at(set, word + 1)) + inFours(at(set, word + 2))) | 0
    count += Math.imul((fours & 0x0f0f0f0f) + ((fours >>> 4) & 0x0f0f0f0f), 0x01010101) >>> 24
  }
  for (; word < set.length; word += 1) {
    const fours = inFours(at(set, word))
    count += Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
  }
  return count
}

/** How many bits are set of each four, in these four bits. */
function inFours(word: number): number {
  const pairs = (word - ((word >>> 1) & 0x55555555)) | 0
  return ((pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)) | 0
}

/** The slots in rising order. */
export function slotsIn(set: SlotSet): number[] {
  const slots: number[] = []
  for (let index = 0; index < set.length; index += 1)
    for (let word = at(set, index); word !== 0; word &= word - 1) slots.push(index * 32 + 31 - Math.clz32(word & -word))
  return slots
}

/** What sets that are made on the way to an answer are cut from, so that not each is asked of the system on its own. */
const pieceLength = 64 * 1024
let piece = noSlots
let used = 0

/** An empty set for so many words, for as long as an answer is made: whatever is kept holds all that was cut beside it. */
export function shortLived(length: number): Uint32Array {
  if (length > pieceLength / 8) return new Uint32Array(length)
  if (used + length > piece.length) {
    piece = new Uint32Array(pieceLength)
    used = 0
  }
  const cut = piece.subarray(used, used + length)
  used += length
  return cut
}

/** A word of a set that is there: V8 reads all of them more slowly once one was read that is not. */
function at(set: SlotSet, word: number): number {
  return set[word] ?? 0
}
