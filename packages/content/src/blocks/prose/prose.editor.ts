import type { Block } from 'payload'
import { editorFields } from '../../shape/editor-fields'
import { editorBlock } from '../editor-block'
import { proseShape } from './prose'

const { line, richText } = editorFields(proseShape)

export const proseEditor: Block = editorBlock('prose', {
  singular: 'Text',
  plural: 'Texts',
  from: ['heading'],
  fields: [line('heading', { label: 'Heading' }), richText('body', { label: 'Text' })],
})
