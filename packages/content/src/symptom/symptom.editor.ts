import type { ArrayField, Field } from 'payload'
import { slugEditor } from '../slug/slug.editor'
import { editorFields, rowLabel } from '../shape/editor-fields'
import { statedSymptomShape, symptomShape, type RedFlagLevel } from './symptom'

const { line, paragraph, rows } = editorFields(symptomShape)
const otherName = editorFields(symptomShape.shape.otherNames.element)

/** A word of the symptom vocabulary. */
export const symptomEditor: Field[] = [
  line('name', { label: 'Name', description: 'The symptom in plain words, such as "swelling".' }),
  paragraph('description', { label: 'Description', description: 'What it looks or feels like.' }),
  rows('otherNames', {
    label: 'Other names',
    singular: 'Name',
    from: ['name'],
    description: 'Words that readers use for the same thing.',
    fields: [otherName.line('name', { label: 'Name' })],
  }),
  slugEditor('name'),
]

const redFlagNames: Readonly<Record<RedFlagLevel, string>> = {
  urgent: 'Urgent: get help the same day',
  emergency: 'Emergency: call an ambulance',
}
const stated = editorFields(statedSymptomShape)

/** A list of signs, each as this page words it. Used by presentations and by the symptom list block. */
export const statedSymptomsEditor: ArrayField = {
  type: 'array',
  name: 'symptoms',
  label: 'Symptoms',
  labels: { singular: 'Symptom', plural: 'Symptoms' },
  required: true,
  minRows: 1,
  admin: { initCollapsed: true, components: { RowLabel: rowLabel('Symptom', ['text']) } },
  fields: [
    stated.line('text', {
      label: 'As readers see it',
      description: 'Signs that only count together are one symptom: "pain with breathlessness".',
    }),
    {
      type: 'row',
      fields: [
        stated.reference('symptom', {
          label: 'In the vocabulary',
          width: '50%',
          description: 'Lets conditions be compared sign by sign.',
        }),
        stated.choice('redFlag', {
          label: 'Red flag',
          width: '50%',
          description: 'Leave empty for an ordinary symptom.',
          names: redFlagNames,
        }),
      ],
    },
  ],
}
