import type { Kind } from '@stride/content/publication/kind'
import type { PublishedEntry, Recall } from '@stride/content/publication/published-entries'
import { canBeEntryId, entryTag, kindTag } from '@stride/content/publication/tags'

/** More tags than this take too much memory: then the answer is tagged by kinds instead. */
const mostTags = 1_000
/** More surrogate keys than this would burst the headers that carry them. */
const mostSurrogateKeys = 120

/** What an answer, or a part of one, was made from. Most parts are made from one or two entries: what is empty isn't made. */
export class Looks {
  /** Their tags. */
  readonly #entries = new Set<string>()
  readonly #kinds = new Set<Kind>()
  #lookedFor: string | undefined
  #tags: Set<string> | undefined
  /** Tags of parts of lists, and the kinds of these lists. */
  #parts: Set<string> | undefined
  #listed: Set<Kind> | undefined
  /** Tags that stand whatever else was looked at. */
  #lasting: Set<string> | undefined
  #recalls: Map<string, Recall> | undefined
  #count = 0

  /** How many looks it took. */
  get count(): number {
    return this.#count
  }

  get tags(): string[] {
    return this.#tagsUpTo(mostTags, [...(this.#parts ?? none)])
  }

  /** The same for those who know no parts of lists, but only kinds of entries: see `tagsOf`. */
  get surrogateKeys(): string[] {
    return this.#tagsUpTo(mostSurrogateKeys, Array.from(this.#listed ?? none, kindTag))
  }

  get recalls(): Recall[] {
    return [...(this.#recalls?.values() ?? [])]
  }

  addEntry({ kind, tag }: PublishedEntry): void {
    this.#entries.add(tag)
    this.#kinds.add(kind)
    this.#count += 1
  }

  /** That an entry was looked for by its id, and that there may be none. */
  addEntryId(kind: Kind, entryId: string): void {
    // One that nothing has is looked for among one kind after the other.
    if (entryId !== this.#lookedFor && canBeEntryId(entryId)) this.#entries.add(entryTag(entryId))
    this.#lookedFor = entryId
    this.#kinds.add(kind)
    this.#count += 1
  }

  addTag(kind: Kind, tag: string): void {
    ;(this.#tags ??= new Set()).add(tag)
    this.#kinds.add(kind)
    this.#count += 1
  }

  /** That parts of a kind's list were looked at; which, `addPart` says. */
  addList(kind: Kind): void {
    ;(this.#listed ??= new Set()).add(kind)
    this.#kinds.add(kind)
    this.#count += 1
  }

  addPart(tag: string): void {
    ;(this.#parts ??= new Set()).add(tag)
  }

  addLasting(tag: string): void {
    ;(this.#lasting ??= new Set()).add(tag)
  }

  addRecall(recall: Recall): void {
    ;(this.#recalls ??= new Map()).set(recall.entryId, recall)
  }

  addCount(looks: number): void {
    this.#count += looks
  }

  /** Takes over all of another's. */
  take(other: Looks): void {
    for (const tag of other.#entries) this.#entries.add(tag)
    for (const kind of other.#kinds) this.#kinds.add(kind)
    this.#tags = joined(this.#tags, other.#tags)
    this.#parts = joined(this.#parts, other.#parts)
    this.#listed = joined(this.#listed, other.#listed)
    this.#lasting = joined(this.#lasting, other.#lasting)
    if (other.#recalls) for (const recall of other.#recalls.values()) this.addRecall(recall)
    this.#count += other.#count
  }

  #tagsUpTo(most: number, ofLists: readonly string[]): string[] {
    const isTooMuch = this.#entries.size + (this.#tags?.size ?? 0) + ofLists.length > most
    const tags = isTooMuch ? Array.from(this.#kinds, kindTag) : [...this.#entries, ...(this.#tags ?? none), ...ofLists]
    return this.#lasting ? [...new Set([...tags, ...this.#lasting])] : tags
  }
}

const none: readonly never[] = []

function joined<T>(one: Set<T> | undefined, other: ReadonlySet<T> | undefined): Set<T> | undefined {
  if (!other) return one
  if (!one) return new Set(other)
  for (const value of other) one.add(value)
  return one
}
