import { fixtureEntries } from '@stride/content/publication/published.fixtures'
import type { Publication } from '@stride/ledger/publication'
import type { Payload, TypedUser } from 'payload'
import { demoRoles, type DemoRole } from '../import/demo-logins'
import { loadEntries } from '../import/load-entries'
import { storedDocument } from '../publishing/live-document'
import { deskOf } from '../publishing/publishing-plugin'
import type { EntryKey, StoredDocument } from '../publishing/sources'

const drawing = '<svg xmlns="http://www.w3.org/2000/svg" width="640" height="480"><path d="M0 0h640v480H0z"/></svg>'

/** Loads the content fixtures into a started Payload, as those who may write, review and publish. */
export async function loadFixtures(payload: Payload, users = nobodyInParticular()): Promise<void> {
  const { view } = await deskOf(payload).publishing()
  const entries = fixtureEntries.map((entry) =>
    entry.kind === 'media' ? { ...entry, file: { name: entry.slug, bytes: Buffer.from(drawing) } } : entry,
  )
  await loadEntries({ payload, view, users, say: () => undefined }, entries)
}

/** Enough for a Payload without access rules. */
function nobodyInParticular(): Readonly<Record<DemoRole, TypedUser>> {
  const user = { id: 'x', collection: 'users' } as unknown as TypedUser
  return Object.fromEntries(demoRoles.map((role) => [role, user])) as Record<DemoRole, TypedUser>
}

/** The rows after a sequence. */
export async function rowsAfter(payload: Payload, sequence: number): Promise<Publication[]> {
  return (await deskOf(payload).publishing()).ledger.read(sequence, 1_000)
}

/** The rows that some work adds. */
export async function rowsOf(payload: Payload, work: () => Promise<unknown>): Promise<Publication[]> {
  const tail = (await (await deskOf(payload).publishing()).ledger.tail())?.sequence ?? 0
  await work()
  return rowsAfter(payload, tail)
}

/** An entry's document as stored. Throws when there is none. */
export async function documentOf(payload: Payload, entry: EntryKey): Promise<StoredDocument & { id: string | number }> {
  const document = await storedDocument(payload, entry)
  if (document?.id === undefined) throw new Error(`no ${entry.kind} ${entry.entryId}`)
  return { ...document, id: document.id }
}
