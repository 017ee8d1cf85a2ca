import { Heading } from '@stride/ui/heading/heading.view'
import { RichTextView } from '../../rich-text/rich-text.view'
import type { BlockView } from '../block-view'
import { Part } from '../part.view'
import './faq.css'

export const faqView: BlockView<'Faq'> = {
  titleOf: (faq) => faq.heading,
  // Answers stay open: someone in pain should not have to open each of them, and they can be found and printed.
  View: ({ block: { heading, questions }, anchor, context }) => (
    <Part heading={heading} anchor={anchor}>
      <div className="faq">
        {questions.map(({ question, answer }) => (
          <div key={question} className="faq__question">
            <Heading level={3}>{question}</Heading>
            <RichTextView text={answer} context={context} />
          </div>
        ))}
      </div>
    </Part>
  ),
}
