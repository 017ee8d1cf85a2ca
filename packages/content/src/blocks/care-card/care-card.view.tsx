import { List } from '@stride/ui/list/list.view'
import { CallableText } from '../../region/callable-text.view'
import { RegionalAdvice } from '../../region/regional-advice.view'
import type { BlockView } from '../block-view'
import { CareFrame } from './care-frame.view'

export const careCardView: BlockView<'CareCard'> = {
  titleOf: (card) => card.heading,
  View: ({ block: { level, heading, signs, action }, anchor, context }) => (
    <CareFrame level={level} heading={heading} headingLevel={2} anchor={anchor} context={context}>
      <List
        items={signs.map((sign) => (
          <CallableText key={sign} text={sign} context={context} />
        ))}
      />
      <div className="care__do">
        <RegionalAdvice advice={action} level={level} context={context} />
      </div>
    </CareFrame>
  ),
}
