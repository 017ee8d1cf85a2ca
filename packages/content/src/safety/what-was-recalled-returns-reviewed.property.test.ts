import fc from 'fast-check'
import { expect, it } from 'vitest'
import { conditionFixtures } from '../condition/condition.fixtures'
import { fixtureIds } from '../publication/entry-ids.fixtures'
import { significances, type Significance } from '../publication/kind'
import { fixtureEntries, publishedFixtures, rowOf } from '../publication/published.fixtures'
import type { PublicationRow } from '../publication/published-view'
import { isRecall } from '../publication/retraction'
import { symptomFixtures } from '../symptom/symptom.fixtures'
import type { Candidate } from './candidate'
import { circumstancesIn } from './circumstances.fixtures'
import { mayBePublished } from './may-be-published'

const today = '2026-06-15'
const entries: readonly Candidate[] = [
  {
    kind: 'condition',
    entryId: fixtureIds.selfCareCondition,
    slug: 'tight-calf',
    content: {
      ...conditionFixtures.selfCare,
      medicalReview: { ...conditionFixtures.selfCare.medicalReview, reviewedAt: today },
    },
  },
  { kind: 'symptom', entryId: fixtureIds.symptom, slug: 'swelling-of-one-calf', content: symptomFixtures.swelling },
]

interface Step {
  of: number
  /** Approving is no row: it is what a publication then brings along. */
  does: 'publish' | 'withdraw' | 'redact' | 'approve' | 'edit'
  significance: Significance
  reason: string
}
const step: fc.Arbitrary<Step> = fc.record({
  of: fc.nat({ max: entries.length - 1 }),
  does: fc.constantFrom('publish', 'publish', 'withdraw', 'withdraw', 'redact', 'approve', 'edit'),
  significance: fc.constantFrom(...significances),
  reason: fc.constantFrom('', 'One reason.', 'Another reason.'),
})

/** A row, and the newest sequence at which what it publishes was approved as it is. */
type History = Array<{ row: PublicationRow; approvedAfter: number | undefined }>

/** What the ledger holds once somebody has tried all of this, past the gate and nothing else. */
function historyOf(steps: readonly Step[]): History {
  const view = publishedFixtures()
  const history: History = []
  const approvals = new Map<string, { afterSequence: number; isOfThis: boolean }>()
  for (const { of, does, significance, reason } of steps) {
    const entry = entries[of]
    if (!entry) continue
    const approval = approvals.get(entry.entryId)
    if (does === 'approve') approvals.set(entry.entryId, { afterSequence: view.sequence, isOfThis: true })
    if (does === 'edit' && approval) approvals.set(entry.entryId, { ...approval, isOfThis: false })
    if (does === 'approve' || does === 'edit') continue
    const change = { significance, reason, approval: approval ?? null }
    if (does === 'publish' && mayBePublished(entry, circumstancesIn(view, today, change)).length > 0) continue
    const row: PublicationRow = {
      ...rowOf(entry, view.sequence + 1, 2),
      ...{ significance, reason, publishedAt: `${today}T12:00:00.000Z` },
      ...(does === 'publish' ? {} : { action: does === 'redact' ? 'redacted' : 'withdrawn', content: null }),
    }
    view.apply(row)
    history.push({ row, approvedAfter: approval?.isOfThis ? approval.afterSequence : undefined })
  }
  return history
}

it('whatever is published, withdrawn, recalled and redacted, nothing returns from a recall as editorial or unreviewed', () => {
  let returns = 0
  fc.assert(
    fc.property(fc.array(step, { minLength: 20, maxLength: 60 }), (steps) => {
      const history = historyOf(steps)
      for (const [index, { row, approvedAfter }] of history.entries()) {
        if (row.action !== 'published') continue
        const before = history.slice(0, index).filter((one) => one.row.entryId === row.entryId)
        const sinceLastTime = before.slice(before.findLastIndex((one) => one.row.action === 'published') + 1)
        const recall = sinceLastTime.findLast((one) => isRecall(one.row))?.row
        if (!recall) continue
        returns += 1
        expect(row.significance).not.toBe('editorial')
        expect(['', recall.reason]).not.toContain(row.reason)
        if (row.kind === 'condition') expect(approvedAfter).toBeGreaterThanOrEqual(recall.sequence)
      }
    }),
    { numRuns: 300 },
  )
  // Else nothing was tested.
  expect(returns).toBeGreaterThan(100)
})

it('starts from fixtures that may be published', () => {
  for (const entry of entries) expect(mayBePublished(entry, circumstancesIn(publishedFixtures(), today))).toEqual([])
  expect(fixtureEntries.map(({ entryId }) => entryId)).toEqual(expect.arrayContaining(entries.map((e) => e.entryId)))
})
