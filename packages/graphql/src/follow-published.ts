import { entryLists } from '@stride/content/connection/entry-lists'
import { searchIndexes } from '@stride/content/search/indexes'
import type { Derivation } from '@stride/content/publication/derivation'
import { PublishedView, type EntryChange } from '@stride/content/publication/published-view'
import type { StoredContents } from '@stride/content/publication/stored-contents'
import type { Ledger } from '@stride/ledger/ledger'
import type { Publication } from '@stride/ledger/publication'
import { setImmediate as nextTurn, setTimeout as delay } from 'node:timers/promises'
import { KeptOutlines } from './kept-outlines'
import { WithdrawnSlugs } from './withdrawn-slugs'

export interface FollowOptions {
  ledger: Pick<Ledger, 'readHeads' | 'follow' | 'putOutlines' | 'pruneOutlines'>
  /** Where large contents are kept; in memory without. */
  contents?: StoredContents
  /**
   * Hears of the sequence at which following begins, once all that was public then has been taken in; and again when
   * something of that was found to be otherwise, so that nothing which was made of it may be shown any more.
   */
  onStart?: (sequence: number) => void
  /** Hears of each later row in the moment in which the view has taken it in. */
  onRow?: (row: Publication, change: EntryChange) => void
  /** Hears of each failure; following goes on after a pause. */
  onFailure: (error: unknown) => void
  /** Hears what somebody should look into though all goes on. */
  onTrouble?: (error: unknown) => void
  /** Between attempts, in milliseconds. */
  pause?: number
}

/** What is public, kept up as the ledger grows. */
export interface FollowedPublished {
  readonly published: PublishedView
  readonly withdrawn: Pick<WithdrawnSlugs, 'absence'>
  /** Whether all that was public at the start has been taken in. */
  readonly isReady: boolean
  /** Why following has stopped for now; null while it runs. */
  readonly failure: Error | null
  /** Resolves once ready. */
  readonly ready: Promise<void>
  /** Whether searches are answered at once, too. */
  readonly isSettled: boolean
  /** Resolves once settled, or stopped. */
  readonly settled: Promise<void>
  /** Resolves as soon as the view has come to a sequence (true), or after some milliseconds (false). */
  whenAtLeast(sequence: number, timeout: number): Promise<boolean>
  stop(): Promise<void>
}

/**
 * Follows the ledger: every entry's newest row first, then each row as it comes. A row that cannot be read stops the
 * view at the row before, for something public must never be passed over: the failure says so, and it is tried again.
 */
export function followPublished({
  ledger,
  contents,
  onStart,
  onRow,
  onFailure,
  onTrouble = () => undefined,
  pause = 1_000,
}: FollowOptions): FollowedPublished {
  const view = new PublishedView(contents)
  const outlines = new KeptOutlines({ view, ledger, onTrouble })
  const withdrawn = new WithdrawnSlugs()
  const stopping = new AbortController()
  const waiting = new Set<() => void>()
  let failure: Error | null = null
  let isReady = false
  let becomeReady: () => void = () => undefined
  const ready = new Promise<void>((resolve) => (becomeReady = resolve))
  let isSettled = false
  let becomeSettled: () => void = () => undefined
  const settled = new Promise<void>((resolve) => {
    becomeSettled = () => {
      isSettled = true
      resolve()
    }
  })

  const noteTaken = () => {
    failure = null
    for (const look of [...waiting]) look()
  }
  const take = (row: Publication) => {
    const change = view.apply(row)
    withdrawn.apply(row)
    onRow?.(row, change)
    // What is being made for searches takes it in at its end: finished at once, it would keep everyone waiting.
    keepUp(view, row.kind, isSettled ? keptUp : lists)
    noteTaken()
  }
  /** What can wait until everyone is answered, bit by bit. */
  const settle = async () => {
    let areRight = true
    for await (const isRight of outlines.settle()) {
      if (!isRight) {
        areRight = false
        onStart?.(view.sequence)
      }
      // What is entered reads the same contents.
      view.work()
      await nextTurn()
      if (stopping.signal.aborted) return
    }
    if (!areRight)
      onTrouble(new Error('Outlines of pages said something else than the pages: who else writes to them?'))
    while (view.work()) {
      await nextTurn()
      if (stopping.signal.aborted) return
    }
    // With what has changed in the meantime.
    for (const derivation of keptUp) view.derived(derivation)
  }
  const run = async () => {
    if (!isReady) {
      for (const derivation of keptUp) view.begin(derivation)
      for await (const head of ledger.readHeads(outlines.version)) {
        outlines.take(head)
        withdrawn.apply(head.row)
        noteTaken()
      }
      for (const list of lists) view.derived(list)
      isReady = true
      onStart?.(view.sequence)
      becomeReady()
      settle().catch(onFailure).finally(becomeSettled)
    }
    for await (const row of ledger.follow(view.sequence, stopping.signal)) take(row)
  }
  const finished = (async () => {
    while (!stopping.signal.aborted) {
      await run().catch((error: unknown) => {
        if (stopping.signal.aborted) return
        failure = error instanceof Error ? error : new Error(String(error))
        onFailure(error)
      })
      await delay(pause, undefined, { signal: stopping.signal }).catch(() => undefined)
    }
  })()

  return {
    published: view,
    withdrawn,
    ready,
    settled,
    get isSettled() {
      return isSettled
    },
    get isReady() {
      return isReady
    },
    get failure() {
      return failure
    },
    whenAtLeast: (sequence, timeout) =>
      new Promise((resolve) => {
        const settle = (reached: boolean) => {
          clearTimeout(timer)
          waiting.delete(look)
          resolve(reached)
        }
        const look = () => {
          if (view.sequence >= sequence) settle(true)
        }
        const timer = setTimeout(() => {
          settle(false)
        }, timeout)
        waiting.add(look)
        look()
      }),
    stop: async () => {
      stopping.abort()
      await finished
      if (isReady) await settled
    },
  }
}

const lists: ReadonlyArray<Derivation<unknown>> = entryLists
/** What is asked for again and again. */
const keptUp: ReadonlyArray<Derivation<unknown>> = [...searchIndexes, ...lists]

/**
 * Keeps up what searches and lists of a kind look into: whoever asked first after many publications would keep everyone
 * waiting for it.
 */
function keepUp(view: PublishedView, kind: string, among: ReadonlyArray<Derivation<unknown>>): void {
  for (const derivation of among) if (derivation.kind === kind) view.derived(derivation)
}
