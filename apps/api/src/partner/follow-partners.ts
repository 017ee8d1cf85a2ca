import type { PartnerRecords } from '@stride/partners/partner-records'
import { setTimeout as delay } from 'node:timers/promises'
import { Callers, type CallersOptions } from './callers'
import type { Caller } from './caller'
import { UseNotes } from './use-notes'

export interface FollowPartnersOptions extends CallersOptions {
  /** Opens the records; asked again until it succeeds. */
  open: () => Promise<PartnerRecords>
  /** Hears of the first failure in a row, and of the end of the row (with null). */
  onFailure: (error: unknown) => void
  /** Between two readings of the keys, in milliseconds. */
  readEvery?: number
  /** Between two writings of what keys were used for, in milliseconds. */
  noteEvery?: number
}

/** What the CMS says of partners, kept up in memory; and what goes back to it. */
export interface FollowedPartners {
  readonly callers: Callers
  /** The records; undefined until they could be opened. */
  readonly records: PartnerRecords | undefined
  /** Takes note that a request of a caller's cost so many points. Nothing is written on the way. */
  noteUse(caller: Caller, points: number): void
  /** Writes what is left to write and closes the records. */
  stop(): Promise<void>
}

/**
 * Reads all keys every two seconds, so that a new key works and a revoked one ends within five, whatever happened in
 * between. While they can't be read the last ones known count: an outage of the database must not lock partners out.
 */
export function followPartners({
  open,
  onFailure,
  readEvery = 2_000,
  noteEvery = 60_000,
  ...options
}: FollowPartnersOptions): FollowedPartners {
  const callers = new Callers(options)
  const notes = new UseNotes(options.now)
  const stopping = new AbortController()
  let records: PartnerRecords | undefined
  let hasFailed = false
  let notedAt = Date.now()

  const attempt = async (work: (opened: PartnerRecords) => Promise<void>) => {
    try {
      records ??= await open()
      await work(records)
      if (hasFailed) onFailure(null)
      hasFailed = false
    } catch (error) {
      if (!hasFailed) onFailure(error)
      hasFailed = true
    }
  }
  const finished = (async () => {
    while (!stopping.signal.aborted) {
      await attempt(async (opened) => {
        callers.take(await opened.keys())
        if (Date.now() - notedAt < noteEvery) return
        notedAt = Date.now()
        await notes.write(opened)
      })
      await delay(readEvery, undefined, { signal: stopping.signal }).catch(() => undefined)
    }
  })()

  return {
    callers,
    get records() {
      return records
    },
    noteUse: (caller, points) => {
      if (caller.keyId !== null) notes.add(caller.keyId, points)
    },
    stop: async () => {
      stopping.abort()
      await finished
      await attempt((opened) => notes.write(opened))
      await records?.close()
    },
  }
}
