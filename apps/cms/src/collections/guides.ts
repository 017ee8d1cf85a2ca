import { guideEditor } from '@stride/content/guide/guide.editor'
import { contentCollection } from './content-collection'

export const guides = contentCollection('guide', {
  singular: 'Guide',
  plural: 'Guides',
  group: 'Clinical',
  description: 'Articles that explain the causes of one complaint.',
  useAsTitle: 'title',
  columns: ['title', 'bodyArea', 'medicalReview.nextReviewAt'],
  fields: guideEditor,
  pagesUnder: '/guides/',
})
