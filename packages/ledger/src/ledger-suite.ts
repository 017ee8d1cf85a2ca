import { afterEach, describe, expect, it } from 'vitest'
import { canonicalJson } from './canonical-json'
import { jsonHash, noHash, sha256 } from './hash'
import type { Ledger } from './ledger'
import { followUntil, Harnesses, type LedgerHarness, type SuiteOptions } from './ledger-harness'
import { describeConcurrency } from './ledger-suite.concurrency'
import { describeOutlines } from './ledger-suite.outlines'
import { describeTampering } from './ledger-suite.tampering'
import type { Json, Publication } from './publication'
import { entryIdOf, openGate, publicationOf, withdrawalOf } from './request.fixtures'
import { verifyLedger } from './verify'

/** What every ledger does, whatever database it is in. */
export function describeLedger(
  name: string,
  open: () => Promise<LedgerHarness>,
  { skip = false, runs = 20, processes = true }: SuiteOptions = {},
): void {
  describe.skipIf(skip)(name, { timeout: 120_000 }, () => {
    const harnesses = new Harnesses(open)
    afterEach(() => harnesses.destroyAll())
    const ledger = async (): Promise<Ledger> => (await harnesses.next()).connect()

    describe('append', () => {
      it('gives the first row its place, time and hashes', async () => {
        const now = new Date('2026-06-01T09:00:00.000Z')
        const subject = await (await harnesses.next()).connect({ now: () => now })
        const request = publicationOf(1)
        const { publication, appended } = await subject.append(request, openGate)
        const { clinical, ...columns } = request
        expect(appended).toBe(true)
        expect(publication).toEqual({
          ...columns,
          sequence: 1,
          revision: 1,
          contentHash: jsonHash(request.content),
          clinicalHash: jsonHash(clinical),
          publishedAt: now.toISOString(),
          previousHash: noHash,
          rowHash: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
        })
        expect(await subject.tail()).toEqual(publication)
        expect(await subject.head(request.entryId)).toEqual(publication)
        expect(await subject.read(0, 10)).toEqual([publication])
      })

      it('chains each row to the one before and counts revisions per entry', async () => {
        const subject = await ledger()
        const first = await subject.append(publicationOf(1), openGate)
        const second = await subject.append(publicationOf(2), openGate)
        const third = await subject.append(publicationOf(1, { content: { title: 'Changed' } }), openGate)
        expect(second.publication).toMatchObject({ sequence: 2, revision: 1, previousHash: first.publication.rowHash })
        expect(third.publication).toMatchObject({ sequence: 3, revision: 2, previousHash: second.publication.rowHash })
        expect(await subject.count()).toBe(3)
        expect(await verifyLedger(subject)).toEqual({ intact: true, rows: 3, entries: 2 })
      })

      it('appends nothing when the entry already says the same, whatever the order of keys and the reason', async () => {
        const subject = await ledger()
        const { publication } = await subject.append(publicationOf(1, { content: { a: 1, b: [2] } }), openGate)
        const again = await subject.append(publicationOf(1, { content: { b: [2], a: 1 }, reason: 'Again.' }), () => {
          throw new Error('must not be asked')
        })
        expect(again).toEqual({ publication, appended: false })
        expect(await subject.count()).toBe(1)
      })

      it.each([
        ['slug', { slug: 'another-slug' }],
        ['shape version', { shapeVersion: 2 }],
        ['reviewer', { reviewedBy: entryIdOf(901) }],
        ['day of review', { reviewedAt: '2026-05-05' }],
        ['next review', { nextReviewAt: '2027-01-01' }],
      ])('appends when only the %s changed', async (_, changes) => {
        const subject = await ledger()
        await subject.append(publicationOf(1), openGate)
        expect(await subject.append(publicationOf(1, changes), openGate)).toMatchObject({
          appended: true,
          publication: { sequence: 2, revision: 2, ...changes },
        })
      })

      it('withdraws once, and publishes the same content again after that', async () => {
        const subject = await ledger()
        await subject.append(publicationOf(1), openGate)
        const withdrawal = await subject.append(withdrawalOf(1), openGate)
        expect(withdrawal.publication).toMatchObject({ action: 'withdrawn', content: null, revision: 2 })
        expect((await subject.append(withdrawalOf(1, { slug: 'renamed' }), openGate)).appended).toBe(false)
        expect(await subject.head(entryIdOf(1))).toEqual(withdrawal.publication)
        expect((await subject.append(publicationOf(1), openGate)).publication).toMatchObject({
          sequence: 3,
          revision: 3,
        })
      })

      it('refuses to withdraw what was never published, and to change the kind of an entry', async () => {
        const subject = await ledger()
        await expect(subject.append(withdrawalOf(1), openGate)).rejects.toThrow('never published')
        await subject.append(publicationOf(1), openGate)
        await expect(subject.append(publicationOf(1, { kind: 'guide' }), openGate)).rejects.toThrow('is a condition')
        expect(await subject.count()).toBe(1)
      })

      it('refuses wrong columns and content that is not JSON', async () => {
        const subject = await ledger()
        const wrong = publicationOf(1, { entryId: '42', reason: ' ', slug: 'a\0b', reviewedAt: 'yesterday' })
        await expect(subject.append(wrong, openGate)).rejects.toThrow(/slug .*; |entryId .*UUID/)
        await expect(subject.append(publicationOf(1, { content: null }), openGate)).rejects.toThrow('content')
        await expect(subject.append(publicationOf(1, { content: { a: [NaN] } }), openGate)).rejects.toThrow('$.a[0]')
        await expect(subject.append(publicationOf(1, { reason: 'half \ud83d' }), openGate)).rejects.toThrow('reason')
        expect(await subject.count()).toBe(0)
      })

      it('keeps what it was given, not the object that it was given', async () => {
        const subject = await ledger()
        const content = { list: ['a'] }
        await subject.append(publicationOf(1, { content }), openGate)
        content.list.push('b')
        expect((await subject.tail())?.content).toEqual({ list: ['a'] })
      })

      it('keeps time monotonic when the clock goes backwards', async () => {
        const times = ['2026-06-01T09:00:00.000Z', '2026-06-01T08:00:00.000Z', '2026-06-01T10:00:00.000Z']
        const clock = [...times]
        const subject = await (await harnesses.next()).connect({ now: () => new Date(clock.shift() ?? NaN) })
        for (const n of [1, 2, 3]) await subject.append(publicationOf(n), openGate)
        const moments = (await subject.read(0, 3)).map((row) => row.publishedAt)
        expect(moments).toEqual([times[0], times[0], times[2]])
        expect((await verifyLedger(subject)).intact).toBe(true)
      })
    })

    describe('the gate', () => {
      it('is asked at the sequence that the row follows', async () => {
        const subject = await ledger()
        const asked: number[] = []
        for (const n of [1, 2, 3]) {
          await subject.append(publicationOf(n), (after) => {
            asked.push(after)
          })
        }
        expect(asked).toEqual([0, 1, 2])
      })

      it('refuses by throwing, and nothing is appended', async () => {
        const subject = await ledger()
        const refusal = new Error('gear beside danger')
        await expect(subject.append(publicationOf(1), () => Promise.reject(refusal))).rejects.toBe(refusal)
        expect(await subject.tail()).toBeUndefined()
        expect((await subject.append(publicationOf(2), openGate)).publication.sequence).toBe(1)
      })

      it('is asked again when another writer got in between, and may then refuse', async () => {
        const harness = await harnesses.next()
        const [subject, other] = [await harness.connect(), await harness.connect()]
        const asked: number[] = []
        const { publication } = await subject.append(publicationOf(1), async (after) => {
          asked.push(after)
          if (after < 2) await other.append(publicationOf(10 + after), openGate)
        })
        expect(asked).toEqual([0, 1, 2])
        expect(publication.sequence).toBe(3)
        await expect(
          subject.append(publicationOf(2), async (after) => {
            if (after > 3) throw new Error('no longer safe')
            await other.append(withdrawalOf(1), openGate)
          }),
        ).rejects.toThrow('no longer safe')
        expect((await verifyLedger(subject)).intact).toBe(true)
        expect(await subject.count()).toBe(4)
      })
    })

    describe('reading', () => {
      it('finds nothing in an empty ledger', async () => {
        const subject = await ledger()
        expect(await subject.tail()).toBeUndefined()
        expect(await subject.head(entryIdOf(1))).toBeUndefined()
        expect(await subject.heads()).toEqual([])
        expect(await subject.read(0, 10)).toEqual([])
        expect(await verifyLedger(subject)).toEqual({ intact: true, rows: 0, entries: 0 })
      })

      it('reads pages in order and the head of every entry in order of sequence', async () => {
        const subject = await ledger()
        for (const n of [1, 2, 3]) await subject.append(publicationOf(n), openGate)
        await subject.append(publicationOf(1, { content: { title: 'Changed' } }), openGate)
        await subject.append(withdrawalOf(2), openGate)
        expect((await subject.read(1, 2)).map((row) => row.sequence)).toEqual([2, 3])
        expect((await subject.read(4, 9)).map((row) => row.sequence)).toEqual([5])
        expect((await subject.heads()).map((row) => [row.sequence, row.action])).toEqual([
          [3, 'published'],
          [4, 'published'],
          [5, 'withdrawn'],
        ])
      })

      it('reads heads some at a time, as they were when it began', async () => {
        const subject = await ledger()
        for (let n = 1; n <= 450; n += 1) await subject.append(publicationOf(n), openGate)
        const before = await subject.heads()
        const read: Publication[] = []
        for await (const { row, contentBytes } of subject.readHeads()) {
          const text = contentBytes && new TextDecoder().decode(contentBytes)
          const content = JSON.parse(text ?? 'null') as Json
          expect(text).toBe(canonicalJson(content))
          if (read.push({ ...row, content }) === 1) await subject.append(withdrawalOf(440), openGate)
        }
        expect(read).toEqual(before)
      })
    })

    describe('reading the past', () => {
      const at = (minute: number) => `2026-06-01T09:0${minute}:00.000Z`
      /** Two entries: the first is published, published again, withdrawn; the second comes in between. */
      const prepared = async () => {
        const clock = [1, 2, 2, 4, 5].map(at)
        const subject = await (await harnesses.next()).connect({ now: () => new Date(clock.shift() ?? NaN) })
        await subject.append(publicationOf(1, { content: { secret: 'somebody' } }), openGate)
        await subject.append(publicationOf(2, { kind: 'guide', significance: 'editorial' }), openGate)
        await subject.append(publicationOf(1, { content: { title: 'Corrected' }, significance: 'safety' }), openGate)
        await subject.append(withdrawalOf(1, { significance: 'safety' }), openGate)
        return subject
      }

      it('finds what was the head of each entry at a sequence, and nothing before its first row', async () => {
        const subject = await prepared()
        const ids = [entryIdOf(1), entryIdOf(2), entryIdOf(3)]
        const headsAt = async (sequence: number, of = ids) =>
          (await subject.headsAt(of, sequence)).map((row) => row.sequence)
        expect(await headsAt(0)).toEqual([])
        expect(await headsAt(1)).toEqual([1])
        expect(await headsAt(2)).toEqual([1, 2])
        expect(await headsAt(3)).toEqual([2, 3])
        expect(await headsAt(4)).toEqual([2, 4])
        expect(await headsAt(99, [entryIdOf(2)])).toEqual([2])
        expect(await headsAt(4, [])).toEqual([])
        expect(await subject.headsAt(ids, 4)).toEqual(await subject.heads())
      })

      it('finds the newest sequence at or before a moment', async () => {
        const subject = await prepared()
        const moments = [at(0), at(1), '2026-06-01T09:01:59.999Z', at(2), at(3), at(4), '2030-01-01T00:00:00.000Z']
        const found = await Promise.all(moments.map((moment) => subject.sequenceAt(new Date(moment))))
        expect(found).toEqual([0, 1, 1, 3, 3, 4, 4])
      })

      it('reads the rows of an entry, newest first, up to a sequence and before a revision', async () => {
        const subject = await prepared()
        const rowsOf = async (rows: Parameters<typeof subject.rowsOf>[1], n = 1) =>
          (await subject.rowsOf(entryIdOf(n), rows)).map((row) => row.revision)
        expect(await rowsOf({ upTo: 99, limit: 10 })).toEqual([3, 2, 1])
        expect(await rowsOf({ upTo: 3, limit: 10 })).toEqual([2, 1])
        expect(await rowsOf({ upTo: 99, before: 3, limit: 1 })).toEqual([2])
        expect(await rowsOf({ upTo: 99, limit: 0 })).toEqual([])
        expect(await rowsOf({ upTo: 99, limit: 10 }, 3)).toEqual([])
      })

      it('reads only the rows asked for, and passes over the others', async () => {
        const subject = await prepared()
        const read = async (...[after, limit, filter]: Parameters<typeof subject.read>) =>
          (await subject.read(after, limit, filter)).map((row) => row.sequence)
        expect(await read(0, 9, {})).toEqual([1, 2, 3, 4])
        expect(await read(0, 9, { upTo: 2 })).toEqual([1, 2])
        expect(await read(0, 1, { kinds: ['guide'] })).toEqual([2])
        expect(await read(0, 9, { kinds: [] })).toEqual([])
        expect(await read(1, 9, { kinds: ['condition', 'guide'], significances: ['safety'] })).toEqual([3, 4])
        expect(await read(0, 9, { actions: ['withdrawn'], significances: ['safety'] })).toEqual([4])
        expect(await read(0, 0, {})).toEqual([])
      })

      it('keeps what was redacted erased', async () => {
        const subject = await prepared()
        await subject.redact(1, 'Asked for by the person concerned.')
        const [then] = await subject.headsAt([entryIdOf(1)], 1)
        expect(then).toMatchObject({ sequence: 1, action: 'published', content: null })
        const rows = await subject.rowsOf(entryIdOf(1), { upTo: 99, limit: 10 })
        expect(rows.map(({ action, content }) => [action, content])).toEqual([
          ['redacted', { redacts: 1 }],
          ['withdrawn', null],
          ['published', { title: 'Corrected' }],
          ['published', null],
        ])
        expect((await subject.headsAt([entryIdOf(1)], 5)).map((row) => row.sequence)).toEqual([4])
      })
    })

    describe('redaction', () => {
      const prepared = async () => {
        const subject = await ledger()
        await subject.append(publicationOf(1, { content: { secret: 'somebody' } }), openGate)
        await subject.append(publicationOf(1, { content: { title: 'Corrected' } }), openGate)
        return subject
      }

      it('erases the content, keeps its hashes and says so in a row of its own', async () => {
        const subject = await prepared()
        const [before, head] = await subject.read(0, 2)
        const redaction = await subject.redact(1, 'Asked for by the person concerned.')
        expect(redaction).toMatchObject({
          sequence: 3,
          revision: 3,
          entryId: entryIdOf(1),
          action: 'redacted',
          content: { redacts: 1 },
          reason: 'Asked for by the person concerned.',
        })
        expect(await subject.read(0, 3)).toEqual([{ ...before, content: null }, head, redaction])
        expect(await subject.head(entryIdOf(1))).toEqual(head)
        expect(await subject.heads()).toEqual([head])
        expect(await verifyLedger(subject)).toEqual({ intact: true, rows: 3, entries: 1 })
        expect((await subject.append(withdrawalOf(1), openGate)).publication).toMatchObject({
          sequence: 4,
          revision: 4,
        })
      })

      it('changes nothing when asked again', async () => {
        const subject = await prepared()
        const redaction = await subject.redact(1, 'Asked for.')
        expect(await subject.redact(1, 'Asked for twice.')).toEqual(redaction)
        expect(await subject.count()).toBe(3)
      })

      it('refuses a row that is missing, public now, or has no content, and a redaction without a reason', async () => {
        const subject = await prepared()
        await expect(subject.redact(9, 'Why.')).rejects.toThrow('no row 9')
        await expect(subject.redact(0, 'Why.')).rejects.toThrow('no row 0')
        await expect(subject.redact(2, 'Why.')).rejects.toThrow('public now')
        await expect(subject.redact(1, ' ')).rejects.toThrow('reason')
        await subject.append(withdrawalOf(1), openGate)
        await expect(subject.redact(3, 'Why.')).rejects.toThrow('is withdrawn')
        expect(await subject.count()).toBe(3)
        expect((await subject.redact(2, 'Why.')).sequence).toBe(4)
      })
    })

    describe('follow', () => {
      it('yields what is there, then what comes, from any ledger over the same rows', async () => {
        const harness = await harnesses.next()
        const [subject, other] = [await harness.connect(), await harness.connect()]
        await subject.append(publicationOf(1), openGate)
        const following = followUntil(subject, 0, 3)
        await other.append(publicationOf(2), openGate)
        await subject.append(publicationOf(3), openGate)
        expect(await following).toEqual(await subject.read(0, 3))
      })

      it('resumes after any sequence', async () => {
        const subject = await ledger()
        for (const n of [1, 2, 3, 4]) await subject.append(publicationOf(n), openGate)
        expect((await followUntil(subject, 2, 4)).map((row) => row.sequence)).toEqual([3, 4])
      })

      it('stops when aborted: before it starts, between two rows, and while it waits', async () => {
        const subject = await ledger()
        for (const n of [1, 2]) await subject.append(publicationOf(n), openGate)
        const seen: number[] = []
        for await (const row of subject.follow(0, AbortSignal.abort())) seen.push(row.sequence)
        expect(seen).toEqual([])
        expect((await followUntil(subject, 0, 1)).map((row) => row.sequence)).toEqual([1])
        const end = new AbortController()
        const rows = subject.follow(2, end.signal)
        const next = rows[Symbol.asyncIterator]().next()
        await subject.append(publicationOf(3), openGate)
        expect((await next).value).toMatchObject({ sequence: 3 })
        const waiting = rows[Symbol.asyncIterator]().next()
        setImmediate(() => {
          end.abort()
        })
        expect(await waiting).toEqual({ done: true, value: undefined })
      })

      it('ends when the ledger is closed', async () => {
        const subject = await ledger()
        const waiting = subject.follow(0, new AbortController().signal)[Symbol.asyncIterator]().next()
        await subject.close()
        expect((await waiting).done).toBe(true)
      })
    })

    describe('blobs', () => {
      it('come back under the hash of their bytes, kept once', async () => {
        const subject = await ledger()
        const bytes = Uint8Array.from({ length: 5000 }, (_, index) => index % 256)
        const hash = await subject.putBlob({ mediaType: 'image/png', bytes })
        expect(hash).toBe(sha256(bytes))
        expect(await subject.putBlob({ mediaType: 'image/png', bytes })).toBe(hash)
        expect(await subject.blob(hash)).toEqual({ mediaType: 'image/png', bytes })
        expect(await subject.blob(noHash)).toBeUndefined()
      })

      it('may be empty, and may be put by two at once', async () => {
        const harness = await harnesses.next()
        const [subject, other] = [await harness.connect(), await harness.connect()]
        const blob = { mediaType: 'text/plain', bytes: new Uint8Array() }
        const [hash] = await Promise.all([subject.putBlob(blob), other.putBlob(blob)])
        expect(await other.blob(hash)).toEqual(blob)
      })
    })

    describeConcurrency(harnesses, { runs, processes, skip })
    describeTampering(harnesses)
    describeOutlines(harnesses)
  })
}
