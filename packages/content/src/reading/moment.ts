import { z } from 'zod'
import { PublicError } from './public-error'

const momentShape = z.iso.datetime({ offset: true })

/**
 * Reads what a caller names as a moment in the past. Throws a PublicError when it is no ISO 8601 moment, or lies ahead.
 */
export function pastMoment(value: unknown, name: string, now: Date): Date {
  const text = momentShape.safeParse(value)
  if (!text.success)
    throw new PublicError(
      `${name} must be a moment as ISO 8601 has it, with its time zone, such as 2026-03-31T09:30:00Z.`,
      'BAD_USER_INPUT',
    )
  const moment = new Date(text.data)
  if (moment > now)
    throw new PublicError(
      `${name} must not lie in the future; it is ${now.toISOString()} now. Leave it out to ask for what is public now.`,
      'BAD_USER_INPUT',
    )
  return moment
}
