import { List } from '@stride/ui/list/list.view'
import { ExternalLink } from '@stride/ui/text-link/text-link.view'
import type { BlockView } from '../block-view'
import { Part } from '../part.view'
import './external-links.css'

export const externalLinksView: BlockView<'ExternalLinks'> = {
  titleOf: (block) => block.heading,
  View: ({ block: { heading, links }, anchor }) => (
    <Part heading={heading} anchor={anchor} size={3}>
      <List
        items={links.map(({ title, url, publisher }) => (
          <>
            <ExternalLink href={url}>{title}</ExternalLink>
            <span className="external-links__publisher">{publisher}</span>
          </>
        ))}
      />
    </Part>
  ),
}
