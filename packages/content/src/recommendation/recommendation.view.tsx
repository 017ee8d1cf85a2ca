import { Heading } from '@stride/ui/heading/heading.view'
import { ExternalLink } from '@stride/ui/text-link/text-link.view'
import type { RecommendationViewFragment } from '../generated/fragments'
import { Offers } from '../offer/offer-link.view'
import type { PageContext } from '../page/page-context'
import './recommendation.css'

interface RecommendationProps {
  recommendation: RecommendationViewFragment
  context: PageContext
}

/** A recommended product: what it is and why, whom it suits and whom not, then where to buy it. */
export function RecommendationView({ recommendation, context }: RecommendationProps) {
  const { product, rationale, evidence, cautions } = recommendation
  const facts: ReadonlyArray<readonly [string, string]> = [
    ['Why we list it', rationale],
    ['Suits', product.whoItSuits],
    ['Not for', product.whoShouldNotUseIt],
    ['Take care', cautions],
  ]
  return (
    <div className="recommendation">
      <div className="recommendation__head">
        {product.image && (
          <img
            className="recommendation__picture"
            src={product.image.path}
            alt={product.image.alt}
            width={product.image.width ?? undefined}
            height={product.image.height ?? undefined}
            loading="lazy"
            decoding="async"
          />
        )}
        <div className="recommendation__name">
          <Heading level={3} size={4}>
            {product.name}
          </Heading>
          <p className="recommendation__brand">{product.brand}</p>
          <p>{product.whatItIs}</p>
        </div>
      </div>
      <dl className="recommendation__facts">
        {facts.map(([term, words]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      <details className="recommendation__evidence">
        <summary>
          What the evidence says<span className="visually-hidden"> about {product.name}</span>
        </summary>
        <div className="recommendation__grounds">
          <p>{evidence}</p>
          {product.claims.map(({ text, evidence: shownBy, sourceUrl }) => (
            <p key={text}>
              <strong>{text}</strong> {shownBy}{' '}
              <ExternalLink href={sourceUrl}>
                Source<span className="visually-hidden"> for: {text}</span>
              </ExternalLink>
            </p>
          ))}
        </div>
      </details>
      <Offers offers={product.offers} productName={product.name} context={context} />
    </div>
  )
}
