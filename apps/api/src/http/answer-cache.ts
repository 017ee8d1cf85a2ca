import { touchedParts } from '@stride/content/connection/entry-list'
import type { Kind } from '@stride/content/publication/kind'
import type { EntryChange } from '@stride/content/publication/published-view'
import { tagsOf } from '@stride/content/publication/tags'
import { ResponseCache } from '@stride/edge/response-cache'
import type { Publication } from '@stride/ledger/publication'

/** Memory for finished answers, in bytes. */
const cacheBytes = 64 * 1024 * 1024

/**
 * Finished answers, as new as the view that they are made from: each publication evicts what depends on it in the
 * moment in which the view takes it in. A ledger that can't be read stops both alike, so nothing has to be dropped then.
 */
export class AnswerCache extends ResponseCache {
  constructor(now: () => Date, maxBytes = cacheBytes) {
    super({ maxBytes, now: () => now().getTime() })
    this.caughtUp()
  }

  /** Takes in a row that the view has just applied. */
  takeIn(row: Publication, { before, after }: EntryChange): void {
    this.follow({
      sequence: row.sequence,
      tags: [...tagsOf(row), ...touchedParts(row.kind as Kind, before, after)],
      // Only what replaced an editorial revision may ever be shown again.
      recalls: !(row.action === 'published' && row.significance === 'editorial'),
    })
  }
}
