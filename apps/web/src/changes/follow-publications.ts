import { followChanges } from '@stride/edge/follow-changes'
import type { ResponseCache } from '@stride/edge/response-cache'
import type { Api } from '../edge/api'
import type { Logger } from '../edge/log'
import { changeFromLine } from './change-from-line'

export interface PublicationFollower {
  /** Whether the end of the stream was reached at least once. */
  readonly hasCaughtUp: boolean
  /** Whether publications are followed as they come. */
  readonly isFollowing: boolean
  /** Resolves once the signal has ended the following. */
  readonly ended: Promise<void>
}

/** Evicts pages as publications come, for as long as the signal lets it. */
export function followPublications(
  cache: ResponseCache,
  api: Api,
  log: Logger,
  signal: AbortSignal,
): PublicationFollower {
  const state = { hasCaughtUp: false, isFollowing: false, ended: Promise.resolve() }
  const follow = async () => {
    // An empty cache has no need of the past. When the API can't say where it is, everything is followed from the start.
    const newest = await api.sequence().catch(() => undefined)
    if (newest !== undefined) cache.startAt(newest)
    await followChanges({
      address: (after) => api.changesAddress(after),
      after: () => cache.followed,
      signal,
      fetch: api.fetch,
      onChange: (line) => {
        const change = changeFromLine(line)
        cache.follow(change)
        log.debug({ sequence: change.sequence }, 'followed a publication')
      },
      onCaughtUp: () => {
        state.hasCaughtUp = state.isFollowing = true
        cache.caughtUp()
        log.info({ sequence: cache.followed }, 'following publications')
      },
      onLost: (error) => {
        if (state.isFollowing || !state.hasCaughtUp)
          log.warn({ reason: error.message }, 'publications cannot be followed; trying again')
        state.isFollowing = false
        cache.lost()
      },
      onNumberingBegunAnew: (sequence) => {
        cache.startAt(sequence)
        log.warn({ sequence }, 'the ledger behind the API is another one; every page was dropped')
      },
    })
  }
  state.ended = follow()
  return state
}
