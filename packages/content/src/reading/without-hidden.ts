import { z } from 'zod'
import { optionFor, unwrap } from '../shape/walk'

/** Whether the reader may see an entry that is cited. */
export type MayBeSeen = (kind: string, entryId: string) => boolean

/**
 * What remains of a piece of content when the entries that a reader may not see are taken out of it: an optional
 * reference goes, a list loses the items that rest on one, and what has to have a reference, or a list that was not
 * empty before, goes whole. The shape drives it, so a new block needs no rule of its own. Undefined when nothing is left.
 */
export function withoutHidden(schema: z.ZodType, value: unknown, mayBeSeen: MayBeSeen): unknown {
  const { schema: inner, note } = unwrap(schema)
  if (value === undefined || value === null) return undefined
  if (note.localised || note.regional || note.richText) return value
  if (note.ref) return typeof value === 'string' && mayBeSeen(note.ref.kind, value) ? value : undefined
  if (inner instanceof z.ZodArray) {
    if (!Array.isArray(value)) return value
    const items = value.flatMap((item: unknown) => {
      const left = withoutHidden(inner.element as z.ZodType, item, mayBeSeen)
      return left === undefined ? [] : [left]
    })
    return items.length === 0 && value.length > 0 ? undefined : items
  }
  if (inner instanceof z.ZodDiscriminatedUnion) {
    const option = optionFor(inner, value)
    return option ? withoutHidden(option, value, mayBeSeen) : undefined
  }
  return inner instanceof z.ZodObject ? objectWithoutHidden(inner, value, mayBeSeen) : value
}

function objectWithoutHidden(schema: z.ZodObject, value: object, mayBeSeen: MayBeSeen): object | undefined {
  const result: Record<string, unknown> = {}
  for (const [key, field] of Object.entries(schema.shape) as Array<[string, z.ZodType]>) {
    const before = (value as Record<string, unknown>)[key]
    if (before === undefined) continue
    const left = withoutHidden(field, before, mayBeSeen)
    if (left !== undefined) result[key] = left
    else if (!unwrap(field).optional) return undefined
  }
  return result
}
