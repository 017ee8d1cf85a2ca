import type { HeadingLevel } from '@stride/ui/heading/heading.view'
import { List } from '@stride/ui/list/list.view'
import { CareFrame } from '../blocks/care-card/care-frame.view'
import type { PageContext } from '../page/page-context'
import { CallableText } from '../region/callable-text.view'
import { RegionalAdvice } from '../region/regional-advice.view'
import { RedFlagTag } from '../symptom/red-flag-tag.view'
import type { ConditionCareCard } from './care-signs'

interface ConditionCareCardProps {
  card: ConditionCareCard
  headingLevel: HeadingLevel
  anchor: string
  context: PageContext
}

/**
 * The care card that a condition brings, its most alarming signs before the others. What must not wait at all begins with
 * what to do; where only some signs must not wait, they come first, because the advice is about the rest as well.
 */
export function ConditionCareCardView({ card, headingLevel, anchor, context }: ConditionCareCardProps) {
  const advice = (
    <div className="care__do">
      <RegionalAdvice advice={card.help} level={card.level} context={context} />
    </div>
  )
  return (
    <CareFrame
      level={card.level}
      heading={card.heading}
      statement={card.statement}
      headingLevel={headingLevel}
      anchor={anchor}
      context={context}
    >
      {card.isPressing && advice}
      {card.signs.map(({ level, texts }) => (
        <div key={level} className={`care__signs care__signs--${level.toLowerCase()}`}>
          <RedFlagTag level={level} many={texts.length > 1} />
          <List
            items={texts.map((text) => (
              <CallableText key={text} text={text} context={context} />
            ))}
          />
        </div>
      ))}
      {!card.isPressing && advice}
    </CareFrame>
  )
}
