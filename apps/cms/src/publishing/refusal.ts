import { locales } from '@stride/content/region/locale'
import type { Problem } from '@stride/content/safety/problem'
import { APIError, ValidationError } from 'payload'
import type { EntryKey } from './sources'

/** Field names in the editor where they differ from those of the published shape. */
const editorFields: Readonly<Record<string, string>> = { 'media.slug': 'filename' }

/**
 * The error that tells an editor why something was not published: one entry a problem at the field that it is about, so
 * that the admin marks them; REST answers 400.
 */
export function publishRefusal(entry: EntryKey, problems: readonly Problem[]): ValidationError {
  const errors = problems.map(({ path, message }) => ({ path: fieldPath(entry, path), message }))
  const error = new ValidationError({ errors })
  // Payload's own message lists paths only. The admin's toast splits a message at its first colon, so there is none.
  error.message = `This cannot be published yet. ${wordsOf(problems)}`.replaceAll(':', ' –')
  return error
}

/** The error that tells an editor why something was not withdrawn. REST answers 400. */
export function withdrawRefusal(problems: readonly Problem[]): APIError {
  return new APIError(`This cannot be withdrawn yet. ${wordsOf(problems)}`.replaceAll(':', ' –'), 400, null, true)
}

/** The error that tells a reviewer why something was not approved. REST answers 400. */
export function approvalRefusal(problems: readonly Problem[]): APIError {
  return new APIError(`This cannot be approved yet. ${wordsOf(problems)}`.replaceAll(':', ' –'), 400, null, true)
}

/** The error that asks an editor to wait until a recall is in the ledger. REST answers 409. */
export function recallUnderWay(): APIError {
  return new APIError(
    'This was just recalled, and that is not in the ledger yet. Try again in a minute.',
    409,
    null,
    true,
  )
}

const shownAtMost = 5

function wordsOf(problems: readonly Problem[]): string {
  const words = problems.slice(0, shownAtMost).map(({ path, message }) => (path ? `${path} – ${message}` : message))
  const more = problems.length - words.length
  return more > 0 ? `${words.join(' ')} And ${more} more.` : words.join(' ')
}

/** The form field of a path in published content: a localised field is one field in the form. */
function fieldPath({ kind }: EntryKey, path: string): string {
  const parts = path.split('.')
  const locale = parts.findIndex((part) => (locales as readonly string[]).includes(part))
  const field = (locale === -1 ? parts : parts.slice(0, locale)).join('.')
  return editorFields[`${kind}.${field}`] ?? field
}
