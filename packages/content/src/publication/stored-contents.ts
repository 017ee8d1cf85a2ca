import { z } from 'zod'
import { kinds, type Kind } from './kind'
import type { PublishedEntry } from './published-entries'
import { publishedShapes } from './shapes'

/** Where a text is kept. */
export interface Place {
  /** In bytes. */
  readonly length: number
}

/** Keeps texts where they take no memory of the process. */
export interface TextStore {
  put(text: string): Place
  get(place: Place): string
  /** Erases the text; its place may be used again. */
  drop(place: Place): void
}

export interface StoredContentsOptions {
  /** How much text may be in memory as objects at once, in bytes; objects take some two to three times as much. */
  mostRead?: number
  /** Hears why something could not be stored: it is in memory then. */
  onTrouble?: (error: unknown) => void
}

type Fields = Record<string, unknown>

/** The fields of one content that are in the store. */
interface Stored {
  readonly owner: StoredContents
  /** Undefined once they were taken out. */
  place: Place | undefined
  /** While they are in memory. */
  fields: Fields | undefined
  /** The period in which one of them was asked for last; that to come while they are being stored. */
  askedIn: number
}

/** Under which a content that is kept says what of it is stored. */
const storedKey = Symbol('stored')

/**
 * Keeps contents with their few fields in memory that are looked at all the time (see `publishedShapes`), and the others
 * in a store, from where they are read when somebody asks for one; what was asked for lately stays in memory for a while.
 * The content of an entry looks as it did before.
 */
export class StoredContents {
  readonly #store: TextStore
  readonly #mostRead: number
  readonly #onTrouble: (error: unknown) => void
  #period = 0
  /** How many bytes were read in this period. */
  #read = 0
  /** What was asked for in this period, and in the one before. */
  #current: Stored[] = []
  #previous: Stored[] = []

  constructor(
    store: TextStore,
    { mostRead = 8 * 1024 * 1024, onTrouble = () => undefined }: StoredContentsOptions = {},
  ) {
    this.#store = store
    this.#mostRead = mostRead
    this.#onTrouble = onTrouble
  }

  /**
   * Puts an entry's content into the store, where its kind has large ones. Until `release` it is in memory, too.
   * @param text The content as JSON, where that is at hand.
   */
  keep(entry: PublishedEntry, text?: string): void {
    const fields = fieldsOf[entry.kind]
    if (!fields) return
    const whole = entry.content as unknown as Fields
    const place = this.#put(text ?? JSON.stringify(whole))
    if (!place) return
    const content: Fields = {}
    for (const name of fields.light) content[name] = whole[name]
    Object.defineProperties(content, fields.getters)
    Object.defineProperty(content, storedKey, { value: { owner: this, place, fields: whole, askedIn: Infinity } })
    ;(entry as { content: unknown }).content = content
  }

  /** Lets go of the memory that an entry's content takes. */
  release(entry: PublishedEntry): void {
    const stored = storedOf(entry.content)
    if (stored?.askedIn !== Infinity) return
    stored.fields = undefined
    stored.askedIn = -1
  }

  /** Takes an entry's content out of the store: from now on it is in memory for as long as somebody has the entry. */
  takeOut(entry: PublishedEntry): void {
    const stored = storedOf(entry.content)
    if (!stored?.place) return
    stored.fields = this.fieldsOf(stored)
    this.#store.drop(stored.place)
    stored.place = undefined
  }

  /** For the contents that it made. */
  fieldsOf(stored: Stored): Fields {
    const { place, fields } = stored
    if (fields && (!place || stored.askedIn >= this.#period)) return fields
    if (!place) throw new Error('A content was taken out of the store before it was read.')
    if (this.#read > this.#mostRead / 2) this.#beginPeriod()
    // Looked at again: the period that has just ended may have been the last one for it.
    const found = (stored.fields ??= JSON.parse(this.#store.get(place)) as Fields)
    stored.askedIn = this.#period
    this.#current.push(stored)
    this.#read += place.length
    return found
  }

  #put(text: string): Place | undefined {
    try {
      return this.#store.put(text)
    } catch (error) {
      this.#onTrouble(error)
      return undefined
    }
  }

  /** Lets go of what nobody asked for in the period that ends. */
  #beginPeriod(): void {
    for (const stored of this.#previous) if (stored.place && stored.askedIn < this.#period) stored.fields = undefined
    this.#previous = this.#current
    this.#current = []
    this.#read = 0
    this.#period += 1
  }
}

interface KindFields {
  light: readonly string[]
  /** Of all other fields. */
  getters: PropertyDescriptorMap
}

/** How the contents of a kind are parted; undefined for those that stay in memory whole. */
const fieldsOf: Partial<Record<Kind, KindFields>> = Object.fromEntries(
  kinds.flatMap((kind) => {
    const { shape, light } = publishedShapes[kind] as { shape: z.ZodType; light?: readonly string[] }
    if (!light || !(shape instanceof z.ZodObject)) return []
    const others = Object.keys(shape.shape).filter((name) => !light.includes(name))
    return [[kind, { light, getters: Object.fromEntries(others.map((name) => [name, getterOf(name)])) }]]
  }),
)

/** One function for all contents of a kind, so that they have one form and none of its own. */
function getterOf(name: string): PropertyDescriptor {
  return {
    enumerable: true,
    get(this: object): unknown {
      const stored = storedOf(this)
      return stored?.owner.fieldsOf(stored)[name]
    },
  }
}

function storedOf(content: object): Stored | undefined {
  return (content as { [storedKey]?: Stored })[storedKey]
}
