import type { TextField } from 'payload'
import { defaultLocale } from '../region/locale'
import { checkWith } from '../shape/field-checks'
import { slug as slugShape } from '../shape/text'
import { slugFrom } from './slug-from'

/** The last part of a page's address. Left empty, it is made from the title (or name) at the first save. */
export function slugEditor(from: 'title' | 'name', pagesUnder?: string): TextField {
  return {
    type: 'text',
    name: 'slug',
    label: pagesUnder ? 'Address of the page' : 'Short name',
    required: true,
    unique: true,
    index: true,
    validate: checkWith(slugShape, { required: true, localised: false }),
    admin: {
      position: 'sidebar',
      description: `${
        pagesUnder ? `What follows ${pagesUnder} in the address.` : 'Unique, for links and partners.'
      } Made from the ${from} when left empty; changing it later breaks links.`,
    },
    hooks: {
      beforeValidate: [
        ({ value, data }: { value?: unknown; data?: Record<string, unknown> | undefined }) =>
          typeof value === 'string' && value.trim() !== ''
            ? value.trim()
            : slugFrom(wordsOf(data?.[from])) || undefined,
      ],
      // Two copies of one page must not ask for the same address.
      beforeDuplicate: [
        ({ value }: { value?: unknown }) =>
          typeof value === 'string' && value !== '' ? `${value}-copy-${crypto.randomUUID().slice(0, 4)}` : value,
      ],
    },
  }
}

/** The words of a title, whether one locale of it was sent or all. */
function wordsOf(title: unknown): string {
  if (typeof title === 'string') return title
  const source = typeof title === 'object' && title !== null ? (title as Record<string, unknown>)[defaultLocale] : ''
  return typeof source === 'string' ? source : ''
}
