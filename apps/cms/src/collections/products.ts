import { productEditor } from '@stride/content/product/product.editor'
import { contentCollection } from './content-collection'

export const products = contentCollection('product', {
  singular: 'Product',
  plural: 'Products',
  group: 'Commerce',
  description: 'What can be bought, and where. Readers meet a product only through a recommendation.',
  useAsTitle: 'name',
  columns: ['name', 'brand', 'category'],
  searchable: ['name', 'brand', 'slug'],
  fields: productEditor,
})
