import type { UIField } from 'payload'

/** The place where an entry that was recalled says what it takes to publish it again. */
export const returnOfARecalled: UIField = {
  type: 'ui',
  name: 'returnOfARecalled',
  admin: {
    components: { Field: '/workflow/return-panel#ReturnPanel' },
    disableListColumn: true,
    disableBulkEdit: true,
  },
}
