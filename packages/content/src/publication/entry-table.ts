import type { Kind } from './kind'
import type { PublishedEntry } from './published-entries'

/** Entries by kind and a name (their id, or their slug). `undefined` in a table means: known to be absent. */
export class EntryTable {
  readonly #kinds = new Map<Kind, Map<string, PublishedEntry | undefined>>()

  /** The entry, undefined when it is known to be absent, `otherwise` when the table knows nothing of it. */
  get<T>(kind: Kind, name: string, otherwise: T): PublishedEntry | T | undefined {
    const table = this.#kinds.get(kind)
    if (!table) return otherwise
    const found = table.get(name)
    if (found !== undefined || otherwise === undefined) return found
    return table.has(name) ? undefined : otherwise
  }

  has(kind: Kind, name: string): boolean {
    return this.#kinds.get(kind)?.has(name) ?? false
  }

  set(kind: Kind, name: string, entry: PublishedEntry | undefined): void {
    let table = this.#kinds.get(kind)
    if (!table) this.#kinds.set(kind, (table = new Map<string, PublishedEntry | undefined>()))
    table.set(name, entry)
  }

  delete(kind: Kind, name: string): void {
    this.#kinds.get(kind)?.delete(name)
  }

  /** Those of a kind that are there, in the order in which they were set. */
  all(kind: Kind): PublishedEntry[] {
    return [...(this.#kinds.get(kind)?.values() ?? [])].filter((entry) => entry !== undefined)
  }

  knows(kind: Kind): boolean {
    return (this.#kinds.get(kind)?.size ?? 0) > 0
  }

  /** How many names it knows something of. */
  get size(): number {
    let size = 0
    for (const table of this.#kinds.values()) size += table.size
    return size
  }
}
