import { PublicError } from './public-error'

/** An argument that is a moment, as content writes moments (ISO 8601 in UTC). Throws a PublicError for anything else. */
export function momentArgument(value: unknown, name: string): string {
  const isMoment =
    typeof value === 'string' &&
    /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2}))?$/.test(value)
  const time = isMoment ? Date.parse(value) : Number.NaN
  if (Number.isNaN(time))
    throw new PublicError(
      `${name} must be a moment in ISO 8601 with its offset, such as 2026-03-31T09:30:00Z.`,
      'BAD_USER_INPUT',
    )
  return new Date(time).toISOString()
}

/** An argument that is a calendar day. Throws a PublicError for anything else. */
export function dayArgument(value: unknown, name: string): string {
  if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value))) return value
  throw new PublicError(`${name} must be a day in ISO 8601, such as 2026-03-31.`, 'BAD_USER_INPUT')
}
