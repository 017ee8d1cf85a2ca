import type { Kind } from '@stride/content/publication/kind'

/** What each kind of entry is called, for people. */
export const kindNames: Readonly<Record<Kind, string>> = {
  condition: 'Conditions',
  guide: 'Guides',
  product: 'Products',
  recommendation: 'Recommendations',
  person: 'People',
  merchant: 'Shops',
  media: 'Media',
  bodyArea: 'Body areas',
  symptom: 'Symptoms',
  siteSettings: 'Site settings',
}
