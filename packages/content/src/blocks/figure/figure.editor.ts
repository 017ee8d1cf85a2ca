import type { Block } from 'payload'
import { figureFields } from '../../media/media.editor'
import { editorBlock } from '../editor-block'

export const figureEditor: Block = editorBlock('figure', {
  singular: 'Picture',
  plural: 'Pictures',
  from: ['caption'],
  fields: figureFields,
})
