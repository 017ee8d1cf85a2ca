import { merchantEditor } from '@stride/content/merchant/merchant.editor'
import { contentCollection } from './content-collection'

export const merchants = contentCollection('merchant', {
  singular: 'Shop',
  plural: 'Shops',
  group: 'Commerce',
  description: 'The shops that offers lead to, and how we are paid.',
  useAsTitle: 'name',
  columns: ['name', 'priceMaxAgeHours'],
  fields: merchantEditor,
})
