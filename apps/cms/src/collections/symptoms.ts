import { symptomEditor } from '@stride/content/symptom/symptom.editor'
import { contentCollection } from './content-collection'

export const symptoms = contentCollection('symptom', {
  singular: 'Symptom',
  plural: 'Symptoms',
  group: 'Clinical',
  description: 'The vocabulary of symptoms, by which conditions can be compared.',
  useAsTitle: 'name',
  columns: ['name', 'slug'],
  fields: symptomEditor,
})
