import type { ResponseCache } from '@stride/edge/response-cache'
import type { FollowedPublished } from '@stride/graphql/follow-published'
import type { Ledger } from '@stride/ledger/ledger'
import type { Metrics } from '../observability/metrics'
import type { StatusFigures } from './status-page'

interface Sources {
  ledger: Pick<Ledger, 'tail'>
  followed: Pick<FollowedPublished, 'published'>
  cache: Pick<ResponseCache, 'usage'>
  metrics: Pick<Metrics, 'summary'>
}

/** The figures of this process. A ledger that can't be read is a figure too, and no failure of the page. */
export function followedStatus({ ledger, followed, cache, metrics }: Sources): () => Promise<StatusFigures> {
  return async () => {
    const tail = await ledger.tail().then(
      (row) => ({ sequence: row?.sequence ?? 0, publishedAt: row?.publishedAt ?? null }),
      () => undefined,
    )
    const { sequence } = followed.published
    return {
      sequence,
      behind: tail ? Math.max(0, tail.sequence - sequence) : null,
      lastPublishedAt: tail?.publishedAt ?? null,
      uptimeSeconds: Math.floor(process.uptime()),
      cache: cache.usage,
      answered: await metrics.summary(),
    }
  }
}
