import type { PublishedEntries } from '@stride/content/publication/published-entries'
import type { Looks } from './looks'

/** Something that was worked out once: what it was made from, and the moment (ISO 8601) up to which it holds. */
export interface Held {
  readonly value: unknown
  readonly looks: Looks
  readonly validUntil: string | null
}

/**
 * Memory for texts and sets, and for what is made of objects, roughly, in bytes. A page's blocks take several times what
 * is written of them, and are only asked for again until that is written.
 */
const mostInPieces = 48 * 1024 * 1024
const mostInObjects = 4 * 1024 * 1024
/** What a thing and what it was made from take beside its text, roughly. */
const overhead = 1_000
const sizeOfObject = 50

/** What was worked out from what is public, for whom and by what it is about; dropped with the next publication. */
export class Remembered {
  readonly #sequence: number
  readonly #shelves = new Map<string, Shelf>()
  readonly #pieces = new Budget(mostInPieces)
  readonly #objects = new Budget(mostInObjects)

  private constructor(sequence: number) {
    this.#sequence = sequence
  }

  /** That of a view, as it is now. */
  static of(view: PublishedEntries): Remembered {
    const known = byView.get(view)
    if (known && known.#sequence === view.sequence) return known
    const fresh = new Remembered(view.sequence)
    byView.set(view, fresh)
    return fresh
  }

  /** What is held for an audience: a text for all that a value may depend on beside its subject. */
  shelf(audience: string): Shelf {
    let shelf = this.#shelves.get(audience)
    if (!shelf) this.#shelves.set(audience, (shelf = new Shelf(this.#pieces, this.#objects)))
    return shelf
  }
}

/** What is held for one audience, by a name and by its subject. */
export class Shelf {
  readonly #pieces: Lately
  readonly #objects: Lately

  constructor(pieces: Budget, objects: Budget) {
    this.#pieces = new Lately(pieces)
    this.#objects = new Lately(objects)
  }

  get(name: string, subject: object): Held | undefined {
    return this.#pieces.get(name, subject) ?? this.#objects.get(name, subject)
  }

  set(name: string, subject: object, held: Held): void {
    const { value } = held
    if (Array.isArray(value)) this.#objects.set(name, subject, held)
    else this.#pieces.set(name, subject, held)
  }
}

/** Memory that several share. Whenever half of it is full, all of them let go of what they did not need meanwhile. */
class Budget {
  readonly #most: number
  readonly #sharers: Lately[] = []
  #spent = 0

  constructor(most: number) {
    this.#most = most
  }

  share(lately: Lately): void {
    this.#sharers.push(lately)
  }

  spend(bytes: number): void {
    this.#spent += bytes
    if (this.#spent <= this.#most / 2) return
    this.#spent = 0
    for (const lately of this.#sharers) lately.age()
  }
}

type ByName = Map<string, Map<object, Held>>

/** What was needed lately. */
class Lately {
  readonly #budget: Budget
  #now: ByName = new Map()
  #before: ByName = new Map()

  constructor(budget: Budget) {
    this.#budget = budget
    budget.share(this)
  }

  get(name: string, subject: object): Held | undefined {
    const held = this.#now.get(name)?.get(subject)
    if (held) return held
    const older = this.#before.get(name)?.get(subject)
    if (older) this.set(name, subject, older)
    return older
  }

  set(name: string, subject: object, held: Held): void {
    this.#budget.spend(overhead + sizeOf(held.value))
    const known = this.#now.get(name)
    if (known) known.set(subject, held)
    else this.#now.set(name, new Map([[subject, held]]))
  }

  age(): void {
    this.#before = this.#now
    this.#now = new Map()
  }
}

/** Roughly, of texts, sets and what is made of them. An entry counts nothing: it is there anyway. */
function sizeOf(value: unknown): number {
  if (typeof value === 'string') return value.length
  if (typeof value !== 'object' || value === null || 'publication' in value) return 0
  if (ArrayBuffer.isView(value)) return value.byteLength
  let size = sizeOfObject
  for (const member of Object.values(value)) size += sizeOf(member)
  return size
}

const byView = new WeakMap<PublishedEntries, Remembered>()
