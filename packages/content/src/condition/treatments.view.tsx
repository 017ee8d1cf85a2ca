import { Heading, type HeadingLevel } from '@stride/ui/heading/heading.view'
import { List } from '@stride/ui/list/list.view'
import type { TreatmentViewFragment } from '../generated/fragments'
import type { PageContext } from '../page/page-context'
import { CallableText } from '../region/callable-text.view'
import { evidenceWords, treatmentPhases } from './condition-words'
import './treatments.css'

interface TreatmentsProps {
  treatments: readonly TreatmentViewFragment[]
  level: HeadingLevel
  context: PageContext
}

/** Treatments by phase; each says how well it is supported and, if not for all, for which form of the condition. */
export function Treatments({ treatments, level, context }: TreatmentsProps) {
  return (
    <div className="treatments">
      {treatmentPhases.map(([phase, name]) => {
        const ofPhase = treatments.filter((treatment) => treatment.phase === phase)
        if (ofPhase.length === 0) return null
        return (
          <div key={phase} className="treatments__phase">
            <Heading level={level} size={4}>
              {name}
            </Heading>
            <List
              items={ofPhase.map(({ text, evidence, presentations }) => (
                <>
                  <CallableText text={text} context={context} />{' '}
                  <span className="treatments__note">
                    {evidenceWords[evidence]}
                    {presentations.length > 0 && `. For: ${presentations.map(({ name }) => name).join(', ')}`}
                  </span>
                </>
              ))}
            />
          </div>
        )
      })}
    </div>
  )
}
