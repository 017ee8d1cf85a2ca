import { changes, isRecall, type Change, type ChangesOptions } from './changes'
import type { StrideClient } from './stride-client'

/** What is to be done to the store, all of it or nothing. */
export interface MirrorBatch<Entry> {
  /** To be put, by entry id. */
  set: ReadonlyMap<string, Entry>
  /** To be removed, by entry id; some may not be there. */
  delete: readonly string[]
}

/** Where you keep the mirror. */
export interface MirrorStore<Entry> {
  /** The cursor of the last commit; 0 before the first. */
  cursor(): Promise<number>
  /** Does what the batch says and keeps the cursor, together: after a crash either both are there or neither. */
  commit(batch: MirrorBatch<Entry>, cursor: number): Promise<void>
}

export interface MirrorOptions<Entry> extends Omit<ChangesOptions, 'after' | 'onTail'> {
  store: MirrorStore<Entry>
  /**
   * Reads an entry as it is now, at the change or later (query with `atLeast: change.sequence`); null when it is not
   * public any more. What it rejects with goes to `onTrouble`, and it is asked again.
   */
  load: (change: Change) => Promise<Entry | null>
  /** Only these kinds; all unless told. */
  kinds?: readonly string[]
  /**
   * Hears of each recall, once the entry is out of the store: acknowledge it here. The cursor waits for it, so after a
   * crash it may hear again. What it rejects with goes to `onTrouble`.
   */
  onRecall?: (change: Change) => void | Promise<void>
  /** Hears how far the store is after each commit, and how far the API is. */
  onProgress?: (state: { cursor: number; tail: number }) => void
  /** How many entries one commit takes, at most. */
  batchSize?: number
}

/**
 * Keeps a store in step with what is public, until the signal aborts: everything at first, then each change as it comes.
 * Recalls come first: when it is behind it reads ahead in the changes, and takes whatever was recalled out of the store
 * before it does anything else; while it follows, a recall does not wait for what is still being loaded.
 *
 * It may be killed at any point and started again: the cursor is committed with the data, and what was not committed is
 * done again. Rejects with a StrideError when the API refuses, and with what the store rejects with.
 */
export async function mirror<Entry>(client: StrideClient, options: MirrorOptions<Entry>): Promise<void> {
  const { store, kinds, signal, onTrouble, silenceLimit } = options
  const stop = new AbortController()
  const onAbort = () => {
    stop.abort()
  }
  signal?.addEventListener('abort', onAbort)
  if (signal?.aborted) stop.abort()
  const work = new Work(client, options, await store.cursor(), stop.signal)
  const reading = (async () => {
    const from = { after: work.cursor, signal: stop.signal, silenceLimit, onTrouble }
    for await (const change of changes(client, { ...from, onTail: (tail) => work.reach(tail) }))
      work.add(change, !kinds || kinds.includes(change.kind))
  })()
  try {
    await Promise.race([reading.then(() => work.run()), work.run()])
  } finally {
    signal?.removeEventListener('abort', onAbort)
    stop.abort()
    await Promise.allSettled([reading, work.run()])
  }
}

/** What was read and is still to be done. */
class Work<Entry> {
  cursor: number
  readonly #client: StrideClient
  readonly #options: MirrorOptions<Entry>
  readonly #signal: AbortSignal
  /** The newest change of each entry, in order of sequence; what changes no entry stands under its own sequence. */
  readonly #pending = new Map<string, Change & { concerns: boolean }>()
  /** Recalls whose entries are still in the store. */
  #recalls: Change[] = []
  /** The newest recall of each entry that was read. */
  readonly #recalledAt = new Map<string, number>()
  #tail: number | undefined
  #read: number
  #wake: () => void = () => undefined
  #running: Promise<void> | undefined
  #failures = 0
  /** What `onRecall` still does. It never rejects. */
  #telling: Promise<unknown> = Promise.resolve()

