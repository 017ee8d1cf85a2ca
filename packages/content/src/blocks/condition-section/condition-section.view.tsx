import { Heading } from '@stride/ui/heading/heading.view'
import { List } from '@stride/ui/list/list.view'
import { TextLink } from '@stride/ui/text-link/text-link.view'
import { careCardsOf, ordinarySymptoms } from '../../condition/care-signs'
import { ConditionCareCardView } from '../../condition/condition-care-card.view'
import { Treatments } from '../../condition/treatments.view'
import { RichTextView } from '../../rich-text/rich-text.view'
import type { BlockView } from '../block-view'
import { Part } from '../part.view'

export const conditionSectionView: BlockView<'ConditionSection'> = {
  titleOf: (section) => section.condition.title,
  View: ({ block: { condition, lead, showTreatments }, anchor, context }) => {
    const described = condition.presentations
      .map((presentation) => ({ presentation, symptoms: ordinarySymptoms(presentation) }))
      .filter(({ symptoms }) => symptoms.length > 0)
    return (
      <Part heading={condition.title} anchor={anchor}>
        {lead ? <RichTextView text={lead} context={context} /> : <p className="measure">{condition.summary}</p>}
        {careCardsOf(condition).map((card) => (
          <ConditionCareCardView
            key={card.key}
            card={card}
            headingLevel={3}
            anchor={`${anchor}-care-${card.key}`}
            context={context}
          />
        ))}
        {described.map(({ presentation, symptoms }) => (
          <div key={presentation.key} className="part__sub">
            <Heading level={3}>
              {condition.presentations.length === 1 ? 'Symptoms' : `Symptoms: ${lowerFirst(presentation.name)}`}
            </Heading>
            <List items={symptoms} />
          </div>
        ))}
        {showTreatments && condition.treatments.length > 0 && (
          <div className="part__sub">
            <Heading level={3}>Treatment</Heading>
            <Treatments treatments={condition.treatments} level={4} context={context} />
          </div>
        )}
        <p>
          <TextLink href={`/conditions/${condition.slug}`} onward>
            Read more on {lowerFirst(condition.title)}
          </TextLink>
        </p>
      </Part>
    )
  },
}

/** A title or name inside a sentence: "Calf strain" becomes "calf strain", "DVT" stays. */
function lowerFirst(title: string): string {
  return /^[A-Z][a-z]/.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title
}
