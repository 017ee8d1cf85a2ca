import { Heading } from '@stride/ui/heading/heading.view'
import { List } from '@stride/ui/list/list.view'
import type { BlockView } from '../block-view'
import { Part } from '../part.view'
import './do-dont-list.css'

export const doDontListView: BlockView<'DoDontList'> = {
  titleOf: (list) => list.heading,
  View: ({ block: { heading, dos, donts }, anchor }) => (
    <Part heading={heading} anchor={anchor}>
      <div className="do-dont">
        <div className="do-dont__side">
          <Heading level={3}>Do</Heading>
          <List marker="check" items={dos} />
        </div>
        <div className="do-dont__side do-dont__side--dont">
          <Heading level={3}>Don’t</Heading>
          <List marker="cross" items={donts} />
        </div>
      </div>
    </Part>
  ),
}
