import type { Significance } from './kind'
import { isRetraction } from './retraction'

/**
 * The names under which finished answers are held and evicted. An answer carries the tags of all that it was made from;
 * a publication carries those of all that it may change. The same tags go out as surrogate keys for a CDN.
 */
export const entryTag = (entryId: string) => `entry:${entryId}`
export const kindTag = (kind: string) => `kind:${kind}`
export const slugTag = (kind: string, slug: string) => `slug:${kind}:${slug}`

/**
 * Whether anything may ever be published under an id, or a slug. What a caller asks for goes into no tag before: it may be
 * of any length, and hold what no header can.
 */
export const canBeEntryId = (entryId: string) => /^[a-z0-9-]{1,40}$/i.test(entryId)
export const canBeSlug = (slug: string) => /^[a-z0-9][a-z0-9._-]{0,159}$/i.test(slug)

/** Of answers that every publication makes out of date, such as the newest changes. */
export const changesTag = 'changes'
/**
 * Of answers about the past, which later publications leave as they are. Any retraction drops them all: what was recalled
 * takes with it whatever rested on it then, seen in the answer or not.
 */
export const pastTag = 'past'

interface Tagged {
  kind: string
  entryId: string
  slug: string
  action: 'published' | 'withdrawn' | 'redacted'
  significance: Significance
}

/**
 * The tags that a publication evicts: the entry itself, lists of its kind, whoever looked its slug up in vain, and the
 * newest changes; what is said of the past only when it recalls or erases something.
 */
export function tagsOf(publication: Tagged): string[] {
  const { kind, entryId, slug } = publication
  const present = [entryTag(entryId), kindTag(kind), slugTag(kind, slug), changesTag]
  return isRetraction(publication) ? [...present, pastTag] : present
}
