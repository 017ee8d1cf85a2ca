import { describe, expect, it } from 'vitest'
import type { Ledger } from './ledger'
import type { Harnesses } from './ledger-harness'
import { entryIdOf, openGate, publicationOf, withdrawalOf } from './request.fixtures'

/** What every ledger keeps of outlines. */
export function describeOutlines(harnesses: Harnesses): void {
  describe('outlines', () => {
    const prepared = async () => {
      const subject = await (await harnesses.next()).connect()
      for (const n of [1, 2, 3]) await subject.append(publicationOf(n), openGate)
      return subject
    }
    const outlinesOf = async (ledger: Ledger, version?: string) => {
      const found: Record<number, string | null> = {}
      for await (const { row, outline } of ledger.readHeads(version)) found[row.sequence] = outline
      return found
    }

    it('come with the heads that they were kept of, for who asks for their version', async () => {
      const subject = await prepared()
      await subject.putOutlines('1', [
        { sequence: 1, text: '{"of":"one, it’s \\"first\\"\\n"}' },
        { sequence: 3, text: '{"of":"three"}' },
      ])
      const kept = { 1: '{"of":"one, it’s \\"first\\"\\n"}', 2: null, 3: '{"of":"three"}' }
      expect(await outlinesOf(subject, '1')).toEqual(kept)
      expect(await outlinesOf(subject, '2')).toEqual({ 1: null, 2: null, 3: null })
      expect(await outlinesOf(subject)).toEqual({ 1: null, 2: null, 3: null })
    })

    it('take the place of those of another version, and of an earlier try', async () => {
      const subject = await prepared()
      await subject.putOutlines('1', [{ sequence: 1, text: '1' }])
      await subject.putOutlines('2', [
        { sequence: 1, text: '2' },
        { sequence: 2, text: '2' },
      ])
      await subject.putOutlines('2', [{ sequence: 2, text: '3' }])
      await subject.putOutlines('2', [])
      expect(await outlinesOf(subject, '1')).toEqual({ 1: null, 2: null, 3: null })
      expect(await outlinesOf(subject, '2')).toEqual({ 1: '2', 2: '3', 3: null })
    })

    it('are kept of more rows than are read at once, and change nothing of them', async () => {
      const subject = await (await harnesses.next()).connect()
      for (let n = 1; n <= 250; n += 1) await subject.append(publicationOf(n), openGate)
      const before = await subject.heads()
      const all = before.map(({ sequence, entryId }) => ({ sequence, text: JSON.stringify(entryId) }))
      await subject.putOutlines('1', all)
      expect(await outlinesOf(subject, '1')).toEqual(
        Object.fromEntries(all.map(({ sequence, text }) => [sequence, text])),
      )
      expect(await subject.heads()).toEqual(before)
    })

    it('are let go when their row is not the newest of its entry any more, or they are of another version', async () => {
      const subject = await prepared()
      const texts = [1, 2, 3].map((sequence) => ({ sequence, text: `${sequence}` }))
      await subject.putOutlines('1', texts)
      await subject.append(publicationOf(1, { content: { title: 'Changed' } }), openGate)
      await subject.pruneOutlines('1')
      expect(await outlinesOf(subject, '1')).toEqual({ 2: '2', 3: '3', 4: null })
      await subject.putOutlines('2', [{ sequence: 4, text: '4' }])
      await subject.pruneOutlines('2')
      expect(await outlinesOf(subject, '1')).toEqual({ 2: null, 3: null, 4: null })
      expect(await outlinesOf(subject, '2')).toEqual({ 2: null, 3: null, 4: '4' })
    })

    it('are not kept of rows that are not there or have no content', async () => {
      const subject = await prepared()
      await subject.append(withdrawalOf(1), openGate)
      await subject.redact(1, 'Asked for.')
      await subject.putOutlines(
        '1',
        [1, 2, 4, 5, 99].map((sequence) => ({ sequence, text: `${sequence}` })),
      )
      expect(await outlinesOf(subject, '1')).toEqual({ 2: '2', 3: null, 4: null })
      // The next row takes a place that was named too early.
      for (let n = 4; n <= 100; n += 1) await subject.append(publicationOf(n), openGate)
      const later = await outlinesOf(subject, '1')
      expect(later[99]).toBeNull()
      expect((await subject.head(entryIdOf(2)))?.sequence).toBe(2)
    })
  })
}
