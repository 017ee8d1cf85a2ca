import { contentLicence } from '@stride/content/entry/licence'
import { isCommerce, kinds, type Kind } from '@stride/content/publication/kind'
import type { PublishedView } from '@stride/content/publication/published-view'
import { rowCursor } from '@stride/content/publication/row-cursor'
import { publishedShapes } from '@stride/content/publication/shapes'
import { recallsSince } from '@stride/graphql/recalls-since'
import type { Ledger } from '@stride/ledger/ledger'
import type { Publication } from '@stride/ledger/publication'
import { redactedSequence } from '@stride/ledger/redact'
import { createHash } from 'node:crypto'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { exportLine } from './export-line'
import type { ExportQuery } from './export-query'

export interface ExportSource {
  published: PublishedView
  ledger: Pick<Ledger, 'headsAt' | 'read'>
  /** Public address of the reader site, without a trailing slash. */
  siteUrl: string
}

/** What an export will say, before its first byte. */
export interface PlannedExport {
  /** The sequence at which it stands. */
  readonly at: number
  /** How many publications are to be sent. */
  readonly left: number
  /** Another whenever a byte of the whole is another. */
  readonly digest: string
  /**
   * Its lines, some at a time. They end without the last line when the signal aborts, and when something was recalled or
   * erased meanwhile: taken up again after the last line that came, it goes on as it then must.
   */
  lines(signal: AbortSignal): AsyncGenerator<string, void, undefined>
}

/** Changes with what the lines say. */
const format = 1
/** Rows that are held at once; other requests get their turn in between. */
const pageSize = 20
const indexPageSize = 100
/** Content from which gear is taken out is given in these versions. */
const shapeVersions = Object.values(publishedShapes).map(({ version }) => version)

/** Rows in order, each with whether it is what was public of its entry. */
type Pages = AsyncGenerator<Array<{ row: Publication; isPublic: boolean }>, void, undefined>

/**
 * Fixes what an export holds: what is public at a sequence, or all rows up to it since another. It pins nothing: rows are
 * for ever, so only the list of those that are public is kept while it is sent.
 */
export async function planExport(
  { since, at: asked, after }: ExportQuery,
  source: ExportSource,
  mayReadCommerce: boolean,
): Promise<PlannedExport> {
  const { published, ledger, siteUrl } = source
  const at = asked ?? published.sequence
  const from = Math.max(since ?? 0, after ?? 0)
  for (;;) {
    const { retractedAt } = published
    const places = since === null ? await publicAt(at, source, mayReadCommerce) : null
    const recalls = await recallsSince(ledger, at)
    const erased = await erasedSince(ledger, at)
    // What was recalled or erased meanwhile may be missing among them.
    if (published.retractedAt !== retractedAt) continue
    const rest = places?.filter(({ sequence }) => sequence > from)
    const count = places?.length ?? at - (since ?? 0)
    const [newest] = at === 0 ? [] : await ledger.read(at - 1, 1)
    return {
      at,
      left: rest?.length ?? at - from,
      digest: digestOf([
        ...[format, siteUrl, newest?.rowHash, since, mayReadCommerce || shapeVersions],
        ...[[...recalls.values()].map(({ sequence }) => sequence), [...erased]],
      ]),
      async *lines(signal) {
        if (after === null) yield line({ type: 'begin', format, at, since, mayReadCommerce, licence: licence(siteUrl) })
        const pages = rest ? publicRows(rest, at, ledger) : rowsBetween(from, at, ledger)
        for await (const page of pages) {
          const isRight = page.every(
            ({ row, isPublic }) => !isPublic || row.content !== null || erased.has(row.sequence),
          )
          if (signal.aborted || published.retractedAt !== retractedAt || !isRight) return
          const lines = page.map(({ row, isPublic }) =>
            exportLine(row, { isPublic, mayReadCommerce, recall: recalls.get(row.entryId) }),
          )
          yield lines.join('')
          await nextTurn()
        }
        if (!signal.aborted) yield line({ type: 'end', at, count, cursor: rowCursor('CHANGES', at) })
      },
    }
  }
}

/** Which row was public of each entry at a sequence, in order. */
async function publicAt(at: number, { published, ledger }: ExportSource, mayReadCommerce: boolean) {
  const shown = kinds.filter((kind) => mayReadCommerce || !isCommerce(kind))
  const changed = published.changedSince(at).filter(({ kind }) => shown.includes(kind))
  const places = shown.flatMap((kind) =>
    published
      .all<Kind>(kind)
      .filter(({ publication }) => publication.sequence <= at)
      .map(({ entryId, publication: { sequence } }) => ({ entryId, sequence })),
  )
  for (let start = 0; start < changed.length; start += indexPageSize) {
    const page = changed.slice(start, start + indexPageSize)
    const heads = await ledger.headsAt(
      page.map(({ entryId }) => entryId),
      at,
    )
    for (const { action, entryId, sequence } of heads) if (action === 'published') places.push({ entryId, sequence })
    await nextTurn()
  }
  return places.sort((one, other) => one.sequence - other.sequence)
}

async function* publicRows(
  places: ReadonlyArray<{ entryId: string }>,
  at: number,
  ledger: Pick<Ledger, 'headsAt'>,
): Pages {
  for (let start = 0; start < places.length; start += pageSize) {
    const page = places.slice(start, start + pageSize)
    const rows = await ledger.headsAt(
      page.map(({ entryId }) => entryId),
      at,
    )
    if (rows.length !== page.length) throw new Error('The ledger lacks rows that it had. Run npm run ledger:verify.')
    yield rows.map((row) => ({ row, isPublic: true }))
  }
}

async function* rowsBetween(after: number, at: number, ledger: ExportSource['ledger']): Pages {
  for (let last = after; last < at;) {
    const rows = await ledger.read(last, pageSize, { upTo: at })
    const expected = Math.min(pageSize, at - last)
    if (rows.length !== expected || rows.at(-1)?.sequence !== last + expected)
      throw new Error(`The ledger lacks rows after ${last}. Run npm run ledger:verify.`)
    const heads = await ledger.headsAt([...new Set(rows.map(({ entryId }) => entryId))], at)
    const areHeads = new Set(heads.map(({ sequence }) => sequence))
    yield rows.map((row) => ({ row, isPublic: row.action === 'published' && areHeads.has(row.sequence) }))
    last += expected
  }
}

/** The rows whose content was erased after a sequence. */
async function erasedSince(ledger: Pick<Ledger, 'read'>, at: number): Promise<Set<number>> {
  const erased = new Set<number>()
  let after = at
  for (;;) {
    const rows = await ledger.read(after, indexPageSize, { actions: ['redacted'] })
    for (const row of rows) {
      after = row.sequence
      const sequence = redactedSequence(row) ?? 0
      if (sequence <= at) erased.add(sequence)
    }
    if (rows.length < indexPageSize) return erased
    await nextTurn()
  }
}

function digestOf(parts: unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 27)
}

function licence(siteUrl: string) {
  const { name, path, terms } = contentLicence
  return { name, url: `${siteUrl}${path}`, terms }
}

function line(value: object): string {
  return `${JSON.stringify(value)}\n`
}
