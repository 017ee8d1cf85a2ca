import type { Availability, OfferViewFragment, Region } from '../generated/fragments'
import { formatMoney } from '../money/money'
import { Day } from '../page/day.view'
import type { PageContext } from '../page/page-context'
import { regionNames } from '../region/region'
import './offer-link.css'

const shops: Readonly<Record<Region, string>> = { GB: 'UK shops', US: 'US shops' }
const availabilityWords: Readonly<Record<Availability, string | null>> = {
  IN_STOCK: 'In stock',
  OUT_OF_STOCK: 'Out of stock',
  UNKNOWN: null,
}

interface OffersProps {
  offers: readonly OfferViewFragment[]
  productName: string
  context: PageContext
}

/** Where a product can be bought, the regions side by side. */
export function Offers({ offers, productName, context }: OffersProps) {
  const regions = [...new Set(offers.map(({ region }) => region))]
  return (
    <div className="offers">
      {regions.map((region) => (
        <div key={region} className="offers__region">
          <p className="offers__where">{shops[region]}</p>
          <ul className="offers__list" role="list">
            {offers
              .filter((offer) => offer.region === region)
              .map((offer) => (
                <li key={offer.id}>
                  <OfferLink offer={offer} productName={productName} context={context} />
                </li>
              ))}
          </ul>
        </div>
      ))}
    </div>
  )
}

interface OfferLinkProps {
  offer: OfferViewFragment
  productName: string
  context: PageContext
}

/** One way to a shop. That it is advertising is said before the link's own words. */
function OfferLink({ offer, productName, context }: OfferLinkProps) {
  const { merchant, region, price, adLabel, checkedAt, availability } = offer
  const stock = availabilityWords[availability]
  return (
    <div className="offer">
      <a className="offer__link" href={wayOut(offer.href)} rel="sponsored nofollow noreferrer">
        <span className="offer__label">{adLabel}</span>
        <span className="offer__separator"> · </span>
        <span className="offer__words">
          Buy from {merchant.name} ({regionNames[region]})<span className="visually-hidden">: {productName}</span>
        </span>
      </a>
      <p className="offer__facts">
        {price ? <span className="offer__price">{formatMoney(price, context.locale)}</span> : 'Price not known'}
        {stock && `. ${stock}`}. Checked <Day date={checkedAt} context={context} short />
      </p>
      {merchant.disclosure.map(({ region: of, text }) => (
        <p key={of} className="offer__terms">
          {text}
        </p>
      ))}
    </div>
  )
}

/** Our own redirect by its path, so that the link stays on the site that shows it. */
function wayOut(href: string): string {
  const { pathname } = new URL(href, 'https://site.invalid')
  return pathname.startsWith('/go/') ? pathname : href
}
