import type { Block } from 'payload'
import { adviceHints } from '../../region/region.editor'
import { editorFields } from '../../shape/editor-fields'
import { editorBlock } from '../editor-block'
import { careCardShape, type CareLevel } from './care-card'

const { choice, line, rows, regional } = editorFields(careCardShape)
const sign = editorFields(careCardShape.shape.signs.element)

const levelNames: Readonly<Record<CareLevel, string>> = {
  nonUrgent: 'Non-urgent: see someone in the next days',
  urgent: 'Urgent: get help the same day',
  emergency: 'Emergency: call an ambulance or go to A&E / the ER',
}

export const careCardEditor: Block = editorBlock('careCard', {
  singular: 'Care card',
  plural: 'Care cards',
  from: ['heading'],
  fields: [
    choice('level', { label: 'How fast help is needed', names: levelNames }),
    line('heading', { label: 'Heading' }),
    rows('signs', {
      label: 'Signs',
      singular: 'Sign',
      from: ['text'],
      description: 'What the reader can see or feel. Signs that only count together are one sign.',
      fields: [sign.line('text', { label: 'Sign' })],
    }),
    regional('action', { label: 'What to do', hints: adviceHints }),
  ],
})
