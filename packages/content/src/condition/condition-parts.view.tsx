import { List } from '@stride/ui/list/list.view'
import type { ReactNode } from 'react'
import type { ConditionViewFragment } from '../generated/fragments'
import type { PageContext } from '../page/page-context'
import { RichTextView } from '../rich-text/rich-text.view'
import { PresentationPart } from './presentation.view'
import { Treatments } from './treatments.view'

export interface ConditionPart {
  anchor: string
  label: string
  content: ReactNode
}

/** The parts of a condition's page that have something to say, in their order. */
export function conditionParts(condition: ConditionViewFragment, context: PageContext): ConditionPart[] {
  const { overview, presentations, causes, riskFactors, diagnosis, treatments, prevention, returnToRunning } = condition
  const only = presentations.length === 1
  const text = (anchor: string, label: string, of: ConditionViewFragment['overview'] | null): ConditionPart[] =>
    of ? [{ anchor, label, content: <RichTextView text={of} context={context} /> }] : []
  const list = (anchor: string, label: string, items: readonly string[]): ConditionPart[] =>
    items.length > 0 ? [{ anchor, label, content: <List items={items} /> }] : []
  return [
    ...text('overview', 'Overview', overview),
    ...presentations.map((presentation) => ({
      anchor: `presentation-${presentation.key}`,
      label: only ? 'Symptoms' : presentation.name,
      content: <PresentationPart presentation={presentation} context={context} />,
    })),
    ...list('causes', 'Causes', causes),
    ...list('risk-factors', 'What makes it more likely', riskFactors),
    ...text('diagnosis', 'How it is diagnosed', diagnosis),
    ...(treatments.length > 0
      ? [
          {
            anchor: 'treatment',
            label: 'Treatment',
            content: <Treatments treatments={treatments} level={3} context={context} />,
          },
        ]
      : []),
    ...text('returning-to-running', 'Returning to running', returnToRunning),
    ...text('prevention', 'Prevention', prevention),
  ]
}
