import { List } from '@stride/ui/list/list.view'
import { CareFrame } from '../blocks/care-card/care-frame.view'
import type { PresentationViewFragment } from '../generated/fragments'
import type { PageContext } from '../page/page-context'
import { RegionalAdvice } from '../region/regional-advice.view'
import { RichTextView } from '../rich-text/rich-text.view'
import { StatedSymptoms } from '../symptom/stated-symptoms.view'
import { ordinarySymptoms } from './care-signs'
import { onsetWords } from './condition-words'
import { UrgencyTag } from './urgency-tag.view'
import './presentation.css'

/** One form of a condition. Signs that must not wait are marked here and stand in the care card at the top as well. */
export function PresentationPart({
  presentation,
  context,
}: {
  presentation: PresentationViewFragment
  context: PageContext
}) {
  const { key, onset, urgency, description, symptoms, helpAdvice } = presentation
  const hasCareCard = ordinarySymptoms(presentation).length < symptoms.length
  return (
    <>
      <p className="presentation__facts">
        <span>{onsetWords[onset]}</span>
        <UrgencyTag urgency={urgency} />
      </p>
      {description && <RichTextView text={description} context={context} />}
      {urgency === 'EMERGENCY' || urgency === 'URGENT' ? (
        <List items={symptoms.map(({ text }) => text)} />
      ) : (
        <StatedSymptoms symptoms={symptoms} />
      )}
      {hasCareCard ? (
        <p>
          <a href={`#care-${key}`}>What to do about signs that cannot wait</a>
        </p>
      ) : (
        <CareFrame level="NON_URGENT" heading="Getting help" headingLevel={3} anchor={`help-${key}`} context={context}>
          <RegionalAdvice advice={helpAdvice} level="NON_URGENT" context={context} />
        </CareFrame>
      )}
    </>
  )
}
