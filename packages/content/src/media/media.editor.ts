import type { Field } from 'payload'
import { editorFields } from '../shape/editor-fields'
import { figureShape, mediaShape } from './media'

const { line, paragraph } = editorFields(mediaShape)

/** What an editor says about a picture. */
export const mediaEditor: Field[] = [
  paragraph('alt', {
    label: 'Alternative text',
    description: 'What the picture shows, for readers who cannot see it. Say what matters, not "picture of".',
  }),
  line('credit', { label: 'Credit', description: 'Who made it, and the licence if it asks to be named.' }),
]

/** What is read off the file itself: filled in when a file is uploaded, never by hand. */
export const mediaFileEditor: Field[] = [
  { type: 'text', name: 'slug', label: 'File name', index: true },
  { type: 'text', name: 'mediaType', label: 'File type' },
  { type: 'text', name: 'contentHash', label: 'SHA-256', index: true },
  { type: 'number', name: 'byteLength', label: 'Size in bytes' },
]

const figure = editorFields(figureShape)

/** The fields of a picture placed in a page. */
export const figureFields: Field[] = [
  figure.reference('media', { label: 'Picture' }),
  figure.paragraph('caption', { label: 'Caption', rows: 2 }),
]
