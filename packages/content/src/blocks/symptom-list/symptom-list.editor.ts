import type { Block } from 'payload'
import { editorFields } from '../../shape/editor-fields'
import { statedSymptomsEditor } from '../../symptom/symptom.editor'
import { editorBlock } from '../editor-block'
import { symptomListShape } from './symptom-list'

const { line } = editorFields(symptomListShape)

export const symptomListEditor: Block = editorBlock('symptomList', {
  singular: 'List of symptoms',
  plural: 'Lists of symptoms',
  from: ['heading'],
  fields: [line('heading', { label: 'Heading' }), statedSymptomsEditor],
})
