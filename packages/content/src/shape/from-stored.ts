import { z } from 'zod'
import { fromEditorState } from '../rich-text/from-editor-state'
import { locales } from '../region/locale'
import { regions } from '../region/region'
import { optionFor, unwrap } from './walk'
import type { FieldNote } from './facets'

/** Finds the entry id behind a stored relation; undefined when there is no such entry. */
export type EntryIdOf = (kind: string, storedId: string) => string | undefined

/**
 * Turns a document as the editor's database stores it (every locale, relations as ids) into published content.
 * The shape drives it: fields have one name everywhere, so this knows no noun. What the shape does not name is
 * dropped, empty becomes absent, relations become entry ids, rich text becomes the portable tree. The result is a
 * candidate: the caller parses it with the shape.
 */
export function fromStored(schema: z.ZodType, stored: unknown, entryIdOf: EntryIdOf): unknown {
  const { schema: inner, note, optional } = unwrap(schema)
  if (note.ref) return referenceFrom(note.ref.kind, stored, entryIdOf)
  if (note.localised) return textPer(locales, inner, stored, entryIdOf, optional)
  if (note.regional) return textPer(regions, inner, stored, entryIdOf, optional)
  if (note.richText) return fromEditorState(stored)
  if (inner instanceof z.ZodArray) {
    if (stored === undefined || stored === null) return optional ? undefined : []
    return Array.isArray(stored)
      ? stored.map((item) => fromStored(inner.element as z.ZodType, item, entryIdOf))
      : stored
  }
  if (inner instanceof z.ZodDiscriminatedUnion) {
    const option = optionFor(inner, stored)
    return option ? fromStored(option, stored, entryIdOf) : stored
  }
  if (inner instanceof z.ZodObject) return objectFrom(inner, stored, entryIdOf, optional)
  return leafFrom(inner, stored, note)
}

function objectFrom(schema: z.ZodObject, stored: unknown, entryIdOf: EntryIdOf, optional: boolean): unknown {
  const source = typeof stored === 'object' && stored !== null ? (stored as Record<string, unknown>) : {}
  const result: Record<string, unknown> = {}
  for (const [key, field] of Object.entries(schema.shape)) {
    const value = fromStored(field as z.ZodType, source[key], entryIdOf)
    if (value !== undefined) result[key] = value
  }
  const filled = Object.values(result).some((value) => !(Array.isArray(value) && value.length === 0))
  return optional && !filled ? undefined : result
}

function textPer(
  keys: readonly string[],
  schema: z.ZodType,
  stored: unknown,
  entryIdOf: EntryIdOf,
  optional: boolean,
): unknown {
  const source = typeof stored === 'object' && stored !== null ? (stored as Record<string, unknown>) : {}
  const shape = schema instanceof z.ZodObject ? schema.shape : {}
  const entries = keys.flatMap((key) => {
    const value = fromStored(shape[key] as z.ZodType, source[key], entryIdOf)
    return value === undefined ? [] : [[key, value] as const]
  })
  return optional && entries.length === 0 ? undefined : Object.fromEntries(entries)
}

function referenceFrom(kind: string, stored: unknown, entryIdOf: EntryIdOf): string | undefined {
  if (stored === undefined || stored === null || stored === '') return undefined
  const id = typeof stored === 'object' ? (stored as { id?: unknown }).id : stored
  return entryIdOf(kind, String(id))
}

function leafFrom(schema: z.ZodType, stored: unknown, note: FieldNote): unknown {
  if (stored === undefined || stored === null) return undefined
  if (typeof stored === 'string') {
    const trimmed = stored.trim()
    if (trimmed === '') return undefined
    if (note.day) return trimmed.slice(0, 10)
    return schema instanceof z.ZodISODateTime && !Number.isNaN(Date.parse(trimmed))
      ? new Date(trimmed).toISOString()
      : trimmed
  }
  return stored instanceof Date ? (note.day ? stored.toISOString().slice(0, 10) : stored.toISOString()) : stored
}
