import { conditionEditor } from '@stride/content/condition/condition.editor'
import { contentCollection } from './content-collection'

export const conditions = contentCollection('condition', {
  singular: 'Condition',
  plural: 'Conditions',
  group: 'Clinical',
  description: 'What can make a part of the body hurt: symptoms, urgency, treatment.',
  useAsTitle: 'title',
  columns: ['title', 'bodyArea', 'medicalReview.nextReviewAt'],
  fields: conditionEditor,
  pagesUnder: '/conditions/',
})
