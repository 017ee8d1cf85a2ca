import { listOf } from '../connection/entry-list'

export const personList = listOf({
  kind: 'person',
  orders: {
    NAME: ({ content, entryId }) => [content.name, entryId],
    PUBLISHED: ({ publication }) => [-publication.sequence],
  },
  facetsOf: () => [],
})
