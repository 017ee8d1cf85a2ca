import type { Kind, Significance } from './kind'
import type { PublishedEntries, PublishedEntry } from './published-entries'
import { readContent } from './shapes'

/** The columns of a ledger row that a reader needs (the ledger's `Publication` has them all). */
export interface PublicationRow {
  sequence: number
  kind: string
  entryId: string
  slug: string
  revision: number
  action: 'published' | 'withdrawn' | 'redacted'
  significance: Significance
  shapeVersion: number
  content: unknown
  contentHash: string
  publishedAt: string
}

/** The fold of the ledger's rows, in order, into what is public now. Content is validated once, here. */
export class PublishedView implements PublishedEntries {
  #sequence = 0
  readonly #byId = new Map<Kind, Map<string, PublishedEntry>>()
  readonly #bySlug = new Map<Kind, Map<string, PublishedEntry>>()

  get sequence(): number {
    return this.#sequence
  }

  /** Takes in the next row. Rows at or before the current sequence are ignored, so replays are harmless. */
  apply(row: PublicationRow): void {
    if (row.sequence <= this.#sequence) return
    const kind = row.kind as Kind
    if (row.action === 'published' && row.content !== null) {
      const content = readContent(kind, row.shapeVersion, row.content)
      this.#remove(kind, row.entryId)
      const { sequence, revision, significance, publishedAt, contentHash } = row
      const publication = { sequence, revision, significance, publishedAt, contentHash }
      const entry = { kind, entryId: row.entryId, slug: row.slug, content, publication } as PublishedEntry
      tableOf(this.#byId, kind).set(row.entryId, entry)
      tableOf(this.#bySlug, kind).set(row.slug, entry)
    } else if (row.action !== 'redacted') {
      this.#remove(kind, row.entryId)
    }
    this.#sequence = row.sequence
  }

  entry<K extends Kind>(kind: K, entryId: string): PublishedEntry<K> | undefined {
    return this.#byId.get(kind)?.get(entryId) as PublishedEntry<K> | undefined
  }

  bySlug<K extends Kind>(kind: K, slug: string): PublishedEntry<K> | undefined {
    return this.#bySlug.get(kind)?.get(slug) as PublishedEntry<K> | undefined
  }

  all<K extends Kind>(kind: K): ReadonlyArray<PublishedEntry<K>> {
    return [...(this.#byId.get(kind)?.values() ?? [])] as Array<PublishedEntry<K>>
  }

  #remove(kind: Kind, entryId: string): void {
    const previous = this.#byId.get(kind)?.get(entryId)
    if (!previous) return
    this.#byId.get(kind)?.delete(entryId)
    if (this.#bySlug.get(kind)?.get(previous.slug) === previous) this.#bySlug.get(kind)?.delete(previous.slug)
  }
}

function tableOf(tables: Map<Kind, Map<string, PublishedEntry>>, kind: Kind): Map<string, PublishedEntry> {
  let table = tables.get(kind)
  if (!table) tables.set(kind, (table = new Map<string, PublishedEntry>()))
  return table
}
