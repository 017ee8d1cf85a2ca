import { isKind } from '../publication/is-kind'
import { isCommerce, type Kind } from '../publication/kind'
import type { PublishedEntry } from '../publication/published-entries'
import { isShowable } from '../safety/recommendations-are-vetted'
import { isInForce, todayIn } from './in-force'
import type { ReadingContext } from './reading-context'

/** The entry, if this reader may see it; undefined when it is not public, or not for them. */
export function readable<K extends Kind>(
  kind: K,
  entryId: string,
  context: ReadingContext,
): PublishedEntry<K> | undefined {
  const entry = context.published.entry(kind, entryId)
  return entry && isReadable(entry, context) ? entry : undefined
}

/** The same by slug. */
export function readableBySlug<K extends Kind>(
  kind: K,
  slug: string,
  context: ReadingContext,
): PublishedEntry<K> | undefined {
  const entry = context.published.bySlug(kind, slug)
  return entry && isReadable(entry, context) ? entry : undefined
}

/**
 * An entry that the citing one was published with, and which cannot be withdrawn before it.
 * Throws when it is not public: then the ledger broke its own rules.
 */
export function cited<K extends Kind>(kind: K, entryId: string, context: ReadingContext): PublishedEntry<K> {
  const entry = context.published.entry(kind, entryId)
  if (!entry) throw new Error(`The ${kind} ${entryId} is cited, but not public.`)
  return entry
}

/**
 * Whether this reader may see a public entry: pages only in the regions that they are published for, gear only where it
 * is granted and while its medical vetting is in force. (The lists' own sets say the same of many entries at once.)
 */
export function isReadable(entry: PublishedEntry, context: ReadingContext): boolean {
  if (isCommerce(entry.kind) && !context.mayReadCommerce) return false
  if (isKind(entry, 'condition') || isKind(entry, 'guide'))
    return context.region === null || entry.content.regions.includes(context.region)
  if (isKind(entry, 'product')) return isInForce(entry.content.medicalReview, context)
  if (isKind(entry, 'recommendation')) {
    const product = context.published.entry('product', entry.content.product)
    return (
      isShowable(entry.entryId, context.published, todayIn(context)) &&
      product !== undefined &&
      isInForce(entry.content.medicalReview, context) &&
      isInForce(product.content.medicalReview, context)
    )
  }
  return true
}
