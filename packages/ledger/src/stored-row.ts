import { z } from 'zod'
import { sha256 } from './hash'
import type { Json, Publication, SealedPublication } from './publication'

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
  content: z.string().nullable(),
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
  const { row, contentText } = readColumns(stored)
  return { ...row, content: parsed(contentText, row.sequence) }
}

/**
 * Reads a row, and sees that its content is what was published: that it has the hash which the row says. Throws an
 * UnreadableRowError.
 */
export function readSealedRow(stored: Record<string, unknown>): SealedPublication {
  return seenAsSealed(readColumns(stored))
}

/** The same of a row that was read already. */
export function seenAsSealed(sealed: SealedPublication): SealedPublication {
  const { row, contentText } = sealed
  if (contentText !== null && sha256(contentText) !== row.contentHash)
    throw new UnreadableRowError(row.sequence, 'its content is not what was published')
  return sealed
}

function readColumns(stored: Record<string, unknown>): SealedPublication {
  const result = storedRowShape.safeParse(stored)
  if (!result.success) {
    const fault = result.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`).join('; ')
    throw new UnreadableRowError(Number.isFinite(stored.sequence) ? Number(stored.sequence) : undefined, fault)
  }
  const { content: contentText, ...row } = result.data
  return { row, contentText }
}

function parsed(text: string | null, sequence: number): Json {
  if (text === null) return null
  try {
    return JSON.parse(text) as Json
  } catch {
    throw new UnreadableRowError(sequence, 'content is not JSON')
  }
}
