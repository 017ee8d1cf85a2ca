import type { Field } from 'payload'
import { slugEditor } from '../slug/slug.editor'
import { editorFields } from '../shape/editor-fields'
import { bodyAreaShape } from './body-area'

const { line, paragraph } = editorFields(bodyAreaShape)

/** A part of the body that conditions are filed under. */
export const bodyAreaEditor: Field[] = [
  line('name', { label: 'Name' }),
  paragraph('description', { label: 'Description' }),
  slugEditor('name'),
]