  constructor(client: StrideClient, options: MirrorOptions<Entry>, cursor: number, signal: AbortSignal) {
    this.#client = client
    this.#options = options
    this.cursor = this.#read = cursor
    this.#signal = signal
    signal.addEventListener('abort', () => {
      this.#wake()
    })
  }

  reach(tail: number): void {
    this.#tail ??= tail
    this.#wake()
  }

  add(change: Change, concerns: boolean): void {
    this.#read = change.sequence
    const place = concerns && change.action !== 'redacted' ? change.entryId : String(change.sequence)
    // Deleted first, so that it stands at its new place in the order.
    this.#pending.delete(place)
    this.#pending.set(place, { ...change, concerns: place === change.entryId })
    if (concerns && isRecall(change)) {
      this.#recalls.push(change)
      this.#recalledAt.set(change.entryId, change.sequence)
    }
    this.#wake()
  }

  run(): Promise<void> {
    return (this.#running ??= this.#run())
  }

  async #run(): Promise<void> {
    const { batchSize = 50, store, onProgress } = this.#options
    while (!this.#signal.aborted) {
      const next = new Promise<void>((resolve) => (this.#wake = resolve))
      if (await this.#takeOut()) continue
      // Until all that happened before was read, a recall may still come.
      const hasReadAhead = this.#tail !== undefined && this.#read >= this.#tail
      const batch = hasReadAhead ? [...this.#pending].slice(0, batchSize) : []
      const newest = batch.at(-1)?.[1]
      if (!newest) {
        await next
        continue
      }
      const set = await this.#load(
        batch.map(([, change]) => change).filter(({ concerns, action }) => concerns && action === 'published'),
      )
      if (!set) continue
      const gone = batch.flatMap(([, { concerns, entryId }]) => (concerns && !set.has(entryId) ? [entryId] : []))
      await store.commit({ set, delete: gone }, newest.sequence)
      for (const [place, change] of batch) if (this.#pending.get(place) === change) this.#pending.delete(place)
      this.cursor = newest.sequence
      onProgress?.({ cursor: this.cursor, tail: Math.max(this.#read, this.#tail ?? 0) })
    }
  }

  /** Takes what was recalled out of the store; false when there was nothing. The cursor stays, so a crash repeats it. */
  async #takeOut(): Promise<boolean> {
    const { store, onRecall, onTrouble } = this.#options
    if (this.#recalls.length === 0) return false
    const recalls = this.#recalls
    this.#recalls = []
    await store.commit({ set: new Map(), delete: [...new Set(recalls.map(({ entryId }) => entryId))] }, this.cursor)
    this.#telling = Promise.all([this.#telling, ...recalls.map(async (recall) => onRecall?.(recall))]).catch(onTrouble)
    return true
  }

  /** The entries that are public; undefined when one could not be loaded, after a rest. Recalls don't wait for it. */
  async #load(wanted: Change[]): Promise<Map<string, Entry> | undefined> {
    const { load, onTrouble } = this.#options
    let over = false
    const isOver = () => over || this.#signal.aborted
    const loading = (async () => {
      const loaded = await Promise.all(wanted.map(async (change) => [change, await load(change)] as const))
      // The cursor must not pass a recall before `onRecall` is through with it.
      await this.#telling
      return loaded
    })().finally(() => {
      over = true
      this.#wake()
    })
    loading.catch(() => undefined)
    while (!isOver()) {
      const next = new Promise<void>((resolve) => (this.#wake = resolve))
      if (!(await this.#takeOut()) && !isOver()) await next
    }
    if (this.#signal.aborted) return undefined
    try {
      const set = new Map<string, Entry>()
      for (const [{ entryId, sequence }, entry] of await loading) {
        // Recalled while it was being loaded: what was loaded may be what was recalled.
        if (entry !== null && (this.#recalledAt.get(entryId) ?? 0) < sequence) set.set(entryId, entry)
      }
      this.#failures = 0
      return set
    } catch (error) {
      onTrouble?.(error)
      await this.#client.connection.rest((this.#failures += 1), 0, this.#signal)
      return undefined
    }
  }
}
