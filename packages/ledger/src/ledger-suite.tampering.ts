import { beforeEach, describe, expect, it } from 'vitest'
import { jsonHash, rowHashOf, sha256 } from './hash'
import type { Ledger } from './ledger'
import type { Harnesses, LedgerHarness } from './ledger-harness'
import type { Publication } from './publication'
import { entryIdOf, openGate, publicationOf, withdrawalOf } from './request.fixtures'
import { verifyLedger } from './verify'

const columns = [
  'sequence',
  'kind',
  'entryId',
  'slug',
  'revision',
  'action',
  'significance',
  'reason',
  'shapeVersion',
  'content',
  'contentHash',
  'clinicalHash',
  'reviewedBy',
  'reviewedAt',
  'nextReviewAt',
  'publishedAt',
  'previousHash',
  'rowHash',
] as const satisfies ReadonlyArray<keyof Publication>
type Column = (typeof columns)[number]

/** Nobody can change a row without `verifyLedger` saying where. */
export function describeTampering(harnesses: Harnesses): void {
  describe('tampering', () => {
    let harness: LedgerHarness
    let ledger: Ledger
    let rows: Publication[]

    beforeEach(async () => {
      harness = await harnesses.next()
      ledger = await harness.connect()
      await ledger.append(publicationOf(1), openGate)
      await ledger.append(publicationOf(2), openGate)
      await ledger.append(publicationOf(1, { content: { title: 'Changed' }, reviewedBy: null }), openGate)
      await ledger.append(withdrawalOf(2), openGate)
      await ledger.redact(2, 'Asked for.')
      await ledger.append(publicationOf(3, { reviewedAt: null, nextReviewAt: null }), openGate)
      rows = await ledger.read(0, 100)
    })

    it('with content is seen when heads are read', async () => {
      const head = rows.find(({ sequence }) => sequence === 3)
      await harness.tamper(3, 'content', { title: 'Walk it off' })
      const read = async () => {
        for await (const { row } of ledger.readHeads()) expect(row.sequence).not.toBe(3)
      }
      await expect(read()).rejects.toThrow(/Row 3 .* its content is not what was published/)
      await harness.tamper(3, 'content', head?.content ?? null)
      for await (const { row, contentBytes } of ledger.readHeads())
        if (contentBytes) expect(sha256(contentBytes)).toBe(row.contentHash)
    })

    it.each(columns)('is found in the %s of every row', async (column) => {
      for (const row of rows) {
        for (const value of otherValues(row, column)) {
          await harness.tamper(row.sequence, column, value)
          const result = await verifyLedger(ledger)
          const place = `${column} of row ${row.sequence} = ${JSON.stringify(value)}`
          expect(result, place).toMatchObject({ intact: false })
          // A redaction that no longer stands leaves the erasure before it without a reason.
          const firstBad = row.action === 'redacted' ? [2, row.sequence] : [row.sequence]
          if (column !== 'sequence') expect(firstBad, place).toContain(result.intact ? 0 : result.sequence)
          await harness.tamper(column === 'sequence' ? Number(value) : row.sequence, column, row[column])
        }
      }
      expect(await verifyLedger(ledger)).toEqual({ intact: true, rows: 6, entries: 3 })
    })

    /** Changes a row as someone would who knows how its hash is made. */
    const forge = async (row: Publication | undefined, changes: Partial<Publication>) => {
      if (!row) throw new Error('There is no such row to forge.')
      const forged = { ...row, ...changes }
      for (const column of columns) {
        if (column in changes) await harness.tamper(row.sequence, column, forged[column])
      }
      await harness.tamper(row.sequence, 'rowHash', rowHashOf(forged))
    }

    it('is found in the row after, when the hash of the changed row was made anew', async () => {
      await forge(rows[1], { reason: 'Something else.' })
      expect(await verifyLedger(ledger)).toMatchObject({
        intact: false,
        sequence: 3,
        reason: 'its previousHash is not the hash of the row before',
      })
    })

    it.each([
      [{ revision: 7 }, 'its revision is 7, but it is number 1 of its entry'],
      [{ publishedAt: '2001-01-01T00:00:00.000Z' }, 'it was published before the row before it'],
      [{ contentHash: jsonHash('else') }, 'its content does not fit its contentHash'],
    ])('is found in the last row, too, where it can not be right: %o', async (changes, reason) => {
      await forge(rows[5], changes)
      expect(await verifyLedger(ledger)).toMatchObject({ intact: false, sequence: 6, reason })
    })

    it('is found when a row is missing', async () => {
      await harness.remove(3)
      expect(await verifyLedger(ledger)).toMatchObject({ intact: false, sequence: 3, reason: 'the row is missing' })
    })

    it('is found when the first row is missing', async () => {
      await harness.remove(1)
      expect(await verifyLedger(ledger)).toMatchObject({ intact: false, sequence: 1, reason: 'the row is missing' })
    })

    it('is found when two rows changed places', async () => {
      await harness.tamper(2, 'sequence', 1000)
      await harness.tamper(3, 'sequence', 2)
      await harness.tamper(1000, 'sequence', 3)
      expect(await verifyLedger(ledger)).toMatchObject({ intact: false, sequence: 2 })
    })

    it('is found when content was erased without a redaction', async () => {
      await harness.tamper(1, 'content', null)
      expect(await verifyLedger(ledger)).toMatchObject({
        intact: false,
        sequence: 1,
        reason: 'its content was erased, but no redaction names it',
      })
    })

    it('stops a follower where a row is missing', async () => {
      await harness.remove(3)
      const follow = async () => {
        for await (const row of ledger.follow(0, new AbortController().signal)) expect(row.sequence).toBeLessThan(3)
      }
      await expect(follow()).rejects.toThrow('no row 3')
    })
  })
}

/** What a column could be changed to: something plausible, and something that no ledger would write. */
function otherValues(row: Publication, column: Column): Array<Publication[Column] | string> {
  switch (column) {
    case 'sequence':
      return [row.sequence + 1000, -row.sequence, 0]
    case 'revision':
    case 'shapeVersion':
      return [row[column] + 10]
    case 'action':
      return [
        row.action === 'published' ? 'withdrawn' : 'published',
        row.action === 'redacted' ? 'withdrawn' : 'redacted',
        'gone',
      ]
    case 'significance':
      return [row.significance === 'safety' ? 'editorial' : 'safety', 'none']
    case 'content':
      return [{ title: 'Something else' }, { redacts: 1 }, row.content === null ? '' : null]
    case 'contentHash':
    case 'clinicalHash':
    case 'previousHash':
    case 'rowHash':
      return [row[column].replace(/^./, (digit) => (digit === '0' ? '1' : '0')), 'no hash']
    case 'publishedAt':
      return [new Date(Date.parse(row.publishedAt) + 1).toISOString(), 'yesterday']
    case 'reviewedBy':
    case 'reviewedAt':
    case 'nextReviewAt':
      return [row[column] === null ? '2026-01-01' : null, entryIdOf(902)]
    default:
      return [`${row[column]}x`, '']
  }
}
