import type { TextField } from 'payload'

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i

/** Whether a value is a UUID as we write them. */
export const isUuid = (value: unknown): value is string => typeof value === 'string' && uuid.test(value)

/**
 * Our own id of an entry, by which the ledger and every reader know it: given once, kept for ever, never a database id.
 * A caller without a user (an import) may choose it at creation; a copy gets its own.
 */
export const entryIdEditor: TextField = {
  type: 'text',
  name: 'entryId',
  label: 'Entry id',
  unique: true,
  index: true,
  access: { create: () => false, update: () => false },
  admin: { hidden: true, disableBulkEdit: true },
  hooks: {
    beforeDuplicate: [() => crypto.randomUUID()],
    beforeChange: [
      ({ originalDoc, value }: { originalDoc?: { entryId?: unknown } | undefined; value?: unknown }) => {
        if (isUuid(originalDoc?.entryId)) return originalDoc.entryId
        return isUuid(value) ? value : crypto.randomUUID()
      },
    ],
  },
}
