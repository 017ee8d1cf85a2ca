/**
 * The names under which finished answers are held and evicted. An answer carries the tags of all that it was made from;
 * a publication carries those of all that it may change. The same tags go out as surrogate keys for a CDN.
 */
export const entryTag = (entryId: string) => `entry:${entryId}`
export const kindTag = (kind: string) => `kind:${kind}`
export const slugTag = (kind: string, slug: string) => `slug:${kind}:${slug}`

/** The tags that a publication evicts: the entry itself, lists of its kind, and whoever looked its slug up in vain. */
export function tagsOf(publication: { kind: string; entryId: string; slug: string }): string[] {
  return [entryTag(publication.entryId), kindTag(publication.kind), slugTag(publication.kind, publication.slug)]
}
