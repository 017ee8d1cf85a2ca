import { listOf } from '../connection/entry-list'

export const merchantList = listOf({
  kind: 'merchant',
  orders: {
    NAME: ({ content, entryId }) => [content.name, entryId],
    PUBLISHED: ({ publication }) => [-publication.sequence],
  },
  facetsOf: () => [],
})
