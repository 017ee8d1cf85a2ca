import { describe, expect, it } from 'vitest'
import { conditionFixtures } from '../condition/condition.fixtures'
import { conditionShape } from '../condition/condition'
import { guideShape } from '../guide/guide'
import { offerShape } from '../offer/offer'
import { productShape } from '../product/product'
import { fromStored } from './from-stored'
import { citationsOf, clinicalPart } from './walk'

const editorState = (words: string) => ({
  root: { type: 'root', children: [{ type: 'paragraph', children: [{ type: 'text', text: words, format: 1 }] }] },
})

describe('fromStored', () => {
  it('turns a stored document into published content: locales, relations, rich text, days, blanks', () => {
    const content = fromStored(
      guideShape,
      {
        id: 'database-id',
        _status: 'published',
        title: { 'en-GB': ' Sore calf ', 'en-US': null },
        slug: 'sore-calf',
        bodyArea: 'area-7',
        summary: { 'en-GB': 'Short.' },
        intro: { 'en-GB': editorState('Hello'), 'en-US': null },
        blocks: [
          {
            id: 'x',
            blockType: 'gearSection',
            heading: { 'en-GB': 'Socks' },
            intro: { 'en-GB': '' },
            recommendations: ['r1', { id: 'r2' }],
          },
          {
            id: 'y',
            blockType: 'careCard',
            level: 'urgent',
            heading: { 'en-GB': 'H' },
            signs: [],
            action: { GB: 'Call.', US: null },
          },
        ],
        references: null,
        author: 'p1',
        medicalReview: {
          reviewer: 'p2',
          reviewedAt: '2026-03-31T12:00:00.000Z',
          nextReviewAt: '2028-03-31T00:00:00.000Z',
        },
        regions: ['GB'],
        internalNotes: 'not for readers',
      },
      (kind, id) => `${kind}:${id}`,
    )
    expect(content).toEqual({
      title: { 'en-GB': 'Sore calf' },
      slug: 'sore-calf',
      bodyArea: 'bodyArea:area-7',
      summary: { 'en-GB': 'Short.' },
      intro: { 'en-GB': [{ type: 'paragraph', children: [{ type: 'text', text: 'Hello', bold: true }] }] },
      blocks: [
        {
          blockType: 'gearSection',
          heading: { 'en-GB': 'Socks' },
          recommendations: ['recommendation:r1', 'recommendation:r2'],
        },
        { blockType: 'careCard', level: 'urgent', heading: { 'en-GB': 'H' }, signs: [], action: { GB: 'Call.' } },
      ],
      references: [],
      author: 'person:p1',
      medicalReview: { reviewer: 'person:p2', reviewedAt: '2026-03-31', nextReviewAt: '2028-03-31' },
      regions: ['GB'],
    })
  })

  it('leaves published content as it is when the relations are its own', () => {
    const { overview, diagnosis, prevention, returnToRunning, presentations, ...plain } = conditionFixtures.emergency
    expect([overview, diagnosis, prevention, returnToRunning, presentations].every(Boolean)).toBe(true)
    const content = fromStored(conditionShape, plain, (_, id) => id)
    expect(content).toMatchObject(plain)
  })

  it('drops an offer’s empty price and keeps a moment exact', () => {
    expect(
      fromStored(
        offerShape,
        { price: { amount: null, currency: null }, checkedAt: '2026-06-15T08:00:00Z' },
        () => undefined,
      ),
    ).toEqual({ checkedAt: '2026-06-15T08:00:00.000Z' })
  })
})

describe('leaves', () => {
  it('cite other entries with their place', () => {
    expect(citationsOf(productShape, { image: 'm', offers: [{ merchant: 's' }] })).toEqual([
      { kind: 'media', entryId: 'm', soft: false, path: ['image'] },
      { kind: 'merchant', entryId: 's', soft: false, path: ['offers', 0, 'merchant'] },
    ])
  })

  it('cover with the clinical hash what a reviewer approved, and nothing else', () => {
    const change = (content: object) =>
      JSON.stringify(clinicalPart(conditionShape, { ...conditionFixtures.emergency, ...content }))
    expect(change({ title: { 'en-GB': 'Renamed' } })).toBe(change({}))
    expect(change({ medicalReview: { reviewedAt: '2026-04-01' } })).toBe(change({}))
    expect(change({ summary: { 'en-GB': 'Changed.' } })).not.toBe(change({}))
    expect(change({ treatments: [] })).not.toBe(change({}))
  })
})
