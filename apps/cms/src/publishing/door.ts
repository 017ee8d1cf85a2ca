import { kindIn } from '@stride/content/publication/kind.editor'
import type { Kind } from '@stride/content/publication/kind'
import type { PublishedEntry } from '@stride/content/publication/published-entries'
import { isRecall } from '@stride/content/publication/retraction'
import { mayBeWithdrawn } from '@stride/content/safety/may-be-withdrawn'
import type { BaseDatabaseAdapter, PayloadRequest, Where } from 'payload'
import { candidateFrom } from './candidate-from'
import { withdrawalNoteOf } from './change-note'
import { isLive, storedSettings } from './live-document'
import { problemsWith } from './problems-with'
import { isSame, type Publishing } from './reconcile'
import { publishRefusal, recallUnderWay, withdrawRefusal } from './refusal'
import { kindOfGlobal, type EntryKey, type StoredDocument } from './sources'

type Request = Partial<PayloadRequest> | undefined
interface CollectionWrite {
  collection: string
  id?: string | number
  where?: Where
  data?: StoredDocument
  limit?: number
  req?: Partial<PayloadRequest>
}
interface GlobalWrite {
  slug: string
  data: StoredDocument
  req?: Partial<PayloadRequest>
}

/** What the door needs of the rest: the way to decide, and what to do with entries once their change is committed. */
export interface DoorArgs {
  publishing: () => Promise<Publishing>
  afterCommit: (entries: EntryKey[]) => Promise<void>
}

/**
 * The one door to publication. Whatever changes what is live (REST, the Local API, the admin, a bulk edit, a restored
 * version, a scheduled job, the trash) ends in one of the adapter's writes to a main table, which get every locale of
 * the data; so the rules are asked there, before anything is written, and the entries are reconciled with the ledger
 * once their transaction is committed.
 */
