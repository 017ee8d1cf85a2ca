import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bodyAreaFixtures } from '../body-area/body-area.fixtures'
import { PublishedView, type PublicationRow } from './published-view'

const row = (change: Partial<PublicationRow>): PublicationRow => ({
  sequence: 1,
  kind: 'bodyArea',
  entryId: 'one',
  slug: 'a',
  revision: 1,
  action: 'published',
  significance: 'editorial',
  reason: 'Test',
  shapeVersion: 1,
  content: bodyAreaFixtures.lowerLeg,
  contentHash: 'hash',
  clinicalHash: 'hash',
  rowHash: 'hash',
  reviewedBy: null,
  reviewedAt: null,
  nextReviewAt: null,
  publishedAt: '2026-06-01T09:00:00.000Z',
  ...change,
})

describe('PublishedView', () => {
  it('finds what is public by id and by slug', () => {
    const view = new PublishedView()
    view.apply(row({}))
    expect(view.entry('bodyArea', 'one')?.content.name).toEqual({ 'en-GB': 'Lower leg' })
    expect(view.bySlug('bodyArea', 'a')?.publication.sequence).toBe(1)
  })

  it('forgets the old slug when an entry moves', () => {
    const view = new PublishedView()
    view.apply(row({}))
    view.apply(row({ sequence: 2, slug: 'b' }))
    expect(view.bySlug('bodyArea', 'a')).toBeUndefined()
    expect(view.bySlug('bodyArea', 'b')?.entryId).toBe('one')
  })

  it('drops what is withdrawn and keeps what was published again after a redaction', () => {
    const view = new PublishedView()
    view.apply(row({}))
    view.apply(row({ sequence: 2, action: 'withdrawn', content: null }))
    expect(view.entry('bodyArea', 'one')).toBeUndefined()
    view.apply(row({ sequence: 3, slug: 'c' }))
    view.apply(row({ sequence: 4, action: 'redacted', content: { redacts: 1 } }))
    expect(view.bySlug('bodyArea', 'c')).toBeDefined()
    expect(view.sequence).toBe(4)
  })

  it('equals the newest row of each entry after any history, replays included', () => {
    const steps = fc.array(
      fc.record({
        entryId: fc.constantFrom('one', 'two', 'three'),
        action: fc.constantFrom('published' as const, 'withdrawn' as const),
        replay: fc.boolean(),
      }),
      { maxLength: 40 },
    )
    fc.assert(
      fc.property(steps, (history) => {
        const view = new PublishedView()
        const newest = new Map<string, PublicationRow>()
        history.forEach(({ entryId, action, replay }, index) => {
          const next = row({ sequence: index + 1, entryId, slug: `slug-${entryId}`, action })
          view.apply(next)
          if (replay) view.apply(next)
          newest.set(entryId, next)
        })
        for (const [entryId, { action, sequence }] of newest) {
          const entry = view.entry('bodyArea', entryId)
          expect(entry?.publication.sequence).toBe(action === 'published' ? sequence : undefined)
          expect(view.bySlug('bodyArea', `slug-${entryId}`)).toBe(entry)
        }
        expect(view.all('bodyArea')).toHaveLength([...newest.values()].filter((r) => r.action === 'published').length)
      }),
    )
  })
})
