import type { Kind } from '@stride/content/publication/kind'
import { siteSettingsGlobal, type CollectionKind } from '@stride/content/publication/kind.editor'

/** A document as the database stores it: every locale of every field, relations as ids. */
export type StoredDocument = Record<string, unknown> & { id?: string | number }

/** The slug under which the site settings are published. */
export const siteSettingsSlug = 'site-settings'

/** The kind of entry that a global holds. */
export const kindOfGlobal = (slug: string): 'siteSettings' | undefined =>
  slug === siteSettingsGlobal ? 'siteSettings' : undefined

/** Whether entries of this kind live in a collection. */
export const isCollected = (kind: Kind): kind is CollectionKind => kind !== 'siteSettings'

/** Every kind, so that what an entry rests on comes before it. */
export const kindsInOrderOfNeed = [
  'siteSettings',
  'bodyArea',
  'symptom',
  'media',
  'person',
  'merchant',
  'product',
  'condition',
  'recommendation',
  'guide',
] as const satisfies readonly Kind[]

/** An entry, wherever it is edited. */
export interface EntryKey {
  kind: Kind
  entryId: string
}
