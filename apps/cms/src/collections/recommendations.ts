import { recommendationEditor } from '@stride/content/recommendation/recommendation.editor'
import { contentCollection } from './content-collection'

export const recommendations = contentCollection('recommendation', {
  singular: 'Recommendation',
  plural: 'Recommendations',
  group: 'Commerce',
  description: 'Why we recommend a product for a condition or a guide, vetted by a clinician.',
  useAsTitle: 'title',
  columns: ['title', 'product', 'medicalReview.nextReviewAt'],
  fields: recommendationEditor,
})
