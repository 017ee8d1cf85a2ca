import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Candidate } from '../safety/candidate'
import { MemoryTexts } from './memory-texts.fixtures'
import { fixtureEntries, publishedFixtures, rowOf } from './published.fixtures'
import type { PublishedEntries } from './published-entries'
import { PublishedView, type EntryChange, type PublicationRow } from './published-view'
import { randomCondition, randomGuide, worldEntries } from './random-entries.fixtures'
import { publishedShapes } from './shapes'
import { StoredContents, type StoredContentsOptions, type TextStore } from './stored-contents'

const pages = fixtureEntries.filter(({ kind }) => publishedShapes[kind].light)
const [page, ...otherPages] = pages
if (!page || otherPages.length < 2) throw new Error('There are too few pages among the fixtures.')

/** A view of the fixtures whose large contents are in a store. */
function storedFixtures<S extends TextStore>(store: S, options?: StoredContentsOptions) {
  const view = new PublishedView(new StoredContents(store, options))
  fixtureEntries.forEach((entry, index) => {
    view.apply(rowOf(entry, index + 1))
  })
  const contentOf = ({ kind, entryId }: Candidate) => view.entry(kind, entryId)?.content
  return { view, store, contentOf, read: (entry: Candidate) => (contentOf(entry) as { references: object }).references }
}

describe('contents in a store', () => {
  it('look as they did', () => {
    const { view, contentOf } = storedFixtures(new MemoryTexts())
    for (const entry of pages) {
      const stored = contentOf(entry)
      expect(stored).toEqual(entry.content)
      expect({ ...stored }).toEqual(entry.content)
      expect(JSON.parse(JSON.stringify(stored))).toEqual(entry.content)
    }
    expect(fixtureEntries.map(({ kind, entryId }) => view.entry(kind, entryId))).toEqual(
      fixtureEntries.map(({ kind, entryId }) => publishedFixtures().entry(kind, entryId)),
    )
  })

  it('are read when a field is asked for that no list needs, and not again soon', () => {
    const { store, contentOf } = storedFixtures(new MemoryTexts())
    const fields = contentOf(page) as unknown as Record<string, unknown>
    const expected = page.content as unknown as Record<string, unknown>
    for (const name of publishedShapes[page.kind].light ?? []) expect(fields[name]).toEqual(expected[name])
    expect(store.reads).toBe(0)
    for (const name of Object.keys(expected)) expect(fields[name]).toEqual(expected[name])
    expect(store.reads).toBe(1)
  })

  it('stay in memory while they are asked for, and leave it when others are', () => {
    const lengths = pages.map(({ content }) => JSON.stringify(content).length)
    const { store, read } = storedFixtures(new MemoryTexts(), { mostRead: Math.max(...lengths) * 2 })
    for (let round = 0; round < 5; round += 1)
      for (const other of otherPages) {
        read(page)
        read(other)
      }
    // The one that is asked for all the time is read once, all others more often.
    const readsOfOthers = store.reads - 1
    expect(readsOfOthers).toBeGreaterThan(otherPages.length)
    expect(readsOfOthers).toBeLessThanOrEqual(otherPages.length * 5)
    for (let round = 0; round < 5; round += 1) for (const other of otherPages) read(other)
    const before = store.reads
    read(page)
    expect(store.reads).toBe(before + 1)
  })

  it('leave the store with their entry, and last as long as somebody has it', () => {
    const { view, store } = storedFixtures(new MemoryTexts())
    const had = view.entry(page.kind, page.entryId)
    view.apply({ ...rowOf(page, 1_000), action: 'withdrawn', content: null })
    expect(store.texts.size).toBe(otherPages.length)
    expect(had?.content).toEqual(page.content)
  })

  it('are in memory whole when the store fails, which is told', () => {
    const full = new Error('There is no room left.')
    class FullTexts extends MemoryTexts {
      override put(): never {
        throw full
      }
    }
    const troubles: unknown[] = []
    const { contentOf } = storedFixtures(new FullTexts(), { onTrouble: (error) => troubles.push(error) })
    for (const entry of pages) expect(contentOf(entry)).toEqual(entry.content)
    expect(new Set(troubles)).toEqual(new Set([full]))
  })

  it('are given as sealed where the shape is today’s, and held to it where it is not', () => {
    const view = new PublishedView(new StoredContents(new MemoryTexts()))
    fixtureEntries.forEach((entry, index) => {
      view.applySealed(rowOf(entry, index + 1), bytesOf(entry.content))
    })
    for (const { kind, entryId, content } of fixtureEntries) expect(view.entry(kind, entryId)?.content).toEqual(content)
    const row = rowOf(page, 100)
    expect(() => view.applySealed({ ...row, shapeVersion: 0 }, bytesOf({}))).toThrow(/upcaster/)
    view.applySealed({ ...row, action: 'withdrawn' }, null)
    expect(view.entry(page.kind, page.entryId)).toBeUndefined()
    expect(() => view.apply({ ...row, sequence: 101, content: {} })).toThrow()
  })

  it('are those of a view without a store, after any history and for whoever holds old entries and pins', () => {
    const steps = fc.array(
      fc.record({ entry: fc.oneof(randomCondition, randomGuide), isWithdrawn: fc.boolean(), isPinned: fc.boolean() }),
      { maxLength: 20 },
    )
    fc.assert(
      fc.property(steps, fc.integer({ min: 0, max: 20_000 }), (history, mostRead) => {
        const store = new MemoryTexts()
        const [plain, stored] = [new PublishedView(), new PublishedView(new StoredContents(store, { mostRead }))]
        const changes: Array<[EntryChange, EntryChange]> = []
        const pins: Array<[PublishedEntries, PublishedEntries]> = []
        const apply = (row: PublicationRow) => {
          changes.push([plain.apply(row), stored.apply(row)])
        }
        worldEntries.forEach((entry, index) => {
          apply(rowOf(entry, index + 1))
        })
        history.forEach(({ entry, isWithdrawn, isPinned }, index) => {
          if (isPinned) pins.push([plain.pin(), stored.pin()])
          const row = rowOf(entry, worldEntries.length + index + 1)
          apply(isWithdrawn ? { ...row, action: 'withdrawn', content: null } : row)
        })
        for (const [one, other] of changes) expect(other).toEqual(one)
        for (const [one, other] of [...pins, [plain, stored] as const])
          for (const kind of ['condition', 'guide'] as const) expect(other.all(kind)).toEqual(one.all(kind))
        expect(store.texts.size).toBe(plain.all('condition').length + plain.all('guide').length)
      }),
    )
  })
})

function bytesOf(content: object): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(content))
}
