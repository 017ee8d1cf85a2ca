import type { Kind, ReviewedKind } from './kind'

/** Where editors keep the entries of each kind: a Payload collection, or the one global. */
export const collectionOf = {
  condition: 'conditions',
  guide: 'guides',
  product: 'products',
  recommendation: 'recommendations',
  person: 'people',
  merchant: 'merchants',
  media: 'media',
  bodyArea: 'body-areas',
  symptom: 'symptoms',
} as const satisfies Record<Exclude<Kind, 'siteSettings'>, string>

export const siteSettingsGlobal = 'site-settings'

export type CollectionKind = keyof typeof collectionOf
export type ContentCollection = (typeof collectionOf)[CollectionKind]
export type ReviewedCollection = (typeof collectionOf)[ReviewedKind]

/** The kind that is kept in a collection; undefined for collections that hold no content, such as users. */
export function kindIn(collection: string): CollectionKind | undefined {
  return (Object.keys(collectionOf) as CollectionKind[]).find((kind) => collectionOf[kind] === collection)
}
