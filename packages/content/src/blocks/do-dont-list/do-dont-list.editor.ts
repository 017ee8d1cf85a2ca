import type { Block } from 'payload'
import { editorFields } from '../../shape/editor-fields'
import { editorBlock } from '../editor-block'
import { doDontListShape } from './do-dont-list'

const { line, rows } = editorFields(doDontListShape)
const item = editorFields(doDontListShape.shape.dos.element)

export const doDontListEditor: Block = editorBlock('doDontList', {
  singular: 'Do and don’t list',
  plural: 'Do and don’t lists',
  from: ['heading'],
  fields: [
    line('heading', { label: 'Heading' }),
    rows('dos', {
      label: 'Do',
      singular: 'Do',
      from: ['text'],
      fields: [item.line('text', { label: 'Do', description: 'Begins with a verb: "rest the leg".' })],
    }),
    rows('donts', {
      label: 'Don’t',
      singular: 'Don’t',
      from: ['text'],
      fields: [item.line('text', { label: 'Don’t', description: 'Without "don’t": "massage the calf".' })],
    }),
  ],
})
