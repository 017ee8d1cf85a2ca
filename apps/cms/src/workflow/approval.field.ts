import type { JSONField } from 'payload'

/**
 * A reviewer's approval of an entry as it is, which the CMS itself writes: see approve.endpoint.ts. Nobody can send it, and
 * it stays with the document, so that the ledger's gate judges both as they are stored together.
 */
export const approvalField: JSONField = {
  type: 'json',
  name: 'approval',
  hidden: true,
  access: { create: () => false, update: () => false },
  admin: { hidden: true, disableBulkEdit: true },
}
