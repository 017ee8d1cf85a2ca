import type { Field } from 'payload'
import { medicalReviewEditor } from '../medical-review/medical-review.editor'
import { offersEditor } from '../offer/offer.editor'
import { slugEditor } from '../slug/slug.editor'
import { editorFields } from '../shape/editor-fields'
import { productShape, type ProductCategory } from './product'

const { line, paragraph, choice, reference, rows } = editorFields(productShape)
const claim = editorFields(productShape.shape.claims.element)

const categoryNames: Readonly<Record<ProductCategory, string>> = {
  hydrationPack: 'Hydration pack',
  runningSocks: 'Running socks',
  phoneHolder: 'Phone holder',
  reflectiveGear: 'Reflective gear',
  other: 'Other',
}

/** Something that can be bought. Readers meet it only through a recommendation. */
export const productEditor: Field[] = [
  {
    type: 'tabs',
    tabs: [
      {
        label: 'Product',
        fields: [
          line('name', { label: 'Name' }),
          {
            type: 'row',
            fields: [
              line('brand', { label: 'Brand', width: '50%' }),
              choice('category', { label: 'Category', width: '50%', names: categoryNames }),
            ],
          },
          paragraph('whatItIs', { label: 'What it is' }),
          reference('image', { label: 'Picture' }),
          paragraph('whoItSuits', { label: 'Who it suits' }),
          paragraph('whoShouldNotUseIt', {
            label: 'Who should not use it',
            description: 'Name the conditions and symptoms with which it could do harm.',
          }),
        ],
      },
      {
        label: 'Claims',
        admin: { description: 'Everything the maker or we say that it does, each with what shows it.' },
        fields: [
          rows('claims', {
            label: 'Claims',
            singular: 'Claim',
            from: ['text'],
            fields: [
              claim.paragraph('text', { label: 'Claim', rows: 2 }),
              claim.paragraph('evidence', { label: 'Evidence', description: 'What was shown, in whom, how well.' }),
              claim.line('sourceUrl', { label: 'Source', placeholder: 'https://' }),
            ],
          }),
        ],
      },
      { label: 'Offers', fields: [offersEditor] },
    ],
  },
  slugEditor('name'),
  medicalReviewEditor,
]
