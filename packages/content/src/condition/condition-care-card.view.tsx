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

/** The care card that a condition brings: what to do first, then the signs, the most alarming before the others. */
export function ConditionCareCardView({ card, headingLevel, anchor, context }: ConditionCareCardProps) {
  return (
    <CareFrame level={card.level} heading={card.heading} headingLevel={headingLevel} anchor={anchor} context={context}>
      <div className="care__do">
        <RegionalAdvice advice={card.help} level={card.level} context={context} />
      </div>
      {card.signs.map(({ level, texts }) => (
        <div key={level} className="care__signs">
          <RedFlagTag level={level} many={texts.length > 1} />
          <List items={texts.map((text) => <CallableText key={text} text={text} context={context} />)} />
        </div>
      ))}
    </CareFrame>
  )
}
