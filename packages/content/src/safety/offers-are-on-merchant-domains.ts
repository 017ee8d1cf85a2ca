import { isOnDomainsOf } from '../merchant/merchant'
import { currencyOf } from '../money/money'
import type { Candidate, Circumstances } from './candidate'
import type { Problem } from './problem'

const rule = 'offers-are-on-merchant-domains'

/** A shop link leads to the shop that it names, in the currency of its region. (The shape asks for https.) */
export function offersAreOnMerchantDomains(candidate: Candidate, { published }: Circumstances): Problem[] {
  if (candidate.kind !== 'product') return []
  return candidate.content.offers.flatMap((offer, index): Problem[] => {
    const merchant = published.entry('merchant', offer.merchant)?.content
    const problems: Problem[] = []
    if (merchant && !isOnDomainsOf(merchant, offer.url))
      problems.push({
        rule,
        path: `offers.${index}.url`,
        message: `${new URL(offer.url).hostname} is not a domain of ${merchant.name} (${merchant.domains
          .map(({ domain }) => domain)
          .join(', ')}). Correct the address, choose the right merchant, or add the domain to the merchant.`,
      })
    if (offer.price && offer.price.currency !== currencyOf[offer.region])
      problems.push({
        rule,
        path: `offers.${index}.price.currency`,
        message: `An offer for ${offer.region} is priced in ${currencyOf[offer.region]}.`,
      })
    return problems
  })
}
