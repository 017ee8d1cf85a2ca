import type { Problem } from '@stride/content/safety/problem'
import type { EntryKey } from './sources'

/** An entry whose live document and ledger row disagree, and may not be brought together as things stand. */
export interface HeldEntry extends EntryKey {
  problems: readonly Problem[]
  /** ISO 8601. */
  since: string
}

/** The entries that are held back, for health checks and for the timer that tries again once something changed. */
export class HeldEntries {
  readonly #held = new Map<string, HeldEntry & { circumstances: string }>()

  list(): HeldEntry[] {
    return [...this.#held.values()].map(({ kind, entryId, problems, since }) => ({ kind, entryId, problems, since }))
  }

  /** Whether the entry was refused under these very circumstances, so that asking again is pointless. */
  isRefused(entry: EntryKey, circumstances: string): boolean {
    return this.#held.get(entry.entryId)?.circumstances === circumstances
  }

  hold(entry: EntryKey, problems: readonly Problem[], circumstances: string): void {
    const since = this.#held.get(entry.entryId)?.since ?? new Date().toISOString()
    this.#held.set(entry.entryId, { kind: entry.kind, entryId: entry.entryId, problems, since, circumstances })
  }

  release(entryId: string): void {
    this.#held.delete(entryId)
  }
}
