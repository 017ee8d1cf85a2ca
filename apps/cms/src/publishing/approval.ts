import { publishedShapes } from '@stride/content/publication/shapes'
import { clinicalPart } from '@stride/content/shape/walk'
import { jsonHash } from '@stride/ledger/hash'
import { z } from 'zod'
import type { UncheckedCandidate } from './candidate-from'
import type { StoredDocument } from './sources'

/** What the CMS keeps of a reviewer's approval, in a field that nobody can write. */
const storedApprovalShape = z.object({
  /** The ledger's newest row when it was given. */
  afterSequence: z.int().min(0),
  /** Of the medical content and the review, as they were. */
  seal: z.string(),
})
export type StoredApproval = z.infer<typeof storedApprovalShape>

/** The approval of a stored document; null when it never had one. */
export function approvalOf({ approval }: StoredDocument): StoredApproval | null {
  return storedApprovalShape.safeParse(approval).data ?? null
}

/**
 * What a candidate's medical content comes to, as the ledger hashes it, and what an approval of it is sealed with: the
 * same with the review, so that nobody's approval is shown under another name or date. Undefined while the candidate is
 * not of its shape.
 */
export function hashesOf({ kind, content }: UncheckedCandidate): { clinicalHash: string; seal: string } | undefined {
  const { shape } = publishedShapes[kind]
  const parsed = shape.safeParse(content)
  if (!parsed.success) return undefined
  const clinical = clinicalPart(shape, parsed.data)
  const { medicalReview = null } = parsed.data as { medicalReview?: unknown }
  return { clinicalHash: jsonHash(clinical), seal: jsonHash({ clinical, medicalReview }) }
}
