import { collectionOf, siteSettingsGlobal } from '@stride/content/publication/kind.editor'
import { setImmediate as letOthersRun } from 'node:timers/promises'
import { needsReview, type Kind } from '@stride/content/publication/kind'
import { publishedShapes } from '@stride/content/publication/shapes'
import { defaultLocale, locales, type Locale } from '@stride/content/region/locale'
import { citationsOf } from '@stride/content/shape/walk'
import type { File, Payload, TypedUser } from 'payload'
import { may } from '../access/may'
import { hasDrafts, storedDocument } from '../publishing/live-document'
import type { PublicView } from '../publishing/public-view'
import { isCollected } from '../publishing/sources'
import type { DemoRole } from './demo-logins'
import { toStored, type IdOf } from './to-stored'

/** An entry to load: published content, and for media the file. */
export interface EntryToLoad {
  kind: Kind
  entryId: string
  slug: string
  content: unknown
  file?: { name: string; bytes: Uint8Array }
}
type Users = Readonly<Record<DemoRole, TypedUser>>
type Data = Record<string, unknown>

/** Fields of published content that Payload takes from the upload, or that have no field in the editor. */
const notEdited: Partial<Record<Kind, readonly string[]>> = {
  media: ['slug', 'mediaType', 'contentHash', 'byteLength', 'width', 'height'],
  siteSettings: ['slug'],
}
/** Who writes what: editors where they may, else those who look after the shops. */
function authorOf(kind: Kind): DemoRole {
  const what = isCollected(kind) ? collectionOf[kind] : siteSettingsGlobal
  return may({ roles: ['editor'] }, 'update', what) ? 'editor' : 'commerce'
}

/**
 * Loads content the way people would write it: an author drafts it in both locales, a reviewer reviews it, a publisher
 * publishes it, each with their own rights. Entries come in an order in which each may be published. It can be
 * interrupted at any point and run again: what is public already is left alone.
 */
export async function loadEntries(
  { payload, view, users, say }: { payload: Payload; view: PublicView; users: Users; say: (line: string) => void },
  entries: readonly EntryToLoad[],
): Promise<void> {
  const published = await view.synced()
  const left = entries.filter(({ kind, entryId }) => !published.entry(kind, entryId))
  const idOf = await storedIds(payload, entries)

  // Every draft first: then each entry can cite every other, and each is published once.
  for (const [index, entry] of left.entries()) {
    const id = await write(payload, users, entry, idOf.get)
    idOf.set(entry, id)
    // SQLite answers synchronously: without a pause nobody else gets a word in, health checks included.
    await letOthersRun()
    if ((index + 1) % 10 === 0) say(`Demo content: ${index + 1} of ${left.length} drafts written`)
  }
  for (const entry of left.filter(({ kind, content }) => citesSoftly(kind, content)))
    await write(payload, users, entry, idOf.get)
  for (const entry of left) {
    await publish(payload, users.publisher, entry)
    await letOthersRun()
    const now = await view.synced()
    const count = entries.filter(({ kind, entryId }) => now.entry(kind, entryId)).length
    if (!now.entry(entry.kind, entry.entryId))
      throw new Error(
        `The demo ${entry.kind} "${entry.slug}" was saved, but it is not in the ledger. The log says why.`,
      )
    say(`Demo content: ${count} of ${entries.length} published`)
  }
}

const citesSoftly = (kind: Kind, content: unknown) =>
  citationsOf(publishedShapes[kind].shape, content).some(({ soft }) => soft)

/** The database ids of the entries, as far as they are there. */
async function storedIds(payload: Payload, entries: readonly EntryToLoad[]) {
  const ids = new Map<string, string | number>()
  const set = ({ kind, entryId }: EntryToLoad, id: string | number) => ids.set(`${kind}:${entryId}`, id)
  for (const entry of entries) {
    const document = await storedDocument(payload, entry)
    if (document) set(entry, document.id ?? siteSettingsGlobal)
  }
  const get: IdOf = (kind, entryId) => ids.get(`${kind}:${entryId}`)
  return { get, set }
}

