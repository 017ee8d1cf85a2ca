import { z } from 'zod'
import { kinds, type Kind } from './kind'
import type { PublishedEntry } from './published-entries'
import { LazyJson } from '../shape/lazy-json'
import { publishedShapes, type ContentOf } from './shapes'

/** Where a text is kept. */
export interface Place {
  /** In bytes. */
  readonly length: number
}

/** Keeps texts where they take no memory of the process. */
export interface TextStore {
  /** Takes a text, or its bytes in UTF-8. */
  put(text: string | Uint8Array): Place
  get(place: Place): string
  /** Erases the text; its place may be used again. */
  drop(place: Place): void
}

/** The few fields of a content that are in memory all the time, by their names (see `publishedShapes`). */
export type LightFields = Readonly<Record<string, unknown>>

export interface StoredContentsOptions {
  /** How much may be in memory at once, in bytes of text; with what was made of it, it takes some two times as much. */
  mostRead?: number
  /** Hears why something could not be stored: it is in memory then. */
  onTrouble?: (error: unknown) => void
}

/** A content that is in the store. */
interface Stored {
  readonly owner: StoredContents
  /** Undefined once it was taken out. */
  place: Place | undefined
  /** While it is in memory. */
  fields: LazyJson | undefined
  /** The period in which one of its fields was asked for last; that to come while it is being stored. */
  askedIn: number
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true })

/** The text of some bytes in UTF-8. */
export function textIn(bytes: Uint8Array): string {
  return decoder.decode(bytes)
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
    { mostRead = 16 * 1024 * 1024, onTrouble = () => undefined }: StoredContentsOptions = {},
  ) {
    this.#store = store
    this.#mostRead = mostRead
    this.#onTrouble = onTrouble
  }

  /**
   * Puts a content, as JSON or its bytes in UTF-8, into the store, and gives the one to stand for it; undefined where contents of a kind are
   * small, and where the store fails. Until `release` it is in memory, too, unless its few fields are given: then it need
   * not be looked into.
   */
  keep<K extends Kind>(kind: K, json: () => string | Uint8Array, light?: LightFields): ContentOf[K] | undefined {
    const parts = partsOf[kind]
    if (!parts) return undefined
    const text = json()
    const place = this.#put(text)
    if (!place) return undefined
    const fields = light ? undefined : new LazyJson(typeof text === 'string' ? text : textIn(text))
    const stored: Stored = { owner: this, place, fields, askedIn: fields ? Infinity : -1 }
    return contentOf(parts, stored, (name) => (fields ? fields.get(name) : light?.[name])) as ContentOf[K]
  }

  /** An entry's content as its text has it, whatever its few fields were said to be; undefined for one in memory. */
  asStored<K extends Kind>({ kind, content }: PublishedEntry<K>): ContentOf[K] | undefined {
    const [parts, stored] = [partsOf[kind], storedOf(content)]
    if (!parts || !stored?.place) return undefined
    const fields = this.fieldsOf(stored)
    return contentOf(parts, stored, (name) => fields.get(name)) as ContentOf[K]
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
  fieldsOf(stored: Stored): LazyJson {
    const { place, fields } = stored
    if (fields && (!place || stored.askedIn >= this.#period)) return fields
    if (!place) throw new Error('A content was taken out of the store before it was read.')
    if (this.#read > this.#mostRead / 2) this.#beginPeriod()
    // Looked at again: the period that has just ended may have been the last one for it.
    const found = (stored.fields ??= new LazyJson(this.#store.get(place)))
    stored.askedIn = this.#period
    this.#current.push(stored)
    this.#read += place.length
    return found
  }

  #put(text: string | Uint8Array): Place | undefined {
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

/** A content of which all but its few fields is read from where it is stored. */
function contentOf(parts: Parts, stored: Stored, valueOf: (name: string) => unknown): object {
  const content: Record<string, unknown> = {}
  for (const name of parts.light) content[name] = valueOf(name)
  for (const { name, getter } of parts.others) Reflect.defineProperty(content, name, getter)
  Object.defineProperty(content, storedKey, { value: stored })
  return content
}

interface Parts {
  light: readonly string[]
  others: ReadonlyArray<{ name: string; getter: PropertyDescriptor }>
}

/** How the contents of a kind are parted; undefined for those that stay in memory whole. */
const partsOf: Partial<Record<Kind, Parts>> = Object.fromEntries(
  kinds.flatMap((kind) => {
    const { shape, light } = publishedShapes[kind] as { shape: z.ZodType; light?: readonly string[] }
    if (!light || !(shape instanceof z.ZodObject)) return []
    const others = Object.keys(shape.shape).filter((name) => !light.includes(name))
    return [[kind, { light, others: others.map((name) => ({ name, getter: getterOf(name) })) }]]
  }),
)

/** One function for all contents of a kind, so that they have one form and none of its own. */
function getterOf(name: string): PropertyDescriptor {
  return {
    enumerable: true,
    get(this: object): unknown {
      const stored = storedOf(this)
      return stored?.owner.fieldsOf(stored).get(name)
    },
  }
}

function storedOf(content: object): Stored | undefined {
  return (content as { [storedKey]?: Stored })[storedKey]
}
