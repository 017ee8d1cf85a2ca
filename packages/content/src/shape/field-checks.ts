import type { z } from 'zod'
import { defaultLocale } from '../region/locale'

/** What a field's check is told about the request: the part of Payload's validate options that matters here. */
export interface CheckContext {
  req?: { locale?: string | null | undefined }
}

/** Whether an editor left a field empty: nothing, blanks, an empty list, or rich text without a word. */
export function isBlank(value: unknown): boolean {
  if (value === undefined || value === null) return true
  if (typeof value === 'string') return value.trim() === ''
  if (Array.isArray(value)) return value.length === 0
  return false
}

/**
 * A check for one field, made from the schema that it is published with, so that the editor hears about a mistake beside
 * the field and in the same words. Localised text is needed in the source locale only: the other falls back to it.
 */
export function checkWith(schema: z.ZodType, options: { required: boolean; localised: boolean }) {
  return (value: unknown, { req }: CheckContext): true | string => {
    if (isBlank(value)) {
      const isNeeded = options.required && (!options.localised || (req?.locale ?? defaultLocale) === defaultLocale)
      return isNeeded ? 'This is needed before it can be published.' : true
    }
    const result = schema.safeParse(typeof value === 'string' ? value.trim() : value)
    return result.success || (result.error.issues[0]?.message ?? 'This is not valid.')
  }
}
