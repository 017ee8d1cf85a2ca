import path from 'node:path'
import { mediaEditor, mediaFileEditor } from '@stride/content/media/media.editor'
import { mediaTypes } from '@stride/content/media/media'
import type { CollectionConfig, Field } from 'payload'
import { dataDirectory } from '../data-directory'
import { picturesAreSafe } from '../media/pictures-are-safe'
import { contentCollection } from './content-collection'

/** What is read off the file can be seen in the API and changed by nobody. */
const readOff = mediaFileEditor.map(
  (field): Field => ({ ...field, admin: { hidden: true, disableBulkEdit: true } }) as Field,
)

const content = contentCollection('media', {
  singular: 'Picture',
  plural: 'Pictures',
  group: 'Library',
  description: 'Drawings and photographs. Each needs a text for readers who cannot see it.',
  useAsTitle: 'filename',
  columns: ['filename', 'alt', 'mimeType'],
  searchable: ['filename', 'alt', 'credit'],
  fields: [...mediaEditor, ...readOff],
})

export const media: CollectionConfig = {
  ...content,
  disableDuplicate: true,
  upload: {
    staticDir: path.join(dataDirectory(), 'media'),
    mimeTypes: Object.keys(mediaTypes),
    // The bytes that were checked are the bytes that are published: nothing is cropped, scaled or re-encoded.
    crop: false,
    focalPoint: false,
    adminThumbnail: ({ doc }) => (typeof doc.url === 'string' ? doc.url : null),
    pasteURL: false,
    modifyResponseHeaders: ({ headers }) => {
      headers.set('Content-Security-Policy', "default-src 'none'; style-src 'unsafe-inline'; sandbox")
      headers.set('X-Content-Type-Options', 'nosniff')
      headers.set('Cache-Control', 'private, no-cache')
      return headers
    },
  },
  hooks: { ...content.hooks, beforeValidate: [...(content.hooks?.beforeValidate ?? []), picturesAreSafe] },
}
