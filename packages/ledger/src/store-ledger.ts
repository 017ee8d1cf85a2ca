import { appendLoop, type Decision } from './append-loop'
import { checkReason, checkRequest } from './append-request'
import { Bell } from './bell'
import { follow } from './follow'
import { jsonHash, sha256 } from './hash'
import type { AppendResult, Blob, Gate, Ledger, RowFilter, RowsOfEntry } from './ledger'
import type { LedgerStore } from './ledger-store'
import type { AppendRequest, Head, Outline, Publication } from './publication'
import { decideRedaction } from './redact'

export interface LedgerOptions {
  /** The clock. */
  now?: () => Date
  /** Hears of each failure that a follower gets over by trying again. */
  onTrouble?: (error: unknown) => void
}

/** How many heads are in memory together. */
const headsAtOnce = 100
/** A multiple of that: outlines are small. */
const outlinesAtOnce = 1_000

/** The ledger over a database. Closing it closes the database's connection. */
export class StoreLedger implements Ledger {
  readonly #store: LedgerStore
  readonly #now: () => Date
  readonly #onTrouble: (error: unknown) => void
  readonly #bell: Bell
  readonly #followers = new Set<AbortController>()
  #watching = false
  /** The append that is under way: those of one process take turns, so that they don't race each other for a place. */
  #turn: Promise<unknown> = Promise.resolve()

  constructor(store: LedgerStore, { now = () => new Date(), onTrouble = () => undefined }: LedgerOptions = {}) {
    this.#store = store
    this.#now = now
    this.#onTrouble = onTrouble
    this.#bell = new Bell({
      look: () => store.tailSequence(),
      interval: () => store.pollInterval(),
    })
  }

  async append(request: AppendRequest, gate: Gate): Promise<AppendResult> {
    checkRequest(request)
    const contentHash = jsonHash(request.content)
    return await this.#inTurn(async (tail) => {
      const newest = await this.#store.newest(request.entryId)
      if (newest && newest.kind !== request.kind) {
        throw new Error(
          `Entry ${request.entryId} is a ${newest.kind} in the ledger: it can't become a ${request.kind}.`,
        )
      }
      const head = newest?.action === 'redacted' ? await this.#store.head(request.entryId) : newest
      if (!head && request.action === 'withdrawn') {
        throw new Error(`Entry ${request.entryId} was never published: there is nothing to withdraw.`)
      }
      if (head && saysTheSame(head, request, contentHash)) return { already: head }
      await gate(tail?.sequence ?? 0)
      return { add: request, newest }
    })
  }

  async redact(sequence: number, reason: string): Promise<Publication> {
    checkReason(reason)
    const { publication, appended } = await this.#inTurn(() => decideRedaction(this.#store, sequence, reason))
    // A crash may have come between the redaction and the erasure.
    if (!appended) await this.#store.erase(sequence)
    return publication
  }

  head(entryId: string): Promise<Publication | undefined> {
    return this.#store.head(entryId)
  }

  async heads(): Promise<Publication[]> {
    return await this.#store.rowsAt(await this.#store.headSequences())
  }

  async *readHeads(outlineVersion?: string): AsyncIterable<Head> {
    // Rows never change, so those that were heads at the beginning can be read one after the other.
    const sequences = await this.#store.headSequences()
    let outlines: ReadonlyMap<number, string> | undefined
    for (let at = 0; at < sequences.length; at += headsAtOnce) {
      if (outlineVersion !== undefined && at % outlinesAtOnce === 0)
        outlines = await this.#store.outlines.at(sequences.slice(at, at + outlinesAtOnce), outlineVersion)
      for (const { row, contentBytes } of await this.#store.sealedRowsAt(sequences.slice(at, at + headsAtOnce)))
        yield { row, contentBytes, outline: outlines?.get(row.sequence) ?? null }
    }
  }

  putOutlines(version: string, outlines: readonly Outline[]): Promise<void> {
    return this.#store.outlines.put(version, outlines)
  }

  async pruneOutlines(version: string): Promise<void> {
    await this.#store.outlines.prune(version, await this.#store.headSequences())
  }

  tail(): Promise<Publication | undefined> {
    return this.#store.tail()
  }

  headsAt(entryIds: readonly string[], sequence: number): Promise<Publication[]> {
    return this.#store.headsAt(entryIds, sequence)
  }

  rowsOf(entryId: string, rows: RowsOfEntry): Promise<Publication[]> {
    return this.#store.rowsOf(entryId, rows)
  }

  sequenceAt(moment: Date): Promise<number> {
    return this.#store.sequenceAt(moment.toISOString())
  }

  read(after: number, limit: number, filter?: RowFilter): Promise<Publication[]> {
    return this.#store.read(after, limit, filter)
  }

  count(): Promise<number> {
    return this.#store.count()
  }

  async *follow(after: number, signal: AbortSignal): AsyncGenerator<Publication, void, undefined> {
    if (!this.#watching) {
      this.#watching = true
      this.#store.watch?.(() => {
        this.#bell.ring()
      })
    }
    // One signal for "the caller has enough" and "the ledger closes".
    const end = new AbortController()
    const onAbort = () => {
      end.abort()
    }
    if (signal.aborted) return
    signal.addEventListener('abort', onAbort)
    this.#followers.add(end)
    try {
      yield* follow({ store: this.#store, bell: this.#bell, onTrouble: this.#onTrouble }, after, end.signal)
    } finally {
      signal.removeEventListener('abort', onAbort)
      this.#followers.delete(end)
    }
  }

  async putBlob(blob: Blob): Promise<string> {
    const contentHash = sha256(blob.bytes)
    await this.#store.putBlob(contentHash, blob)
    return contentHash
  }

  blob(contentHash: string): Promise<Blob | undefined> {
    return this.#store.blob(contentHash)
  }

  async close(): Promise<void> {
    for (const end of this.#followers) end.abort()
    await this.#turn.catch(() => undefined)
    await this.#store.close()
  }

  #inTurn(decide: (tail: Publication | undefined) => Promise<Decision>): Promise<AppendResult> {
    const result = this.#turn.then(
      () => appendLoop(this.#store, this.#now, decide),
      () => appendLoop(this.#store, this.#now, decide),
    )
    this.#turn = result
    return result.then((done) => {
      if (done.appended) this.#bell.ring()
      return done
    })
  }
}

/** Whether appending would tell a reader nothing. Significance and reason describe a change: alone they are none. */
function saysTheSame(head: Publication, request: AppendRequest, contentHash: string): boolean {
  if (head.action !== request.action) return false
  if (request.action === 'withdrawn') return true
  return (
    head.contentHash === contentHash &&
    head.slug === request.slug &&
    head.shapeVersion === request.shapeVersion &&
    head.reviewedBy === request.reviewedBy &&
    head.reviewedAt === request.reviewedAt &&
    head.nextReviewAt === request.nextReviewAt
  )
}
