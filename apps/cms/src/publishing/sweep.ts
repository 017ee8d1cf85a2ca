import { setImmediate as letOthersRun } from 'node:timers/promises'
import type { Kind } from '@stride/content/publication/kind'
import { liveEntries, storedDocument } from './live-document'
import { refusalDependsOn, reconcile, type Publishing } from './reconcile'
import { kindsInOrderOfNeed, type EntryKey } from './sources'

/**
 * Reconciles every entry whose live document may differ from what is public: those that were saved since they were last
 * found to agree, those that are live and not public, and those that are public and no longer live. It repairs what a
 * crash left between a commit and its row.
 */
export class Sweep {
  /** When each entry's document had last changed when it and the ledger agreed. */
  readonly #agreed = new Map<string, string>()
  #running: Promise<void> | undefined

  constructor(private readonly publishing: Publishing) {}

  /** Runs once; whoever asks while it runs shares the run. One failing entry doesn't keep the others. */
  run(): Promise<void> {
    this.#running ??= this.#sweep().finally(() => {
      this.#running = undefined
    })
    return this.#running
  }

  async #sweep(): Promise<void> {
    const { payload, view } = this.publishing
    const live = new Map<Kind, Map<string, string>>()
    for (const kind of kindsInOrderOfNeed) {
      const entries = await liveEntries(payload, kind)
      live.set(kind, new Map(entries.map(({ entryId, updatedAt }) => [entryId, updatedAt])))
    }
    // What rests on others goes offline first and comes online last.
    for (const kind of [...kindsInOrderOfNeed].reverse())
      for (const { entryId } of (await view.synced()).all(kind))
        if (!live.get(kind)?.has(entryId)) await this.#attempt({ kind, entryId })
    let hasAppended = true
    while (hasAppended) {
      hasAppended = false
      for (const kind of kindsInOrderOfNeed)
        for (const [entryId, updatedAt] of live.get(kind) ?? []) {
          const isPublic = (await view.synced()).entry(kind, entryId) !== undefined
          if (isPublic && this.#agreed.get(entryId) === updatedAt) continue
          // SQLite answers synchronously: without a pause nobody else gets a word in.
          await letOthersRun()
          if ((await this.#attempt({ kind, entryId }, updatedAt)) === 'appended') hasAppended = true
        }
    }
  }

  async #attempt(entry: EntryKey, updatedAt?: string) {
    const { payload, view, held } = this.publishing
    try {
      const { sequence } = await view.synced()
      const changedAt = updatedAt ?? (await storedDocument(payload, entry))?.updatedAt
      if (held.isRefused(entry, refusalDependsOn(sequence, changedAt))) return 'held'
      const outcome = await reconcile(this.publishing, entry)
      if (updatedAt !== undefined && outcome !== 'held') this.#agreed.set(entry.entryId, updatedAt)
      return outcome
    } catch (error) {
      payload.logger.error({ err: error, msg: `The ${entry.kind} ${entry.entryId} could not be reconciled.`, ...entry })
      return 'failed'
    }
  }
}
