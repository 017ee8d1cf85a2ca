import { Fragment } from 'react'
import type { PageContext } from '../page/page-context'

/**
 * Text in which the emergency and urgent help numbers can be called by touching them, where it says to call them: a
 * number to text, or one in a service's name ("999 BSL"), stays text.
 */
export function CallableText({ text, context }: { text: string; context: PageContext }) {
  if (context.callableNumbers.length === 0) return text
  // The settings hold digits alone, so nothing needs escaping in the pattern.
  const parts = text.split(
    new RegExp(`(?<=\\b(?:call|dial|phone|ring|NHS) )(${context.callableNumbers.join('|')})(?![0-9]| BSL)`, 'i'),
  )
  return parts.map((part, index) =>
    // Splitting by a group puts what matched at the odd places.
    index % 2 === 1 ? (
      <a key={index} className="callable" href={`tel:${part}`}>
        {part}
      </a>
    ) : (
      <Fragment key={index}>{part}</Fragment>
    ),
  )
}
