import { z } from 'zod'
import { noteOf, type FieldNote } from './facets'

/** A schema with its wrappers (optional, nullable, default) taken off; notes of every layer are merged. */
export function unwrap(schema: z.ZodType): { schema: z.ZodType; note: FieldNote; optional: boolean } {
  let current = schema
  let note = noteOf(current)
  let optional = false
  while (current instanceof z.ZodOptional || current instanceof z.ZodNullable || current instanceof z.ZodDefault) {
    optional = true
    current = current.unwrap() as z.ZodType
    note = { ...noteOf(current), ...note }
  }
  return { schema: current, note, optional }
}

/** The options of a discriminated union, by the value of its discriminator. */
export function optionFor(union: z.ZodDiscriminatedUnion, value: unknown): z.ZodObject | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const key = (value as Record<string, unknown>)[union.def.discriminator]
  return union.options.find((option): option is z.ZodObject => {
    if (!(option instanceof z.ZodObject)) return false
    const literal: unknown = option.shape[union.def.discriminator]
    return literal instanceof z.ZodLiteral && literal.values.has(key as string)
  })
}

export interface Leaf {
  path: Array<string | number>
  note: FieldNote
  value: unknown
}

/**
 * Every annotated field that a value fills, depth first. A localised, regional or rich-text field is one leaf;
 * a reference list gives a leaf an id (with the list's facet).
 */
export function* leavesOf(
  schema: z.ZodType,
  value: unknown,
  path: Array<string | number> = [],
  inherited: FieldNote = {},
): Generator<Leaf> {
  const { schema: inner, note: own } = unwrap(schema)
  const note: FieldNote = { ...(inherited.facet ? { facet: inherited.facet } : {}), ...own }
  if (value === undefined || value === null) return
  if (note.localised || note.regional || note.richText) {
    yield { path, note, value }
  } else if (inner instanceof z.ZodArray) {
    if (!Array.isArray(value)) return
    for (const [index, item] of value.entries())
      yield* leavesOf(inner.element as z.ZodType, item, [...path, index], note)
  } else if (inner instanceof z.ZodDiscriminatedUnion) {
    const option = optionFor(inner, value)
    if (option) yield* leavesOf(option, value, path, note)
  } else if (inner instanceof z.ZodObject) {
    if (typeof value !== 'object') return
    for (const [key, field] of Object.entries(inner.shape))
      yield* leavesOf(field as z.ZodType, (value as Record<string, unknown>)[key], [...path, key], note)
  } else {
    yield { path, note, value }
  }
}

export interface CitedEntry {
  kind: string
  entryId: string
  soft: boolean
  path: Array<string | number>
}

/** Every reference to another entry that a value makes. */
export function citationsOf(schema: z.ZodType, value: unknown): CitedEntry[] {
  return [...leavesOf(schema, value)].flatMap(({ note, path, value: id }) =>
    note.ref && typeof id === 'string' ? [{ ...note.ref, entryId: id, path }] : [],
  )
}

/** The clinically marked part of a value, as path and value pairs in a stable order: what the clinical hash covers. */
export function clinicalPart(schema: z.ZodType, value: unknown): Array<{ path: string; value: unknown }> {
  return [...leavesOf(schema, value)].flatMap((leaf) =>
    leaf.note.facet === 'clinical' ? [{ path: leaf.path.join('.'), value: leaf.value }] : [],
  )
}

/** Paths of the schema's leaves that carry no facet: there must be none. */
export function unmarkedFields(schema: z.ZodType, path: string[] = [], inherited?: string): string[] {
  const { schema: inner, note } = unwrap(schema)
  const facet = note.facet ?? inherited
  if (!note.localised && !note.regional && !note.richText) {
    if (inner instanceof z.ZodArray) return unmarkedFields(inner.element as z.ZodType, [...path, '[]'], facet)
    if (inner instanceof z.ZodDiscriminatedUnion)
      return inner.options.flatMap((option) => unmarkedFields(option as z.ZodType, path, facet))
    if (inner instanceof z.ZodObject)
      return Object.entries(inner.shape).flatMap(([key, field]) =>
        unmarkedFields(field as z.ZodType, [...path, key], facet),
      )
    if (inner instanceof z.ZodLiteral) return []
  }
  return facet ? [] : [path.join('.')]
}
