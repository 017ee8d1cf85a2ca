import { slugTag } from '@stride/content/publication/tags'

interface Row {
  kind: string
  slug: string
  action: 'published' | 'withdrawn' | 'redacted'
}

/** The slugs under which something was public and is not any more: who asks for one is told so, and not "never here". */
export class WithdrawnSlugs {
  readonly #slugs = new Set<string>()

  /** Takes in the next row of the ledger. */
  apply({ kind, slug, action }: Row): void {
    if (action === 'withdrawn') this.#slugs.add(slugTag(kind, slug))
    if (action === 'published') this.#slugs.delete(slugTag(kind, slug))
  }

  has(kind: string, slug: string): boolean {
    return this.#slugs.has(slugTag(kind, slug))
  }
}
