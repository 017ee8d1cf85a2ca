import { guideEditor } from '@stride/content/guide/guide.editor'
import { productEditor } from '@stride/content/product/product.editor'
import { describe, expect, it } from 'vitest'
import { wordsOfPath, type NamedField } from './words-of-path'

const guide = guideEditor as readonly NamedField[]
const product = productEditor as readonly NamedField[]
const careCard = (path: string) => (path === 'blocks.0.blockType' ? 'careCard' : undefined)

describe('wordsOfPath', () => {
  it.each([
    ['title', 'Title'],
    ['medicalReview.reviewer', 'Medical review › Reviewer'],
    ['blocks.0.action.US', 'Care card 1 › What to do › In the USA'],
    ['blocks.0.signs.2.text', 'Care card 1 › Sign 3 › Sign'],
    ['blocks.4', 'Part 5'],
    ['references.0.url', 'Reference 1 › Address'],
    ['something.else', 'something › else'],
  ])('says of %s "%s"', (path, words) => {
    expect(wordsOfPath(path, guide, careCard)).toBe(words)
  })

  it('finds its way through rows and groups', () => {
    expect(wordsOfPath('offers.1.price.currency', product, careCard)).toBe('Offer 2 › Price › Currency')
  })
})
