import type { Field } from 'payload'
import { slugEditor } from '../slug/slug.editor'
import { editorFields } from '../shape/editor-fields'
import { merchantShape } from './merchant'

const { line, number, regional, rows } = editorFields(merchantShape)
const domain = editorFields(merchantShape.shape.domains.element)
const parameter = editorFields(merchantShape.shape.affiliateParameters.element)

/** A shop, and the terms on which we link to it. */
export const merchantEditor: Field[] = [
  line('name', { label: 'Name' }),
  rows('domains', {
    label: 'Domains',
    singular: 'Domain',
    from: ['domain'],
    description: 'Offers of this shop may lead to these domains and those below them, and nowhere else.',
    fields: [domain.line('domain', { label: 'Domain', placeholder: 'shop.example', description: 'Without https://.' })],
  }),
  number('priceMaxAgeHours', {
    label: 'Prices hold for (hours)',
    description: 'A price that was checked longer ago is no longer shown.',
  }),
  regional('disclosure', {
    label: 'Disclosure',
    description: 'How we are paid for links to this shop, in the words that the law of each country asks for.',
    hints: { GB: 'Shown beside offers for the UK.', US: 'Shown beside offers for the USA.' },
  }),
  rows('affiliateParameters', {
    label: 'Affiliate parameters',
    singular: 'Parameter',
    plural: 'Parameters',
    from: ['name'],
    description: 'Added to every link to this shop.',
    fields: [
      {
        type: 'row',
        fields: [
          parameter.line('name', { label: 'Name', width: '50%' }),
          parameter.line('value', { label: 'Value', width: '50%' }),
        ],
      },
    ],
  }),
  slugEditor('name'),
]
