import { describe, expect, it } from 'vitest'
import { keepOfferIds } from './keep-offer-ids'

const stored = [
  { id: 'row-1', offerId: 'a', url: 'https://one.example' },
  { id: 'row-2', offerId: 'b', url: 'https://two.example' },
]

describe('keepOfferIds', () => {
  it('lets stored rows keep their ids in any order, even when a form leaves them out or changes them', () => {
    expect(keepOfferIds([{ id: 'row-2' }, { id: 'row-1', offerId: 'forged' }], stored)).toEqual([
      { id: 'row-2', offerId: 'b' },
      { id: 'row-1', offerId: 'a' },
    ])
  })

  it('takes the id from a copied row, also when the copy comes first', () => {
    expect(keepOfferIds([{ id: 'new', offerId: 'a' }, ...stored], stored)).toEqual([
      { id: 'new', offerId: undefined },
      ...stored,
    ])
  })

  it('keeps the first of two new rows with one id, as in a copied row that was never saved', () => {
    expect(keepOfferIds([{ offerId: 'x' }, { offerId: 'x' }], undefined)).toEqual([
      { offerId: 'x' },
      { offerId: undefined },
    ])
  })
})
