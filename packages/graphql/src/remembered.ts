import type { PublishedEntries } from '@stride/content/publication/published-entries'
import type { Looks } from './looks'

/** Something that was worked out once: what it was made from, and the moment (ISO 8601) up to which it holds. */
export interface Held {
  readonly value: unknown
  readonly looks: Looks
  readonly validUntil: string | null
}

/** Memory for all of it, roughly, in bytes. */
const mostBytes = 32 * 1024 * 1024
const sizeOfObject = 50
/** What a thing and what it was made from take beside its text, roughly. */
const overhead = 1_000

/** What was worked out from what is public, for whom and by what it is about; dropped with the next publication. */
export class Remembered {
  readonly #sequence: number
  readonly #shelves = new Map<string, Shelf>()
  #bytes = 0

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
    if (!shelf) {
      shelf = new Shelf((value) => {
        this.#makeRoom(value)
      })
      this.#shelves.set(audience, shelf)
    }
    return shelf
  }

  /** What is used much is soon there again, so all of it may go at once. */
  #makeRoom(value: unknown): void {
    this.#bytes += overhead + sizeOf(value)
    if (this.#bytes <= mostBytes) return
    for (const shelf of this.#shelves.values()) shelf.clear()
    this.#bytes = 0
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

/** What is held for one audience, by a name and by its subject. */
export class Shelf {
  readonly #byName = new Map<string, Map<object, Held>>()
  readonly #makeRoom: (value: unknown) => void

  constructor(makeRoom: (value: unknown) => void) {
    this.#makeRoom = makeRoom
  }

  get(name: string, subject: object): Held | undefined {
    return this.#byName.get(name)?.get(subject)
  }

  set(name: string, subject: object, held: Held): void {
    this.#makeRoom(held.value)
    const known = this.#byName.get(name)
    if (known) known.set(subject, held)
    else this.#byName.set(name, new Map([[subject, held]]))
  }

  clear(): void {
    this.#byName.clear()
  }
}

const byView = new WeakMap<PublishedEntries, Remembered>()
