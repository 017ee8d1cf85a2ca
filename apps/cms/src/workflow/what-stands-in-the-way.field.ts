import type { UIField } from 'payload'

/** Goes first in every form; shows nothing until a publication was refused. */
export const whatStandsInTheWay: UIField = {
  type: 'ui',
  name: 'whatStandsInTheWay',
  admin: {
    components: { Field: '/workflow/what-stands-in-the-way#WhatStandsInTheWay' },
    disableListColumn: true,
    disableBulkEdit: true,
  },
}
