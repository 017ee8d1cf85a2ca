import type { ArrayField } from 'payload'
import { editorFields } from '../shape/editor-fields'
import { referenceShape } from './references'

const { line, number, date } = editorFields(referenceShape)

/** The sources that the clinical content rests on. */
export const referencesEditor: ArrayField = {
  type: 'array',
  name: 'references',
  label: 'References',
  labels: { singular: 'Reference', plural: 'References' },
  required: true,
  minRows: 1,
  admin: {
    description: 'Every source a reader can look up: guideline, paper or health-service page.',
    initCollapsed: true,
    components: {
      RowLabel: { path: '/admin/row-label#RowLabel', clientProps: { singular: 'Reference', from: ['title'] } },
    },
  },
  fields: [
    line('title', { label: 'Title' }),
    {
      type: 'row',
      fields: [
        line('publisher', { label: 'Publisher or journal', width: '70%' }),
        number('year', { label: 'Year', width: '30%' }),
      ],
    },
    line('url', { label: 'Address', placeholder: 'https://', description: 'Starts with https://.' }),
    {
      type: 'row',
      fields: [
        line('doi', { label: 'DOI', width: '40%', placeholder: '10.1136/bjsports-2023-107894' }),
        line('pmid', { label: 'PubMed id', width: '30%' }),
        date('accessedOn', { label: 'Looked up on', width: '30%' }),
      ],
    },
  ],
}
