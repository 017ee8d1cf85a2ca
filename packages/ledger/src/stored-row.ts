import { z } from 'zod'
import { sha256 } from './hash'
import type { Json, Publication, SealedPublication } from './publication'

const sha256Hex = z.string().regex(/^[0-9a-f]{64}$/, 'is not a SHA-256 in lower-case hex')

/** The columns of a row as a database holds them, all but the content. */
const columnsShape = z.object({
  sequence: z.int(),
  kind: z.string(),
  entryId: z.string(),
  slug: z.string(),
  revision: z.int(),
  action: z.enum(['published', 'withdrawn', 'redacted']),
  significance: z.enum(['safety', 'clinical', 'editorial']),
  reason: z.string(),
  shapeVersion: z.int(),
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

/**
 * Reads a row that a database gave: its columns, and its content, which is canonical JSON in a text, so that it comes back
 * byte for byte. Throws an UnreadableRowError.
 */
export function readStoredRow(columns: Record<string, unknown>, content: unknown): Publication {
  const isText = typeof content === 'string' || content === null
  const row = readColumns(columns, isText)
  return { ...row, content: isText ? parsed(content, row.sequence) : null }
}

/**
 * Reads a row whose content was given as a text or as its bytes, and sees that it is what was published: that it has the
 * hash which the row says. Throws an UnreadableRowError.
 */
export function readSealedRow(columns: Record<string, unknown>, content: unknown): SealedPublication {
  const contentBytes = bytesOf(content)
  const row = readColumns(columns, contentBytes !== undefined)
  return seenAsSealed(row, contentBytes ?? null)
}

/** The same of a row that was read already. */
export function seenAsSealed(row: Omit<Publication, 'content'>, contentBytes: Uint8Array | null): SealedPublication {
  if (contentBytes && sha256(contentBytes) !== row.contentHash)
    throw new UnreadableRowError(row.sequence, 'its content is not what was published')
  return { row, contentBytes }
}

function bytesOf(content: unknown): Uint8Array | null | undefined {
  if (typeof content === 'string') return Buffer.from(content)
  if (content instanceof ArrayBuffer) return new Uint8Array(content)
  return content === null ? null : undefined
}

function readColumns(columns: Record<string, unknown>, isText: boolean): Omit<Publication, 'content'> {
  const result = columnsShape.safeParse(columns)
  if (result.success && isText) return result.data
  const faults = result.error?.issues.map(({ path, message }) => `${path.join('.')} ${message}`) ?? []
  if (!isText) faults.push('content is not a text')
  const { sequence } = columns
  throw new UnreadableRowError(Number.isFinite(sequence) ? Number(sequence) : undefined, faults.join('; '))
}

function parsed(text: string | null, sequence: number): Json {
  if (text === null) return null
  try {
    return JSON.parse(text) as Json
  } catch {
    throw new UnreadableRowError(sequence, 'content is not JSON')
  }
}
