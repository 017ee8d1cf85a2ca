import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { PartnerRecords } from './partner-records'
import { acknowledgementFixture, keyFixture, useFixture } from './record.fixtures'

/** A database for one test. */
export interface RecordsHarness {
  /** One more set of records over the same database, as another process would open it. */
  connect(): Promise<PartnerRecords>
  /** Closes what was opened and removes the database. */
  destroy(): Promise<void>
}

/** What partner records do, whatever database they are in. */
export function describePartnerRecords(
  name: string,
  open: () => Promise<RecordsHarness>,
  { skip = false, runs = 20 }: { skip?: boolean; runs?: number } = {},
): void {
  describe.skipIf(skip)(name, { timeout: 60_000 }, () => {
    let harness: RecordsHarness
    let cms: PartnerRecords
    let api: PartnerRecords
    beforeEach(async () => {
      harness = await open()
      cms = await harness.connect()
      api = await harness.connect()
    })
    afterEach(() => harness.destroy())

    it('gives back every key as it was put, to others too', async () => {
      const made = [
        keyFixture().record,
        keyFixture({ plan: 'free', scopes: [], partnerIsActive: false }).record,
        keyFixture({ revokedAt: '2026-06-01T00:00:00.000Z' }).record,
      ]
      for (const record of made) await cms.putKey(record)
      expect(await api.keys()).toEqual(made.sort((a, b) => (a.keyId < b.keyId ? -1 : 1)))
    })

    it('takes over what changed about a key', async () => {
      const { record } = keyFixture()
      await cms.putKey(record)
      const changed = {
        ...record,
        partnerName: 'New',
        plan: 'free',
        scopes: ['export'],
        partnerIsActive: false,
      } as const
      await cms.putKey(changed)
      await cms.putKey(changed)
      expect(await api.keys()).toEqual([changed])
    })

    it('keeps a revoked key revoked, since when it was first said, whatever a late writer says', async () => {
      const { record } = keyFixture()
      const revokedAt = '2026-06-01T00:00:00.000Z'
      await cms.putKey(record)
      await cms.putKey({ ...record, revokedAt })
      await api.putKey({ ...record, partnerName: 'Late' })
      await api.putKey({ ...record, partnerName: 'Later', revokedAt: '2026-06-02T00:00:00.000Z' })
      expect(await cms.keys()).toEqual([{ ...record, partnerName: 'Later', revokedAt }])
    })

    it('never holds two keys with the same hash', async () => {
      const { record } = keyFixture()
      await cms.putKey(record)
      const twin = { ...record, keyId: 'other' }
      await expect(cms.putKey(twin)).rejects.toThrow()
      expect(await api.keys()).toEqual([record])
    })

    it('sums up what a key was used for by day, however it was noted and by how many', async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(
            fc.record({
              day: fc.constantFrom('2026-06-14', '2026-06-15'),
              requests: fc.nat(1000),
              points: fc.nat(100_000),
              hour: fc.integer({ min: 10, max: 23 }),
              byApi: fc.boolean(),
            }),
            { minLength: 1, maxLength: 12 },
          ),
          async (noted) => {
            const { keyId } = keyFixture().record
            const uses = noted.map(({ day, requests, points, hour, byApi }) => ({
              use: { keyId, day, requests, points, lastUsedAt: `${day}T${hour}:00:00.000Z` },
              byApi,
            }))
            await Promise.all([
              api.noteUse(uses.filter(({ byApi }) => byApi).map(({ use }) => use)),
              cms.noteUse(uses.filter(({ byApi }) => !byApi).map(({ use }) => use)),
            ])
            const found = await cms.use([keyId, 'nobody'])
            expect(found.map(({ day }) => day)).toEqual([...new Set(noted.map(({ day }) => day))].sort().reverse())
            for (const line of found) {
              const ofDay = uses.map(({ use }) => use).filter(({ day }) => day === line.day)
              expect(line.requests).toBe(ofDay.reduce((sum, { requests }) => sum + requests, 0))
              expect(line.points).toBe(ofDay.reduce((sum, { points }) => sum + points, 0))
              expect(line.lastUsedAt).toBe(
                ofDay
                  .map(({ lastUsedAt }) => lastUsedAt)
                  .sort()
                  .at(-1),
              )
            }
          },
        ),
        { numRuns: runs },
      )
    })

    it('gives no use of others', async () => {
      await api.noteUse([useFixture({ keyId: 'mine' }), useFixture({ keyId: 'theirs' })])
      expect(await cms.use(['mine'])).toEqual([useFixture({ keyId: 'mine' })])
      expect(await cms.use([])).toEqual([])
    })

    it('keeps the first acknowledgement of a partner, and answers with it ever after', async () => {
      const first = acknowledgementFixture()
      expect(await api.acknowledge(first)).toEqual(first)
      const again = acknowledgementFixture({ keyId: 'key2', note: null, at: '2026-06-16T12:00:00.000Z' })
      expect(await cms.acknowledge(again)).toEqual(first)
      expect(await cms.acknowledgements([42])).toEqual([first])
    })

    it('answers concurrent acknowledgements of a partner with the same one', async () => {
      const answers = await Promise.all(
        Array.from({ length: 8 }, (_, index) =>
          (index % 2 ? api : cms).acknowledge(acknowledgementFixture({ note: `Try ${index}` })),
        ),
      )
      expect(new Set(answers.map(({ note }) => note)).size).toBe(1)
    })

    it('lists the acknowledgements of the recalls that are asked for, oldest first', async () => {
      const late = acknowledgementFixture({ at: '2026-06-17T00:00:00.000Z' })
      const early = acknowledgementFixture({ partnerId: 'app', note: null, at: '2026-06-16T00:00:00.000Z' })
      const other = acknowledgementFixture({ sequence: 7, at: '2026-06-18T00:00:00.000Z' })
      for (const one of [late, early, other, acknowledgementFixture({ sequence: 8 })]) await api.acknowledge(one)
      expect(await cms.acknowledgements([42, 7])).toEqual([early, late, other])
      expect(await cms.acknowledgements([])).toEqual([])
    })
  })
}
