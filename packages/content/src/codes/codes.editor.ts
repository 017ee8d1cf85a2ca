import type { ArrayField } from 'payload'
import { editorFields, rowLabel } from '../shape/editor-fields'
import { codeShape, type CodeSystem } from './codes'

const { choice, line, reference, date } = editorFields(codeShape)

const systemNames: Readonly<Record<CodeSystem, string>> = {
  'ICD-10': 'ICD-10 (WHO)',
  'ICD-10-CM': 'ICD-10-CM (US)',
  'ICD-11': 'ICD-11 (WHO)',
  'SNOMED CT': 'SNOMED CT (Global Patient Set)',
}

/** The codes of clinical terminologies that a condition corresponds to. */
export const codesEditor: ArrayField = {
  type: 'array',
  name: 'codes',
  label: 'Codes',
  labels: { singular: 'Code', plural: 'Codes' },
  admin: {
    description: 'For partners who match conditions by code.',
    initCollapsed: true,
    components: { RowLabel: rowLabel('Code', ['code', 'title']) },
  },
  fields: [
    {
      type: 'row',
      fields: [
        choice('system', { label: 'Terminology', width: '40%', names: systemNames }),
        line('version', { label: 'Version', width: '30%', placeholder: '2019' }),
        line('code', { label: 'Code', width: '30%', placeholder: 'S86.1' }),
      ],
    },
    line('title', { label: 'Title in the terminology' }),
    {
      type: 'row',
      fields: [
        choice('match', {
          label: 'How well it fits',
          width: '40%',
          names: {
            exact: 'Exact',
            broader: 'The code means something broader',
            narrower: 'The code means something narrower',
          },
        }),
        reference('mappedBy', { label: 'Matched by', width: '30%' }),
        date('mappedOn', { label: 'Matched on', width: '30%' }),
      ],
    },
  ],
}
