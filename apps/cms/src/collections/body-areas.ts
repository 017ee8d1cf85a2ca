import { bodyAreaEditor } from '@stride/content/body-area/body-area.editor'
import { contentCollection } from './content-collection'

export const bodyAreas = contentCollection('bodyArea', {
  singular: 'Body area',
  plural: 'Body areas',
  group: 'Clinical',
  description: 'The parts of the body that conditions and guides are filed under.',
  useAsTitle: 'name',
  columns: ['name', 'slug'],
  fields: bodyAreaEditor,
})
