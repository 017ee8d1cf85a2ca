import { RichTextView } from '../../rich-text/rich-text.view'
import type { BlockView } from '../block-view'
import { Part } from '../part.view'

export const proseView: BlockView<'Prose'> = {
  titleOf: (prose) => prose.title,
  View: ({ block: { title, body }, anchor, context }) =>
    title ? (
      <Part heading={title} anchor={anchor}>
        <RichTextView text={body} context={context} />
      </Part>
    ) : (
      <RichTextView text={body} context={context} />
    ),
}
