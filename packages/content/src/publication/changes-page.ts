import type { ReadingContext } from '../reading/reading-context'
import { isCommerce, kinds, type Kind, type Significance } from './kind'
import type { PublicationRow } from './published-view'
import { PublicError } from '../reading/public-error'
import { aheadOfLedger, placeFrom, rowCursor, rowsAskedFor } from './row-cursor'

export interface ChangesAsked {
  since?: string | null | undefined
  first?: number | null | undefined
  kinds?: readonly Kind[] | null | undefined
  significance?: readonly Significance[] | null | undefined
}

/**
 * A page of the feed: the rows after a cursor, up to the sequence of the answer. Rows that were not asked for, and those
 * of kinds that the reader may not see, are passed over: the cursor at the end lies behind them.
 */
export async function changesPage(asked: ChangesAsked, context: ReadingContext) {
  const first = rowsAskedFor(asked.first)
  const after = typeof asked.since === 'string' ? placeFrom('CHANGES', asked.since, 'since') : 0
  const upTo = context.rows.newestSequence()
  // Another process may show what this one does not show yet.
  if (after > upTo && !(await context.rows.has(after))) throw new PublicError(aheadOfLedger(after), 'CURSOR_AHEAD')
  // One more than asked for tells whether there is more.
  const found = await context.rows.after(after, first + 1, {
    ...kindsFor(asked.kinds, context),
    ...(asked.significance ? { significances: asked.significance } : {}),
  })
  const rows = found.slice(0, first)
  const hasNextPage = found.length > first
  if (hasNextPage) context.rows.showsOldRows()
  else context.rows.endsAtNewest()
  const end = hasNextPage ? (rows.at(-1)?.sequence ?? after) : Math.max(after, upTo)
  const edges = rows.map((node) => ({ cursor: rowCursor('CHANGES', node.sequence), node }))
  return {
    edges,
    nodes: rows,
    pageInfo: {
      hasNextPage,
      hasPreviousPage: after > 0,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: rowCursor('CHANGES', end),
    },
  }
}

function kindsFor(asked: readonly Kind[] | null | undefined, { mayReadCommerce }: ReadingContext) {
  if (mayReadCommerce) return asked ? { kinds: asked } : {}
  return { kinds: (asked ?? kinds).filter((kind) => !isCommerce(kind)) }
}

/** A page of an entry's rows, newest first; null when it has none, or the reader may not see its kind. */
export async function historyPage(
  entryId: string,
  kind: Kind | null,
  page: { first?: number | null | undefined; after?: string | null | undefined },
  context: ReadingContext,
) {
  const first = rowsAskedFor(page.first)
  const before = typeof page.after === 'string' ? placeFrom('HISTORY', page.after, 'after') : undefined
  const [newest] = await context.rows.ofEntry(entryId, kind, { limit: 1 })
  if (!newest || (isCommerce(newest.kind as Kind) && !context.mayReadCommerce)) return null
  const rows: PublicationRow[] = await context.rows.ofEntry(entryId, kind, {
    limit: first,
    ...(before === undefined ? {} : { before }),
  })
  const edges = rows.map((node) => ({ cursor: rowCursor('HISTORY', node.revision), node }))
  return {
    edges,
    nodes: rows,
    pageInfo: {
      hasNextPage: (rows.at(-1)?.revision ?? 1) > 1,
      hasPreviousPage: before !== undefined && before <= newest.revision,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    // Revisions are counted without a gap.
    totalCount: newest.revision,
  }
}
