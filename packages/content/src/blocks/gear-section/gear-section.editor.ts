import type { Block } from 'payload'
import { editorFields } from '../../shape/editor-fields'
import { editorBlock } from '../editor-block'
import { gearSectionShape } from './gear-section'

const { line, paragraph, reference } = editorFields(gearSectionShape)

export const gearSectionEditor: Block = editorBlock('gearSection', {
  singular: 'Gear (advertising)',
  plural: 'Gear (advertising)',
  from: ['heading'],
  fields: [
    line('heading', { label: 'Heading' }),
    paragraph('intro', {
      label: 'Introduction',
      description: 'No promise about health: that needs evidence of its own.',
    }),
    reference('recommendations', {
      label: 'Recommendations',
      description: 'Only vetted ones can be shown. The disclosure comes before them by itself.',
    }),
  ],
})