/** Writes an entry's draft, locale by locale, then its review. Gives its database id. */
async function write(payload: Payload, users: Users, entry: EntryToLoad, idOf: IdOf): Promise<string | number> {
  const { kind } = entry
  const author = users[authorOf(kind)]
  let id = idOf(kind, entry.entryId)
  for (const locale of locales) {
    if (locale !== defaultLocale && !isWrittenIn(locale, entry.content)) continue
    const before = id === undefined ? undefined : await read(payload, kind, id, locale)
    const data = without('medicalReview', dataFor(entry, locale, idOf, before))
    id = await save(payload, author, entry, id, locale, data)
  }
  const { medicalReview } = dataFor(entry, defaultLocale, idOf, undefined)
  if (id === undefined) throw new Error(`The demo ${kind} "${entry.slug}" has no content.`)
  if (needsReview(kind)) await save(payload, users.reviewer, entry, id, defaultLocale, { medicalReview })
  return id
}

/** The review is the reviewer's to write. */
const without = (name: string, data: Data): Data =>
  Object.fromEntries(Object.entries(data).filter(([key]) => key !== name))

const isWrittenIn = (locale: Locale, content: unknown) => JSON.stringify(content).includes(`"${locale}":`)

function dataFor({ kind, content }: EntryToLoad, locale: Locale, idOf: IdOf, before: unknown): Data {
  const data = toStored(publishedShapes[kind].shape, content, locale, idOf, before) as Data
  return Object.fromEntries(Object.entries(data).filter(([key]) => !notEdited[kind]?.includes(key)))
}

/** The newest draft in one locale. */
function read(payload: Payload, kind: Kind, id: string | number, locale: Locale): Promise<unknown> {
  const common = { locale, fallbackLocale: false, depth: 0, draft: true } as const
  return isCollected(kind)
    ? payload.findByID({ collection: collectionOf[kind], id, ...common })
    : payload.findGlobal({ slug: siteSettingsGlobal, ...common })
}

async function save(
  payload: Payload,
  user: TypedUser,
  entry: EntryToLoad,
  id: string | number | undefined,
  locale: Locale,
  data: Data,
): Promise<string | number> {
  // Nobody may choose an entry id, so it is the import that makes the first draft; all else goes by the user's rights.
  const common = { user, overrideAccess: false, locale, depth: 0, draft: hasDrafts(payload, entry.kind) } as const
  if (!isCollected(entry.kind)) {
    const first = id === undefined ? { entryId: entry.entryId } : {}
    const rights = id === undefined ? { overrideAccess: true } : {}
    await payload.updateGlobal({ slug: siteSettingsGlobal, data: { ...data, ...first }, ...common, ...rights })
    return siteSettingsGlobal
  }
  const collection = collectionOf[entry.kind]
  if (id !== undefined) return (await payload.update({ collection, id, data, ...common })).id
  const file = fileOf(entry)
  const upload = file ? { file, overwriteExistingFiles: true } : {}
  const created = { ...data, entryId: entry.entryId }
  return (await payload.create({ collection, data: created, ...upload, ...common, overrideAccess: true })).id
}

function fileOf({ file }: EntryToLoad): File | undefined {
  if (!file) return undefined
  const data = Buffer.from(file.bytes)
  return { data, name: file.name, size: data.byteLength, mimetype: mimeTypes[file.name.split('.').at(-1) ?? ''] ?? '' }
}
const mimeTypes: Readonly<Record<string, string>> = {
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  webp: 'image/webp',
}

async function publish(payload: Payload, publisher: TypedUser, entry: EntryToLoad): Promise<void> {
  if (!hasDrafts(payload, entry.kind)) return
  const document = await storedDocument(payload, entry)
  const data = {
    _status: 'published',
    changeNote: { significance: needsReview(entry.kind) ? 'clinical' : 'editorial', reason: 'First publication' },
  }
  const common = { user: publisher, overrideAccess: false, locale: defaultLocale, depth: 0 } as const
  if (!isCollected(entry.kind)) await payload.updateGlobal({ slug: siteSettingsGlobal, data, ...common })
  else if (document?.id !== undefined)
    await payload.update({ collection: collectionOf[entry.kind], id: document.id, data, ...common })
}
