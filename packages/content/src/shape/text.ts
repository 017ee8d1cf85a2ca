import { z } from 'zod'
import { annotate } from './facets'
import { isHttpsUrl } from './https-url'
import type { Kind } from '../publication/kind'

/** One line or paragraph of plain text. */
export const text = z.string().trim().min(1).max(5_000)

/** The last part of a page's address: lower-case words joined by hyphens. */
export const slug = z
  .string()
  .max(120)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'Use lower-case letters, digits and single hyphens, such as "calf-strain".')

/** A media file's name serves as its slug. */
export const fileName = z
  .string()
  .max(160)
  .regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/, 'Use letters, digits, dots, hyphens and underscores in a file name.')

/** A calendar day, `YYYY-MM-DD`. */
export const day = annotate(z.iso.date(), { day: true })

/** A moment, ISO 8601 in UTC with milliseconds. */
export const moment = z.iso.datetime()

/** An absolute https address without credentials. */
export const httpsUrl = z.string().max(2_000).refine(isHttpsUrl, 'Enter a full address that starts with https://.')

/** The id of another entry, which must be public wherever this one is. */
export const ref = (kind: Kind) => annotate(z.uuid(), { ref: { kind, soft: false } })

/** The id of another entry that may not be public (yet, or any more). */
export const softRef = (kind: Kind) => annotate(z.uuid(), { ref: { kind, soft: true } })
