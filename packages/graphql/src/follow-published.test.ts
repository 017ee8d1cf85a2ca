import { outlineVersion } from '@stride/content/connection/outlines'
import { fixtureIds } from '@stride/content/publication/entry-ids.fixtures'
import { MemoryTexts } from '@stride/content/publication/memory-texts.fixtures'
import { fixtureEntries } from '@stride/content/publication/published.fixtures'
import { publishedShapes } from '@stride/content/publication/shapes'
import { StoredContents } from '@stride/content/publication/stored-contents'
import { conditionIndex, searchIndexes, symptomIndex } from '@stride/content/search/indexes'
import type { Ledger } from '@stride/ledger/ledger'
import { memoryLedger } from '@stride/ledger/memory-ledger'
import type { AppendRequest } from '@stride/ledger/publication'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { followPublished, type FollowedPublished, type FollowOptions } from './follow-published'

const [settings, bodyArea, symptom] = fixtureEntries

function publish(
  ledger: Ledger,
  entry: (typeof fixtureEntries)[number] | undefined,
  change: Partial<AppendRequest> = {},
) {
  if (!entry) throw new Error('There is no such fixture.')
  const { kind, entryId, slug, content } = entry
  const common = { action: 'published', significance: 'editorial', reason: 'Test', clinical: null } as const
  const review = { reviewedBy: null, reviewedAt: null, nextReviewAt: null }
  const shapeVersion = publishedShapes[kind].version
  return ledger.append({ kind, entryId, slug, content, shapeVersion, ...common, ...review, ...change }, () => undefined)
}

