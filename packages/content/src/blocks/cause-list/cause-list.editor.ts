import type { Block } from 'payload'
import { onsetNames } from '../../condition/urgency.editor'
import { editorFields } from '../../shape/editor-fields'
import { editorBlock } from '../editor-block'
import { causeListShape } from './cause-list'

const { choice, line, richText, rows } = editorFields(causeListShape)
const cause = editorFields(causeListShape.shape.causes.element)

export const causeListEditor: Block = editorBlock('causeList', {
  singular: 'List of causes',
  plural: 'Lists of causes',
  from: ['heading'],
  fields: [
    choice('onset', { label: 'Onset', names: onsetNames }),
    line('heading', { label: 'Heading' }),
    richText('intro', { label: 'Introduction' }),
    rows('causes', {
      label: 'Causes',
      singular: 'Cause',
      from: ['note'],
      titledBy: { field: 'condition', collection: 'conditions', title: 'title' },
      fields: [
        cause.reference('condition', { label: 'Condition' }),
        cause.line('note', { label: 'Note', description: 'A few words after its name, when they help.' }),
      ],
    }),
  ],
})
