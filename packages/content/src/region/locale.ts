import { z } from 'zod'
import { annotate } from '../shape/facets'

/** BCP 47 tags of the languages that content is written in. en-GB is the source. */
export const locales = ['en-GB', 'en-US'] as const
export const localeShape = z.enum(locales)
export type Locale = z.infer<typeof localeShape>
export const defaultLocale = 'en-GB' as const satisfies Locale

/** Text in each locale. The source locale is required; another falls back to it (spelling, not advice). */
export function localised<S extends z.ZodType>(inner: S) {
  return annotate(z.object({ 'en-GB': inner, 'en-US': inner.optional() }), { localised: true })
}
export interface Localised<T> {
  'en-GB': T
  'en-US'?: T | undefined
}

/** The value in the locale asked for, else in the source locale. */
export function inLocale<T extends string | object>(value: Localised<T>, locale: Locale): T {
  return value[locale] ?? value[defaultLocale]
}
