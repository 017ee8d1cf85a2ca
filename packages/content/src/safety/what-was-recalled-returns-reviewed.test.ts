import { describe, expect, it } from 'vitest'
import { conditionFixtures } from '../condition/condition.fixtures'
import { symptomFixtures } from '../symptom/symptom.fixtures'
import { fixtureIds } from '../publication/entry-ids.fixtures'
import { fixtureEntries, publishedFixtures, rowOf } from '../publication/published.fixtures'
import type { PublicationRow, PublishedView } from '../publication/published-view'
import type { Candidate, ChangeAtHand } from './candidate'
import { circumstancesIn } from './circumstances.fixtures'
import { whatWasRecalledReturnsReviewed } from './what-was-recalled-returns-reviewed'

const today = '2026-06-15'
const reviewed = (reviewedAt = today) => ({ ...conditionFixtures.selfCare.medicalReview, reviewedAt })
const condition = (changes: Partial<Candidate> = {}) =>
  ({
    kind: 'condition',
    entryId: fixtureIds.selfCareCondition,
    slug: 'tight-calf',
    content: { ...conditionFixtures.selfCare, medicalReview: reviewed() },
    ...changes,
  }) as Candidate
const symptom = (changes: Partial<Candidate> = {}) =>
  ({
    kind: 'symptom',
    entryId: fixtureIds.symptom,
    slug: 'swelling-of-one-calf',
    content: symptomFixtures.swelling,
    ...changes,
  }) as Candidate

/** The fixtures, and what happened to an entry since, a row each. */
function after(entry: Candidate, ...changes: Array<Partial<PublicationRow>>): PublishedView {
  const view = publishedFixtures()
  for (const change of changes)
    view.apply({
      ...rowOf(entry, view.sequence + 1, 2),
      ...(change.action === 'withdrawn' ? { content: null, clinicalHash: 'f'.repeat(64) } : {}),
      publishedAt: `${today}T12:00:00.000Z`,
      ...change,
    })
  return view
}
const recall = { action: 'withdrawn', significance: 'safety', reason: 'The dose was wrong.' } as const
const recalledAt = fixtureEntries.length + 1
const good = {
  significance: 'safety',
  reason: 'The dose is right now.',
  approval: { afterSequence: recalledAt, isOfThis: true },
} satisfies Partial<ChangeAtHand>
const ask = (candidate: Candidate, view: PublishedView, change: Partial<ChangeAtHand> = {}) =>
  whatWasRecalledReturnsReviewed(candidate, circumstancesIn(view, today, { ...good, ...change }))
const problem = (path: string, message: RegExp) =>
  expect.objectContaining({
    rule: 'what-was-recalled-returns-reviewed',
    path,
    message: expect.stringMatching(message) as string,
  }) as object

describe('what was recalled', () => {
  it.each(['safety', 'clinical'] as const)('comes back with the significance %s, approved anew', (significance) => {
    expect(ask(condition(), after(condition(), recall), { significance })).toEqual([])
  })

  it('never comes back as editorial', () => {
    expect(ask(condition(), after(condition(), recall), { significance: 'editorial' })).toEqual([
      problem(
        'changeNote.significance',
        /^After the recall of 2026-06-15, .*never editorial\. Choose "Safety" or "Clinical"/,
      ),
    ])
  })

  it.each([
    ['nobody said why', ''],
    ['the reason is that of the recall', recall.reason],
    ['the reason is that of the last publication', 'First published.'],
  ])('does not come back when %s', (_, reason) => {
    expect(ask(condition(), after(condition(), recall), { reason })).toEqual([
      problem('changeNote.reason', /why it can be shown again/),
    ])
  })

  it.each([
    ['no reviewer approved it in the CMS', null, /as it is now, even if nothing has changed.*"Approve again"/],
    ['it was approved before the recall', { afterSequence: recalledAt - 1, isOfThis: true }, /even if nothing/],
    ['it was changed since', { afterSequence: recalledAt, isOfThis: false }, /approved again, and then changed/],
  ])('does not come back when %s', (_, approval, message) => {
    expect(ask(condition(), after(condition(), recall), { approval })).toEqual([
      problem('medicalReview.reviewedAt', message),
    ])
  })

  it('does not come back under a stamp of an earlier day', () => {
    const content = { ...conditionFixtures.selfCare, medicalReview: reviewed('2026-06-14') }
    expect(ask(condition({ content }), after(condition(), recall))).toEqual([
      problem('medicalReview.reviewedAt', /even if nothing has changed/),
    ])
  })

  it('needs no reviewer where nobody reviews, and the rest all the same', () => {
    const view = after(symptom(), recall)
    expect(ask(symptom(), view, { approval: null })).toEqual([])
    expect(ask(symptom(), view, { approval: null, significance: 'editorial', reason: '' })).toHaveLength(2)
  })
})

