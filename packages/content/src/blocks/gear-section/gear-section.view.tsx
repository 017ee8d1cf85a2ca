import { Heading } from '@stride/ui/heading/heading.view'
import { RecommendationView } from '../../recommendation/recommendation.view'
import type { BlockView } from '../block-view'
import './gear-section.css'

export const gearSectionView: BlockView<'GearSection'> = {
  // Advertising is no part of the article, so its table of contents does not lead there.
  titleOf: () => null,
  View: ({ block: { heading, disclosure, introText, recommendations }, anchor, context }) => (
    <aside className="gear" aria-labelledby={anchor}>
      <div className="gear__disclosure">
        <p>{disclosure}</p>
      </div>
      <Heading level={2} size={3} id={anchor}>
        {heading}
      </Heading>
      {introText && <p className="measure">{introText}</p>}
      <div className="gear__cards">
        {recommendations.map((recommendation) => (
          <RecommendationView key={recommendation.id} recommendation={recommendation} context={context} />
        ))}
      </div>
    </aside>
  ),
}