export function withPublishingDoor(
  adapter: BaseDatabaseAdapter,
  { publishing, afterCommit }: DoorArgs,
): BaseDatabaseAdapter {
  const touched = new Map<string | number, Map<string, EntryKey>>()
  const find = adapter.find.bind(adapter)
  const findGlobal = adapter.findGlobal.bind(adapter)

  /** Asks the rules about a change from one state of a document to another; either may be missing. */
  const ask = async (
    kind: Kind,
    before: StoredDocument | undefined,
    after: StoredDocument | undefined,
    req: Request,
  ) => {
    const { payload, view } = await publishing()
    const entryId = String((after ?? before)?.entryId)
    const published = await view.synced()
    const current = published.entry(kind, entryId)
    if (after && isLive(payload, kind, after)) {
      const candidate = await candidateFrom(payload, kind, after, req)
      // The ledger would never hear of the recall: once live again, the document says what is public.
      if (before && !isLive(payload, kind, before) && isToBeRecalled(kind, before, current)) throw recallUnderWay()
      if (current && isSame(candidate, current)) return
      const problems = problemsWith(candidate, after, published)
      if (problems.length > 0) throw publishRefusal(candidate, problems)
    } else if (current || (before && isLive(payload, kind, before))) {
      const problems = mayBeWithdrawn({ kind, entryId }, published)
      if (problems.length > 0) throw withdrawRefusal(problems)
    }
  }

  /** Remembers the entries until their transaction is committed; without one they are reconciled at once. */
  const note = async (entries: EntryKey[], req: Request) => {
    const id = await req?.transactionID
    const scope = id === undefined ? undefined : touched.get(id)
    if (!scope) return afterCommit(entries)
    for (const entry of entries) scope.set(entry.entryId, entry)
  }

  const matching = async ({ collection, id, where, limit = 0, req }: CollectionWrite) => {
    const { docs } = await find<StoredDocument & { id: string }>({
      collection,
      locale: 'all',
      limit,
      pagination: false,
      ...(req ? { req } : {}),
      where: id === undefined ? (where ?? {}) : { id: { equals: id } },
    })
    return docs
  }

  /** Wraps a write: `change` gives each state before with the state after. */
  const guard = (
    name: keyof BaseDatabaseAdapter,
    isSingle: boolean,
    change: (args: CollectionWrite) => StoredDocument | undefined,
  ) => {
    const write = (adapter[name] as (args: CollectionWrite) => Promise<unknown>).bind(adapter)
    const guarded = async (args: CollectionWrite) => {
      const kind = kindIn(args.collection)
      if (!kind) return write(args)
      const documents = await matching(isSingle ? { ...args, limit: 1 } : args)
      const data = change(args)
      for (const before of documents) await ask(kind, before, data && overlaid(before, data), args.req)
      const result = await write(args)
      await note(entriesOf(kind, documents), args.req)
      return result
    }
    Object.assign(adapter, { [name]: guarded })
  }
  guard('updateOne', true, ({ data }) => data ?? {})
  guard('updateMany', false, ({ data }) => data ?? {})
  guard('deleteOne', true, () => undefined)
  guard('deleteMany', false, () => undefined)

  const create = adapter.create.bind(adapter)
  adapter.create = async (args) => {
    const kind = kindIn(args.collection)
    const data = args.data as StoredDocument
    if (kind) await ask(kind, undefined, data, args.req)
    const result = (await create(args)) as StoredDocument
    if (kind) await note(entriesOf(kind, [data]), args.req)
    return result
  }

  for (const name of ['createGlobal', 'updateGlobal'] as const) {
    const write = (adapter[name] as (args: GlobalWrite) => Promise<unknown>).bind(adapter)
    const guarded = async (args: GlobalWrite) => {
      const kind = kindOfGlobal(args.slug)
      if (!kind) return write(args)
      const before = await storedSettings({ findGlobal }, args.req)
      const after = overlaid(before, args.data)
      await ask(kind, before, after, args.req)
      const result = await write(args)
      await note(entriesOf(kind, [after]), args.req)
      return result
    }
    Object.assign(adapter, { [name]: guarded })
  }

  const wrapTransactions = () => {
    const begin = adapter.beginTransaction.bind(adapter)
    const commit = adapter.commitTransaction.bind(adapter)
    const rollback = adapter.rollbackTransaction.bind(adapter)
    const take = (id: string | number) => {
      const entries = [...(touched.get(id)?.values() ?? [])]
      touched.delete(id)
      return entries
    }
    adapter.beginTransaction = async (options) => {
      const id = await begin(options)
      if (id !== null) touched.set(id, new Map())
      return id
    }
    adapter.commitTransaction = async (incoming) => {
      const id = await incoming
      const entries = take(id)
      await commit(id)
      if (entries.length > 0) await afterCommit(entries)
    }
    adapter.rollbackTransaction = async (incoming) => {
      const id = await incoming
      const entries = take(id)
      const wasAtomic = adapter.sessions?.[id] !== undefined
      await rollback(id)
      // Without real transactions, what was written before the failure stays written.
      if (!wasAtomic && entries.length > 0) await afterCommit(entries)
    }
  }
  const connect = adapter.connect?.bind(adapter)
  let isWrapped = false
  adapter.connect = async (args) => {
    // MongoDB's adapter decides about transactions while it connects.
    if (adapter.name !== 'mongoose' && !isWrapped) wrapTransactions()
    await connect?.(args)
    if (adapter.name === 'mongoose' && !isWrapped) wrapTransactions()
    isWrapped = true
  }
  return adapter
}

/** A document with what a write gives; what the write leaves undefined stays as it is in the table. */
function overlaid(before: StoredDocument | undefined, data: StoredDocument): StoredDocument {
  return { ...before, ...Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined)) }
}

/** Whether what is public of an entry is about to be recalled, for its document was withdrawn for safety's sake. */
function isToBeRecalled(kind: Kind, document: StoredDocument, current: PublishedEntry | undefined): boolean {
  if (!current) return false
  return isRecall({ action: 'withdrawn', ...withdrawalNoteOf(kind, document, current.publication) })
}

function entriesOf(kind: Kind, documents: readonly StoredDocument[]): EntryKey[] {
  return documents.flatMap(({ entryId }) => (typeof entryId === 'string' ? [{ kind, entryId }] : []))
}
