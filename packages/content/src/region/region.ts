import { z } from 'zod'
import { annotate } from '../shape/facets'

/** Where a reader is: decides emergency numbers, help advice, shops and advertising wording. */
export const regions = ['GB', 'US'] as const
export const regionShape = z.enum(regions)
export type Region = z.infer<typeof regionShape>

/** What a region is called in a sentence. */
export const regionNames: Readonly<Record<Region, string>> = { GB: 'UK', US: 'USA' }

/**
 * Text written separately for each region. It has no fallback: help advice for one country must never
 * be shown to a reader in another, so a region without text shows nothing (and cannot be published).
 */
export function regional<S extends z.ZodType>(inner: S) {
  return annotate(z.object({ GB: inner.optional(), US: inner.optional() }), { regional: true })
}
export type Regional<T> = Partial<Record<Region, T | undefined>>
