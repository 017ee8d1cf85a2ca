import type { Block } from 'payload'
import { editorFields } from '../../shape/editor-fields'
import { editorBlock } from '../editor-block'
import { conditionSectionShape } from './condition-section'

const { reference, richText, tick } = editorFields(conditionSectionShape)

export const conditionSectionEditor: Block = editorBlock('conditionSection', {
  singular: 'Condition',
  plural: 'Conditions',
  from: [],
  titledBy: { field: 'condition', collection: 'conditions', title: 'title' },
  fields: [
    reference('condition', {
      label: 'Condition',
      description: 'Its symptoms, treatment and care card are drawn from the condition and stay up to date.',
    }),
    richText('lead', { label: 'Lead', description: "This guide's own words before them." }),
    tick('showTreatments', { label: 'Show the treatments', initial: true }),
  ],
})
