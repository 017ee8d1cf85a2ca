import { z } from 'zod'
import type { Json, Publication } from './publication'

const sha256Hex = z.string().regex(/^[0-9a-f]{64}$/, 'is not a SHA-256 in lower-case hex')

/** A row as a database holds it: the content is canonical JSON in a text, so that it comes back byte for byte. */
const storedRowShape = z.object({
  sequence: z.int(),
  kind: z.string(),
  entryId: z.string(),
  slug: z.string(),
  revision: z.int(),
  action: z.enum(['published', 'withdrawn', 'redacted']),
  significance: z.enum(['safety', 'clinical', 'editorial']),
  reason: z.string(),
  shapeVersion: z.int(),
  content: z
    .string()
    .nullable()
    .transform((text, context): Json => {
      if (text === null) return null
      try {
        return JSON.parse(text) as Json
      } catch {
        context.addIssue('is not JSON')
        return z.NEVER
      }
    }),
  contentHash: sha256Hex,
  clinicalHash: sha256Hex,
  reviewedBy: z.string().nullable(),
  reviewedAt: z.string().nullable(),
  nextReviewAt: z.string().nullable(),
  publishedAt: z.iso.datetime(),
  previousHash: sha256Hex,
  rowHash: sha256Hex,
})

/** A row that is in the database but can't be one that the ledger wrote. */
export class UnreadableRowError extends Error {
  override readonly name = 'UnreadableRowError'

  constructor(
    /** Undefined when not even that can be read. */
    readonly sequence: number | undefined,
    /** What is wrong, to follow "the row …". */
    readonly fault: string,
  ) {
    super(`Row ${sequence ?? 'without a sequence'} of the ledger can't be read: ${fault}. Run npm run ledger:verify.`)
  }
}

/** Reads a row that a database gave. Throws an UnreadableRowError. */
export function readStoredRow(stored: Record<string, unknown>): Publication {
  const result = storedRowShape.safeParse(stored)
  if (result.success) return result.data
  const fault = result.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`).join('; ')
  throw new UnreadableRowError(Number.isFinite(stored.sequence) ? Number(stored.sequence) : undefined, fault)
}