describe('a recall', () => {
  const refuses = (candidate: Candidate, view: PublishedView, change: Partial<ChangeAtHand> = {}) =>
    ask(candidate, view, { significance: 'editorial', ...change }).length > 0

  it('is not forgotten over a later withdrawal or a redaction', () => {
    const withdrawal = { action: 'withdrawn', significance: 'editorial', reason: 'Out of date.' } as const
    const redaction = { action: 'redacted', significance: 'editorial', content: { redacts: 1 } } as const
    expect(refuses(condition(), after(condition(), recall, withdrawal))).toBe(true)
    expect(refuses(condition(), after(condition(), recall, redaction))).toBe(true)
    expect(refuses(condition(), after(condition(), recall, redaction, withdrawal))).toBe(true)
  })

  it('counts from the last one', () => {
    const view = after(condition(), recall, recall)
    expect(ask(condition(), view)).toEqual([problem('medicalReview.reviewedAt', /even if nothing has changed/)])
  })

  it('is over once its entry was published again', () => {
    expect(refuses(condition(), after(condition(), recall, { action: 'published' }))).toBe(false)
    const withdrawal = { action: 'withdrawn', significance: 'clinical' } as const
    expect(refuses(condition(), after(condition(), recall, { action: 'published' }, withdrawal))).toBe(false)
  })

  it('is not what other withdrawals are', () => {
    for (const significance of ['clinical', 'editorial'] as const)
      expect(refuses(condition(), after(condition(), { action: 'withdrawn', significance }))).toBe(false)
    expect(refuses(condition(), after(condition(), { action: 'published', significance: 'safety' }))).toBe(false)
  })

  describe('holds another entry that is not public', () => {
    const other = { entryId: '00000000-0000-4000-8000-0000000000aa' }
    const view = after(condition(), recall)
    const clinicalHash = rowOf(
      condition(),
      fixtureEntries.findIndex((entry) => entry.slug === 'tight-calf') + 1,
    ).clinicalHash

    it('at the same address', () => {
      expect(ask(condition(other), view, { significance: 'editorial' })).toEqual([
        problem('changeNote.significance', /^After the recall of the condition "tight-calf", whose address/),
      ])
      expect(ask(condition(other), view)).toEqual([])
    })

    it('with the same medical content, where that is reviewed', () => {
      const copy = condition({ ...other, slug: 'tight-calf-copy' })
      expect(refuses(copy, view, { clinicalHash })).toBe(true)
      // A second recall finds nothing public to take the hash from.
      expect(refuses(copy, after(condition(), recall, recall), { clinicalHash })).toBe(true)
      expect(refuses(copy, view)).toBe(false)
      const sign = symptom({ ...other, slug: 'swelling-copy' })
      expect(refuses(sign, after(symptom(), recall), { clinicalHash: rowOf(symptom(), 3).clinicalHash })).toBe(false)
    })

    it('of the same kind alone', () => {
      expect(refuses(symptom({ ...other, slug: 'tight-calf' }), view)).toBe(false)
    })

    it('and not what is public already', () => {
      const neighbour = { ...condition(), entryId: fixtureIds.redFlagCondition, slug: 'pulled-calf' }
      expect(refuses(neighbour, view, { clinicalHash })).toBe(false)
    })
  })
})
