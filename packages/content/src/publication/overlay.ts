import { EntryTable } from './entry-table'
import type { Kind } from './kind'
import type { PublishedEntries, PublishedEntry } from './published-entries'

/** Entries, and absences, that stand before those of a view beneath. */
export class Overlay {
  readonly #byId = new EntryTable()
  readonly #bySlug = new EntryTable()

  get size(): number {
    return this.#byId.size
  }

  hasEntry(kind: Kind, entryId: string): boolean {
    return this.#byId.has(kind, entryId)
  }

  hasSlug(kind: Kind, slug: string): boolean {
    return this.#bySlug.has(kind, slug)
  }

  setEntry(kind: Kind, entryId: string, entry: PublishedEntry | undefined): void {
    this.#byId.set(kind, entryId, entry)
  }

  setSlug(kind: Kind, slug: string, entry: PublishedEntry | undefined): void {
    this.#bySlug.set(kind, slug, entry)
  }

  touches(kind: Kind): boolean {
    return this.#byId.knows(kind)
  }

  entry(kind: Kind, entryId: string, beneath: PublishedEntries): PublishedEntry | undefined {
    const found = this.#byId.get(kind, entryId, notHere)
    return found === notHere ? beneath.entry(kind, entryId) : found
  }

  bySlug(kind: Kind, slug: string, beneath: PublishedEntries): PublishedEntry | undefined {
    const found = this.#bySlug.get(kind, slug, notHere)
    return found === notHere ? beneath.bySlug(kind, slug) : found
  }

  all(kind: Kind, beneath: PublishedEntries): readonly PublishedEntry[] {
    if (!this.touches(kind)) return beneath.all(kind)
    const kept = beneath.all(kind).filter(({ entryId }) => !this.#byId.has(kind, entryId))
    return [...kept, ...this.#byId.all(kind)]
  }
}

const notHere = Symbol('not here')
