import type { Significance } from '@stride/content/publication/kind'
import { slugTag } from '@stride/content/publication/tags'

/** Why something is not public any more: taken down, or taken back because it could harm someone. */
export type Absence = 'withdrawn' | 'recalled'

interface Row {
  kind: string
  slug: string
  action: 'published' | 'withdrawn' | 'redacted'
  significance: Significance
}

/** The slugs under which something was public and is not any more: who asks for one is told so, and not "never here". */
export class WithdrawnSlugs {
  readonly #slugs = new Map<string, Absence>()

  /** Takes in the next row of the ledger. */
  apply({ kind, slug, action, significance }: Row): void {
    if (action === 'withdrawn')
      this.#slugs.set(slugTag(kind, slug), significance === 'safety' ? 'recalled' : 'withdrawn')
    if (action === 'published') this.#slugs.delete(slugTag(kind, slug))
  }

  /** Undefined when nothing was withdrawn under the slug, or something is public under it again. */
  absence(kind: string, slug: string): Absence | undefined {
    return this.#slugs.get(slugTag(kind, slug))
  }
}
