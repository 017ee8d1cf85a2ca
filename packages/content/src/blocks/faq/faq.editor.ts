import type { Block } from 'payload'
import { editorFields } from '../../shape/editor-fields'
import { editorBlock } from '../editor-block'
import { faqShape } from './faq'

const { line, rows } = editorFields(faqShape)
const entry = editorFields(faqShape.shape.questions.element)

export const faqEditor: Block = editorBlock('faq', {
  singular: 'Questions and answers',
  plural: 'Questions and answers',
  from: ['heading'],
  fields: [
    line('heading', { label: 'Heading' }),
    rows('questions', {
      label: 'Questions',
      singular: 'Question',
      from: ['question'],
      fields: [entry.line('question', { label: 'Question' }), entry.richText('answer', { label: 'Answer' })],
    }),
  ],
})
