import { UrgencyTag } from '../../condition/urgency-tag.view'
import { RichTextView } from '../../rich-text/rich-text.view'
import type { BlockView } from '../block-view'
import { Part } from '../part.view'
import './cause-list.css'

export const causeListView: BlockView<'CauseList'> = {
  titleOf: (list) => list.heading,
  View: ({ block: { heading, intro, causes }, anchor, context }) => (
    <Part heading={heading} anchor={anchor}>
      <RichTextView text={intro} context={context} />
      <ul className="causes" role="list">
        {causes.map(({ note, condition: { slug, title, urgency } }) => (
          <li key={slug} className="cause">
            <div className="cause__head">
              <a className="cause__name" href={context.explainedHere.has(slug) ? `#${slug}` : `/conditions/${slug}`}>
                {title}
              </a>
              <UrgencyTag urgency={urgency} />
            </div>
            {note && <p className="cause__note">{note}</p>}
          </li>
        ))}
      </ul>
    </Part>
  ),
}
