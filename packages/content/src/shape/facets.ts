import type { z } from 'zod'

/**
 * What the machines need to know about a field beyond its type.
 *
 * - `facet`: *clinical* fields carry medical meaning: they alone make up the clinical hash, and a change to
 *   one of them is what a medical review is about. Everything else is *editorial*.
 * - `ref`: the field holds the entry id (our UUID) of an entry of that kind. `soft` references may point at
 *   something that is not public (yet); all others must be public when the citing entry is published.
 * - `localised`, `regional`, `richText`, `day`: how a stored value turns into a published one.
 */
export interface FieldNote {
  facet?: Facet
  ref?: { kind: string; soft: boolean }
  localised?: true
  regional?: true
  richText?: true
  day?: true
}
export type Facet = 'clinical' | 'editorial'

const notes = new WeakMap<z.ZodType, FieldNote>()

/** The notes on a schema instance; an empty object when it has none. */
export function noteOf(schema: z.ZodType): FieldNote {
  return notes.get(schema) ?? {}
}

/** Adds notes to a fresh copy of the schema, so that shared building blocks stay unmarked. */
export function annotate<S extends z.ZodType>(schema: S, note: FieldNote): S {
  const copy = schema.clone()
  notes.set(copy, { ...noteOf(schema), ...note })
  return copy
}

/** Marks a field whose change needs a clinician's eye. */
export const clinical = <S extends z.ZodType>(schema: S): S => annotate(schema, { facet: 'clinical' })

/** Marks a field that carries no medical meaning. */
export const editorial = <S extends z.ZodType>(schema: S): S => annotate(schema, { facet: 'editorial' })
