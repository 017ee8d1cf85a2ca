import type { Field } from 'payload'
import { blockEditors } from '../generated/block-editors'
import { medicalReviewEditor } from '../medical-review/medical-review.editor'
import { referencesEditor } from '../references/references.editor'
import { regionsWording } from '../region/region.editor'
import { slugEditor } from '../slug/slug.editor'
import { editorFields } from '../shape/editor-fields'
import { guideShape } from './guide'

const { line, paragraph, richText, reference, choices } = editorFields(guideShape)

/** An article that explains several causes of one complaint, built of blocks. */
export const guideEditor: Field[] = [
  {
    type: 'tabs',
    tabs: [
      {
        label: 'Article',
        fields: [
          line('title', { label: 'Title' }),
          paragraph('summary', { label: 'Summary', description: 'Two sentences, for search results and lists.' }),
          richText('intro', { label: 'Introduction' }),
          {
            type: 'blocks',
            name: 'blocks',
            label: 'Parts of the article',
            labels: { singular: 'Part', plural: 'Parts' },
            required: true,
            minRows: 1,
            blocks: blockEditors,
            admin: {
              initCollapsed: true,
              description: 'Care cards come first. Gear may not stand directly beside a part about something urgent.',
            },
          },
        ],
      },
      { label: 'Sources', fields: [referencesEditor] },
    ],
  },
  slugEditor('title', '/guides/'),
  reference('bodyArea', { label: 'Body area', sidebar: true }),
  choices('regions', regionsWording),
  reference('author', { label: 'Author', sidebar: true }),
  medicalReviewEditor,
]
