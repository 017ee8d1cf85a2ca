import type { PublishedEntries } from '@stride/content/publication/published-entries'
import { PublishedView } from '@stride/content/publication/published-view'
import { fixtureEntries } from '@stride/content/publication/published.fixtures'
import { memoryLedger } from '@stride/ledger/memory-ledger'
import type { Publication } from '@stride/ledger/publication'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { PastViews } from './past-views'

const bodyArea = fixtureEntries.find(({ kind }) => kind === 'bodyArea')
const entryIds = [1, 2, 3].map((n) => `00000000-0000-4000-8000-00000000000${n}`)
const slugs = ['a', 'b', 'c']

const step = fc.record({
  does: fc.constantFrom('publish', 'publish', 'withdraw', 'recall', 'redact', 'ask', 'ask'),
  entryId: fc.constantFrom(...entryIds),
  slug: fc.constantFrom(...slugs),
  name: fc.constantFrom('x', 'y'),
  moment: fc.nat(30),
})
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

const at = (sequence: number) => new Date(Date.UTC(2026, 0, 1, sequence))

/** What is in a view, in a form that can be compared. */
function shownIn(view: PublishedEntries) {
  return {
    sequence: view.sequence,
    byId: entryIds.map((entryId) => view.entry('bodyArea', entryId)?.publication.sequence),
    bySlug: slugs.map((slug) => view.bySlug('bodyArea', slug)?.publication.sequence),
    all: view
      .all('bodyArea')
      .map(({ publication }) => publication.sequence)
      .sort((a, b) => a - b),
  }
}

/** The fold of the first rows alone: what a view of the past must equal. */
function foldOf(rows: readonly Publication[], sequence: number): PublishedView {
  const view = new PublishedView()
  for (const row of rows.filter((one) => one.sequence <= sequence)) view.apply(row)
  return view
}

/** A ledger with a view that follows it row by row, and what each step does to them. */
function world() {
  let rows: readonly Publication[] = []
  const ledger = memoryLedger({ now: () => at(rows.length + 1) })
  const published = new PublishedView()
  const followed = { published, whenAtLeast: () => Promise.resolve(true) }
  const past = new PastViews({ ledger, followed, mostViews: 3 })
  const append = async ({ does, entryId, slug, name }: Step) => {
    const holder = published.bySlug('bodyArea', slug)
    if (does === 'publish' && holder && holder.entryId !== entryId) return
    if (does !== 'publish' && !published.entry('bodyArea', entryId)) return
    const isPublished = does === 'publish'
    await ledger.append(
      {
        ...{ kind: 'bodyArea', entryId, slug, shapeVersion: 1, clinical: null, reason: 'Test' },
        ...{ reviewedBy: null, reviewedAt: null, nextReviewAt: null },
        action: isPublished ? 'published' : 'withdrawn',
        significance: does === 'recall' ? 'safety' : 'editorial',
        content: isPublished ? { ...bodyArea?.content, name: { 'en-GB': name } } : null,
      },
      () => undefined,
    )
  }
  const redact = async (sequence: number) => {
    const row = rows[sequence % (rows.length || 1)]
    const isHead = row && (await ledger.head(row.entryId))?.sequence === row.sequence
    if (row?.action === 'published' && row.content !== null && !isHead) await ledger.redact(row.sequence, 'Test')
  }
  return {
    past,
    rows: () => rows,
    take: async (one: Step) => {
      await (one.does === 'redact' ? redact(one.moment) : append(one))
      rows = await ledger.read(0, 1_000)
      for (const row of rows) published.apply(row)
    },
  }
}

it('a view of any moment equals the rows up to it, without what was recalled or erased since', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
      const { past, rows, take } = world()
      for (const one of steps) {
        await take(one)
        if (one.does !== 'ask') continue
        const sequence = Math.min(one.moment, rows().length)
        const { past: view, madeAt } = await past.at(at(one.moment))
        expect(madeAt).toBe(rows().length)
        const expected = foldOf(rows(), sequence)
        expect(shownIn(view)).toEqual({ ...shownIn(expected), sequence })
        const recalledSince = entryIds.filter((entryId) =>
          rows().some(
            (row) =>
              row.sequence > sequence &&
              row.entryId === entryId &&
              row.action === 'withdrawn' &&
              row.significance === 'safety',
          ),
        )
        for (const entryId of entryIds) {
          const entry = expected.entry('bodyArea', entryId)
          const isRecalled = recalledSince.includes(entryId)
          expect(view.withoutRecalled().entry('bodyArea', entryId) !== undefined).toBe(
            entry !== undefined && !isRecalled,
          )
          expect(Boolean(view.entry('bodyArea', entryId)?.publication.recall)).toBe(entry !== undefined && isRecalled)
        }
      }
    }),
    { numRuns: 150 },
  )
})
