import type { Resolvers } from '../generated/schema-types'
import { readable } from '../reading/readable'
import type { ReadingContext } from '../reading/reading-context'
import { changesPage, historyPage } from './changes-page'
import type { Kind } from './kind'
import type { PublishedEntry } from './published-entries'
import type { PublicationRow } from './published-view'
import { changeActionOf } from './retraction'

export type ChangeParent = PublicationRow

const ofEntry = {
  history: async (
    { entryId, kind }: PublishedEntry,
    page: { first?: number | null | undefined; after?: string | null | undefined },
    context: ReadingContext,
  ) => {
    const history = await historyPage(entryId, kind, page, context)
    if (!history) throw new Error(`The ${kind} ${entryId} is public, but has no row in the ledger.`)
    return history
  },
}

export const changeResolvers: Resolvers = {
  Query: {
    changes: (_root, asked, context) => changesPage(asked, context),
    history: (_root, { entryId, ...page }, context) => historyPage(entryId, null, page, context),
  },
  Change: {
    kind: ({ kind }) => kind as Kind,
    action: (row) => changeActionOf(row),
    reviewedBy: ({ reviewedBy }, _, context) => (reviewedBy ? readable('person', reviewedBy, context) : null),
    receipt: ({ sequence }, _, context) => context.receipts.of(sequence),
    redacts: ({ action, content }) =>
      action === 'redacted' ? ((content as { redacts?: number } | null)?.redacts ?? null) : null,
    isErased: ({ action, content }) => action === 'published' && content === null,
    entry: ({ kind, entryId }, _, context) => readable(kind as Kind, entryId, context),
  },
  Condition: ofEntry,
  Guide: ofEntry,
  Product: ofEntry,
  Recommendation: ofEntry,
  Person: ofEntry,
  Merchant: ofEntry,
  Media: ofEntry,
  BodyArea: ofEntry,
  Symptom: ofEntry,
  SiteSettings: ofEntry,
}
