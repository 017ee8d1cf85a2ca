import type { Field } from 'payload'
import { medicalReviewEditor } from '../medical-review/medical-review.editor'
import { slugEditor } from '../slug/slug.editor'
import { editorFields } from '../shape/editor-fields'
import { recommendationShape } from './recommendation'

const { line, paragraph, reference } = editorFields(recommendationShape)

/** Why we recommend a product, vetted by a clinician. */
export const recommendationEditor: Field[] = [
  line('title', { label: 'Title', description: 'For colleagues: readers see the product and the rationale.' }),
  reference('product', { label: 'Product' }),
  {
    type: 'row',
    fields: [
      reference('conditions', {
        label: 'For conditions',
        width: '50%',
        description: 'None that can need urgent help: nothing is sold to someone in danger.',
      }),
      reference('guides', { label: 'For guides', width: '50%' }),
    ],
  },
  paragraph('rationale', { label: 'Why we recommend it', rows: 4 }),
  paragraph('evidence', { label: 'Evidence', description: 'What supports it, and how strongly.', rows: 4 }),
  paragraph('cautions', { label: 'Cautions', description: 'When not to use it, and when to see someone instead.' }),
  slugEditor('title'),
  medicalReviewEditor,
]
