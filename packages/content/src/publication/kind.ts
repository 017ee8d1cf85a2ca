import { z } from 'zod'

/** Every kind of entry that can become public. */
export const kinds = [
  'condition',
  'guide',
  'product',
  'recommendation',
  'person',
  'merchant',
  'media',
  'bodyArea',
  'symptom',
  'siteSettings',
] as const
export const kindShape = z.enum(kinds)
export type Kind = z.infer<typeof kindShape>

/** The kinds that say something about health or gear: public only with a current medical review. */
export const reviewedKinds = ['condition', 'guide', 'product', 'recommendation'] as const satisfies readonly Kind[]
export type ReviewedKind = (typeof reviewedKinds)[number]

/** Whether entries of this kind need a medical review. */
export function needsReview(kind: Kind): kind is ReviewedKind {
  return (reviewedKinds as readonly Kind[]).includes(kind)
}

/** The kinds that are about buying: given only to those who may read commerce. */
const commerceKinds = ['product', 'recommendation', 'merchant'] as const satisfies readonly Kind[]

export function isCommerce(kind: Kind): boolean {
  return (commerceKinds as readonly Kind[]).includes(kind)
}

/** How much a change matters to those who keep a copy. */
export const significances = ['safety', 'clinical', 'editorial'] as const
export type Significance = (typeof significances)[number]
