import type { Candidate, Circumstances } from './candidate'
import type { Problem } from './problem'

/** `/go/<offer>` leads to exactly one shop: no two offers share an id, within a product or across them. */
export function offerIdsAreUnique(candidate: Candidate, { published }: Circumstances): Problem[] {
  if (candidate.kind !== 'product') return []
  const taken = new Set(
    published
      .all('product')
      .filter((product) => product.entryId !== candidate.entryId)
      .flatMap((product) => product.content.offers.map((offer) => offer.offerId)),
  )
  return candidate.content.offers.flatMap(({ offerId }, index) => {
    const isTaken = taken.has(offerId)
    taken.add(offerId)
    return isTaken
      ? [
          {
            rule: 'offer-ids-are-unique',
            path: `offers.${index}.offerId`,
            message: 'Another offer has this id. Remove the offer and add it again.',
          },
        ]
      : []
  })
}
