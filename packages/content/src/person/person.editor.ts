import type { Field } from 'payload'
import { slugEditor } from '../slug/slug.editor'
import { editorFields } from '../shape/editor-fields'
import { personShape } from './person'

const { line, paragraph } = editorFields(personShape)

/** An author or reviewer. All of it is public. */
export const personEditor: Field[] = [
  line('name', { label: 'Name', description: 'As readers see it, with the title: "Dr Amara Osei".' }),
  line('credentials', { label: 'Credentials', description: 'Such as "MBBS, MRCGP, consultant in sports medicine".' }),
  {
    type: 'row',
    fields: [
      line('registrationBody', {
        label: 'Registered with',
        width: '60%',
        description: 'Such as the General Medical Council.',
      }),
      line('registrationNumber', { label: 'Registration number', width: '40%' }),
    ],
  },
  paragraph('bio', { label: 'About', rows: 4 }),
  paragraph('declaredInterests', {
    label: 'Declared interests',
    description: 'Payments, shares or roles that readers should know of. Write "None" when there are none.',
  }),
  slugEditor('name'),
]
