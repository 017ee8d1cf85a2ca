import type { UIField } from 'payload'

/** The place where an entry that was recalled shows which partners acted on it. */
export const recallAcknowledgements: UIField = {
  type: 'ui',
  name: 'recallAcknowledgements',
  admin: {
    components: { Field: '/partners/entry-recalls-panel#EntryRecallsPanel' },
    disableListColumn: true,
    disableBulkEdit: true,
  },
}
