import type { CareLevel, RegionalTextViewFragment } from '../generated/fragments'
import type { PageContext } from '../page/page-context'
import { CallableText } from './callable-text.view'
import { regionNames } from './region'
import './regional-advice.css'

const elsewhere: Readonly<Record<CareLevel, string | null>> = {
  EMERGENCY: 'Elsewhere: call your local emergency number.',
  URGENT: 'Elsewhere: ask a doctor today. If it gets worse, call your local emergency number.',
  NON_URGENT: null,
}

interface RegionalAdviceProps {
  advice: readonly RegionalTextViewFragment[]
  level: CareLevel
  context: PageContext
}

/** What to do, for each region that it was written for. No region ever reads another's as its own. */
export function RegionalAdvice({ advice, level, context }: RegionalAdviceProps) {
  return (
    <div className="regional-advice">
      {advice.map(({ region, text }) => (
        <div key={region} className={`regional-advice__one regional-advice__one--${region.toLowerCase()}`}>
          <p className="regional-advice__region">In the {regionNames[region]}</p>
          <p className="regional-advice__text">
            <CallableText text={text} context={context} />
          </p>
        </div>
      ))}
      {elsewhere[level] && <p className="regional-advice__elsewhere">{elsewhere[level]}</p>}
    </div>
  )
}
