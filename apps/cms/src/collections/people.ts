import { personEditor } from '@stride/content/person/person.editor'
import { contentCollection } from './content-collection'

export const people = contentCollection('person', {
  singular: 'Person',
  plural: 'People',
  group: 'Library',
  description: 'Authors and reviewers, as readers see them.',
  useAsTitle: 'name',
  columns: ['name', 'credentials'],
  fields: personEditor,
})
