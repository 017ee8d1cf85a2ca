import { z } from 'zod'
import type { Locale } from '@stride/content/region/locale'
import { toEditorState } from '@stride/content/rich-text/to-editor-state'
import type { RichText } from '@stride/content/rich-text/rich-text'
import type { FieldNote } from '@stride/content/shape/facets'
import { optionFor, unwrap } from '@stride/content/shape/walk'

/** Finds the database id of an entry; undefined when it is not there (yet). */
export type IdOf = (kind: string, entryId: string) => string | number | undefined

/**
 * Turns published content into a document for Payload's API in one locale: the way back of `fromStored`. Relations
 * become database ids, rich text becomes editor states. `existing` is the document as it is stored: its rows keep their
 * ids, because Payload replaces rows that come without one and loses their other locales.
 */
export function toStored(schema: z.ZodType, content: unknown, locale: Locale, idOf: IdOf, existing?: unknown): unknown {
  const { schema: inner, note } = unwrap(schema)
  if (content === undefined || content === null) return undefined
  if (note.ref) return typeof content === 'string' ? idOf(note.ref.kind, content) : undefined
  if (note.localised) {
    const text = (content as Record<string, unknown>)[locale]
    const field: unknown = inner instanceof z.ZodObject ? inner.shape[locale] : undefined
    return field ? toStored(field as z.ZodType, text, locale, idOf) : text
  }
  if (note.richText) return toEditorState(content as RichText)
  if (inner instanceof z.ZodArray) return rows(inner, content, note, locale, idOf, existing)
  if (inner instanceof z.ZodDiscriminatedUnion) {
    const option = optionFor(inner, content)
    return option ? toStored(option, content, locale, idOf, existing) : content
  }
  if (inner instanceof z.ZodObject) {
    const rowsOf = existing as Record<string, unknown> | undefined
    return Object.fromEntries(
      Object.entries(inner.shape).flatMap(([key, field]) => {
        const value = toStored(
          field as z.ZodType,
          (content as Record<string, unknown>)[key],
          locale,
          idOf,
          rowsOf?.[key],
        )
        return value === undefined ? [] : [[key, value] as const]
      }),
    )
  }
  return content
}

function rows(
  schema: z.ZodArray,
  content: unknown,
  note: FieldNote,
  locale: Locale,
  idOf: IdOf,
  existing: unknown,
): unknown[] {
  if (!Array.isArray(content)) return []
  const stored: unknown[] = Array.isArray(existing) ? existing : []
  return content.flatMap((item, index) => {
    const value = toStored(schema.element as z.ZodType, item, locale, idOf, stored[index])
    if (value === undefined) return []
    const { id } = (stored[index] ?? {}) as { id?: unknown }
    const isRow = typeof value === 'object' && value !== null && !note.ref
    return [isRow && id !== undefined ? { ...value, id } : value]
  })
}
