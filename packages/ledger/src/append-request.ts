import { z } from 'zod'
import type { AppendRequest } from './publication'

/** Text that every database gives back as it got it: SQLite's driver cuts text at a NUL. */
const text = z
  .string()
  .refine((value) => value.trim() !== '', 'must not be empty')
  .refine(
    (value) => !value.includes('\0') && !/\p{Surrogate}/u.test(value),
    'must be text without NUL or half characters',
  )

const uuid = z
  .string()
  .regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, "must be the entry's own UUID in lower case, not a database id")

const dayOrMoment = z.union([z.iso.date(), z.iso.datetime()], 'must be a day (YYYY-MM-DD) or a moment in UTC')

const requestShape = z
  .object({
    kind: text,
    entryId: uuid,
    slug: text,
    action: z.enum(['published', 'withdrawn']),
    significance: z.enum(['safety', 'clinical', 'editorial']),
    reason: text,
    shapeVersion: z.int().min(1),
    content: z.unknown(),
    clinical: z.unknown(),
    reviewedBy: uuid.nullable(),
    reviewedAt: dayOrMoment.nullable(),
    nextReviewAt: dayOrMoment.nullable(),
  })
  .refine(({ action, content }) => (action === 'withdrawn') === (content === null), {
    path: ['content'],
    error: 'must be null when withdrawn, and only then',
  })
  .refine(({ action, clinical }) => action === 'published' || clinical === null, {
    path: ['clinical'],
    error: 'must be null when withdrawn',
  })

/** Throws an Error that names each wrong field and what it must be. */
export function checkRequest(request: AppendRequest): void {
  const result = requestShape.safeParse(request)
  if (result.success) return
  const faults = result.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`)
  throw new Error(`The ledger can't take this publication: ${faults.join('; ')}.`)
}

/** Throws an Error when a redaction has no reason. */
export function checkReason(reason: string): void {
  const result = text.safeParse(reason)
  if (!result.success) throw new Error("A redaction needs a reason in plain words, without anyone's personal data.")
}
