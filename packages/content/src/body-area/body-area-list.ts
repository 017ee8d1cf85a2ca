import { listOf } from '../connection/entry-list'
import { inLocale } from '../region/locale'

export const bodyAreaList = listOf({
  kind: 'bodyArea',
  orders: {
    NAME: ({ content, entryId }, locale) => [inLocale(content.name, locale), entryId],
    PUBLISHED: ({ publication }) => [-publication.sequence],
  },
  facetsOf: () => [],
})
