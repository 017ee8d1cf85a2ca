import { BackToTop } from '@stride/ui/back-to-top/back-to-top.view'
import { Heading } from '@stride/ui/heading/heading.view'
import { List } from '@stride/ui/list/list.view'
import { TableOfContents } from '@stride/ui/table-of-contents/table-of-contents.view'
import { Fragment } from 'react'
import { Codes } from '../codes/codes.view'
import type { ConditionViewFragment } from '../generated/fragments'
import { OverdueNotice, ReviewLine } from '../medical-review/review-line.view'
import { PlacedFigure } from '../media/placed-figure.view'
import type { PageContext } from '../page/page-context'
import { People } from '../person/people.view'
import { References } from '../references/references.view'
import { Part } from '../blocks/part.view'
import { careCardsOf } from './care-signs'
import { ConditionCareCardView } from './condition-care-card.view'
import { conditionParts } from './condition-parts.view'
import '../page/article.css'

/** A condition as readers see it: what must not wait first, then how it shows, why it happens and what helps. */
export function ConditionView({ condition, context }: { condition: ConditionViewFragment; context: PageContext }) {
  const { title, otherNames, summary, medicalReview, author, figures } = condition
  const parts = conditionParts(condition, context)
  const cards = careCardsOf(condition)
  return (
    <article className="article">
      <header className="article__opening">
        <p className="article__kind">Condition: {condition.bodyArea.name}</p>
        <Heading level={1}>{title}</Heading>
        <p className="article__standfirst">{summary}</p>
        {otherNames.length > 0 && <p className="article__other-names">Also called: {otherNames.join(', ')}</p>}
      </header>
      <ReviewLine review={medicalReview} author={author} context={context} />
      <OverdueNotice review={medicalReview} context={context} />
      {cards.length > 0 && (
        <div className="article__care">
          {cards.map((card) => (
            <ConditionCareCardView
              key={card.key}
              card={card}
              headingLevel={2}
              anchor={`care-${card.key}`}
              context={context}
            />
          ))}
        </div>
      )}
      <TableOfContents
        heading="On this page"
        entries={[
          ...parts.map(({ anchor, label }) => ({ anchor, label })),
          { anchor: 'references', label: 'References' },
        ]}
      />
      <div className="article__parts">
        {parts.map(({ anchor, label, content }, index) => (
          <Fragment key={anchor}>
            <Part heading={label} anchor={anchor}>
              {content}
            </Part>
            {index === 0 &&
              figures.map(({ media, caption }) => <PlacedFigure key={media.path} media={media} caption={caption} />)}
          </Fragment>
        ))}
        {condition.guides.length > 0 && (
          <Part heading="Guides that explain this" anchor="guides" size={3}>
            <List
              items={condition.guides.map((guide) => (
                <a key={guide.slug} href={`/guides/${guide.slug}`}>
                  {guide.title}
                </a>
              ))}
            />
          </Part>
        )}
        <References references={condition.references} anchor="references" context={context} />
        <Codes codes={condition.codes} />
        <People author={author} reviewer={medicalReview.reviewedBy} />
        <BackToTop />
      </div>
    </article>
  )
}