describe('following the ledger', () => {
  let followed: FollowedPublished | undefined
  afterEach(() => followed?.stop())

  const follow = (ledger: FollowOptions['ledger'], failures: unknown[] = []) =>
    (followed = followPublished({ ledger, onFailure: (error) => failures.push(error), pause: 5 }))

  it('begins with all that is public, and is ready then', async () => {
    const ledger = memoryLedger()
    await publish(ledger, settings)
    await publish(ledger, bodyArea)
    const view = follow(ledger)
    expect(view.isReady).toBe(false)
    await view.ready
    expect([view.isReady, view.published.sequence]).toEqual([true, 2])
  })

  it('finds all that is public from the moment in which it is ready, and soon has nothing left to prepare', async () => {
    const ledger = memoryLedger()
    const ids = Array.from({ length: 250 }, (_, index) => `00000000-0000-4000-9000-${String(index).padStart(12, '0')}`)
    for (const entryId of ids) await publish(ledger, symptom, { entryId, slug: entryId })
    const { published, ready } = follow(ledger)
    await ready
    const index = published.derived(symptomIndex)
    expect([index.byTitle.length, index.has('swelling')]).toEqual([ids.length, true])
    await expect.poll(() => published.work()).toBe(false)
  })

  it('prepares what searches look into bit by bit, whoever asks for nothing', async () => {
    const ledger = memoryLedger()
    for (const entry of [bodyArea, symptom]) await publish(ledger, entry)
    const { published, ready } = follow(ledger)
    const worked = vi.spyOn(published, 'work')
    await ready
    await expect.poll(() => worked.mock.results.at(-1)?.value as unknown).toBe(false)
    expect(worked.mock.calls.length).toBeGreaterThan(searchIndexes.length)
  })

  it('goes on with what is published and withdrawn', async () => {
    const ledger = memoryLedger()
    const view = follow(ledger)
    await view.ready
    await publish(ledger, bodyArea)
    expect(await view.whenAtLeast(1, 5_000)).toBe(true)
    expect(view.published.entry('bodyArea', fixtureIds.bodyArea)?.slug).toBe('lower-leg')
    await publish(ledger, bodyArea, { action: 'withdrawn', content: null })
    expect(await view.whenAtLeast(2, 5_000)).toBe(true)
    expect(view.published.entry('bodyArea', fixtureIds.bodyArea)).toBeUndefined()
  })

  it('waits for a sequence no longer than told', async () => {
    const view = follow(memoryLedger())
    expect(await view.whenAtLeast(1, 20)).toBe(false)
    expect(await view.whenAtLeast(0, 20)).toBe(true)
  })

  it('never passes over a row that it cannot read: it stays where it was, and says so', async () => {
    const ledger = memoryLedger()
    await publish(ledger, settings)
    const failures: unknown[] = []
    const view = follow(ledger, failures)
    await view.ready
    await publish(ledger, bodyArea, { content: { from: 'a later version' } })
    await publish(ledger, symptom)
    await expect.poll(() => failures.length).toBeGreaterThan(1)
    expect(view.published.sequence).toBe(1)
    expect(view.failure).toBeInstanceOf(Error)
  })

  describe('with outlines', () => {
    /** Follows a ledger of all fixtures from a start, until nothing is left to do. */
    const started = async (ledger: Ledger) => {
      const [starts, troubles, store] = [new Array<number>(), new Array<unknown>(), new MemoryTexts()]
      let readBefore = NaN
      const putOutlines = vi.spyOn(ledger, 'putOutlines')
      const view = followPublished({
        ledger,
        contents: new StoredContents(store),
        onStart: (sequence) => {
          if (starts.push(sequence) === 1) readBefore = store.reads
        },
        onFailure: (error) => troubles.push(error),
        onTrouble: (error) => troubles.push(error),
      })
      followed = view
      await view.settled
      await view.stop()
      expect(view.published.work()).toBe(false)
      const put = putOutlines.mock.calls.flatMap(([, outlines]) => outlines)
      putOutlines.mockRestore()
      return { view, starts, troubles, readBefore, put }
    }
    const pages = fixtureEntries.filter(({ kind }) => publishedShapes[kind].light)
    const [page] = pages
    const ledgerOfAll = async () => {
      const ledger = memoryLedger()
      for (const entry of fixtureEntries) await publish(ledger, entry)
      return ledger
    }
    const titles = ({ view }: { view: FollowedPublished }) =>
      view.published.all('condition').map(({ content }) => content.title['en-GB'])

    it('looks into contents before it is ready at the first start alone', async () => {
      const ledger = await ledgerOfAll()
      const first = await started(ledger)
      expect(first.put).toHaveLength(pages.length)
      const second = await started(ledger)
      expect([second.readBefore, second.starts, second.troubles]).toEqual([0, [fixtureEntries.length], []])
      expect(titles(second)).toEqual(titles(first))
      expect(second.put).toEqual([])
      await publish(ledger, page, { slug: 'elsewhere' })
      expect((await started(ledger)).put).toMatchObject([{ sequence: fixtureEntries.length + 1 }])
    })

    it('finds out soon what was never in a content, forgets what was made of it, and tells', async () => {
      const ledger = await ledgerOfAll()
      const first = await started(ledger)
      const outlines = first.put.map(({ sequence, text }) => ({
        sequence,
        text: text.replaceAll('"en-GB":"', '"en-GB":"Harmless: '),
      }))
      await ledger.putOutlines(outlineVersion, outlines)
      const second = await started(ledger)
      expect(second.starts.length).toBeGreaterThan(1)
      expect(second.troubles).toMatchObject([{ message: expect.stringContaining('Outlines') as string }])
      expect(titles(second)).toEqual(titles(first))
      expect(second.put).toHaveLength(pages.length)
      expect((await started(ledger)).troubles).toEqual([])
    })

    it('shows at once what is withdrawn while it is still busy with them, and finds it no more after', async () => {
      const ledger = await ledgerOfAll()
      let letGo: () => void = () => undefined
      const waiting = new Promise<void>((resolve) => (letGo = resolve))
      ledger.putOutlines = () => waiting
      const view = follow(ledger)
      const { published } = view
      await view.ready
      const finish = vi.spyOn(published, 'derived')
      await publish(ledger, page, { action: 'withdrawn', content: null })
      expect(await view.whenAtLeast(fixtureEntries.length + 1, 5_000)).toBe(true)
      expect(published.entry('condition', page?.entryId ?? '')).toBeUndefined()
      expect(view.isSettled).toBe(false)
      expect(finish.mock.calls.filter(([derivation]) => derivation === conditionIndex)).toEqual([])
      letGo()
      await view.settled
      const index = published.derived(conditionIndex)
      expect(index.byTitle.length).toBe(published.all('condition').length)
    })

    it('goes on where they cannot be kept, and tells', async () => {
      const ledger = await ledgerOfAll()
      const full = new Error('The disk is full.')
      ledger.putOutlines = () => Promise.reject(full)
      const { view, troubles } = await started(ledger)
      expect(troubles).toEqual([full])
      expect(view.failure).toBeNull()
    })
  })

  it('tries again when the ledger cannot be read', async () => {
    const ledger = memoryLedger()
    await publish(ledger, settings)
    let attempts = 0
    const failures: unknown[] = []
    const view = follow(
      {
        readHeads: () => {
          if ((attempts += 1) < 3) throw new Error('away')
          return ledger.readHeads()
        },
        follow: (after, signal) => ledger.follow(after, signal),
        putOutlines: (version, outlines) => ledger.putOutlines(version, outlines),
        pruneOutlines: (version) => ledger.pruneOutlines(version),
      },
      failures,
    )
    await view.ready
    expect(failures).toHaveLength(2)
    expect(view.published.sequence).toBe(1)
  })
})
