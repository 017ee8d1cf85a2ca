import type { Block } from 'payload'
import { editorFields } from '../../shape/editor-fields'
import { editorBlock } from '../editor-block'
import { externalLinksShape } from './external-links'

const { line, rows } = editorFields(externalLinksShape)
const link = editorFields(externalLinksShape.shape.links.element)

export const externalLinksEditor: Block = editorBlock('externalLinks', {
  singular: 'Links to other sites',
  plural: 'Links to other sites',
  from: ['heading'],
  fields: [
    line('heading', { label: 'Heading' }),
    rows('links', {
      label: 'Links',
      singular: 'Link',
      from: ['title'],
      fields: [
        link.line('title', { label: 'Title' }),
        link.line('url', { label: 'Address', placeholder: 'https://' }),
        link.line('publisher', { label: 'Publisher', description: 'Who stands behind it: "NHS".' }),
      ],
    }),
  ],
})
