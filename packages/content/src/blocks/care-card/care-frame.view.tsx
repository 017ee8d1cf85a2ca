import { Icon, type IconName } from '@stride/ui/icon/icon.view'
import type { HeadingLevel } from '@stride/ui/heading/heading.view'
import type { ReactNode } from 'react'
import type { CareLevel } from '../../generated/fragments'
import type { PageContext } from '../../page/page-context'
import { regionNames } from '../../region/region'
import './care-frame.css'

const levels: Readonly<Record<CareLevel, { name: string; word: string; icon: IconName }>> = {
  EMERGENCY: { name: 'emergency', word: 'Emergency', icon: 'octagon-alert' },
  URGENT: { name: 'urgent', word: 'Urgent', icon: 'triangle-alert' },
  NON_URGENT: { name: 'non-urgent', word: 'Not urgent', icon: 'circle-info' },
}

interface CareFrameProps {
  level: CareLevel
  heading: string
  /** What the level means for the subject, when the heading does not say it. */
  statement?: string
  headingLevel: HeadingLevel
  anchor: string
  context: PageContext
  children: ReactNode
}

/** The frame of every care card: the level in a word and a shape, then what it is about. */
export function CareFrame({ level, heading, statement, headingLevel, anchor, context, children }: CareFrameProps) {
  const { name, word, icon } = levels[level]
  const Title = `h${headingLevel}` as const
  return (
    <section className={`care care--${name}`} aria-labelledby={anchor}>
      <div className="care__band">
        <Title id={anchor} className="care__title">
          <span className="care__level">
            <Icon name={icon} />
            {word}
            <span className="visually-hidden">: </span>
          </span>
          <span className="care__heading">{heading}</span>
          {statement && (
            <span className="care__statement">
              <span className="visually-hidden">: </span>
              {statement}
            </span>
          )}
        </Title>
        {level === 'EMERGENCY' && context.emergencyNumbers.length > 0 && <EmergencyNumbers context={context} />}
      </div>
      <div className="care__body">{children}</div>
    </section>
  )
}

/** The numbers alone, large enough to touch with a shaking hand. What to do about each sign stands below. */
function EmergencyNumbers({ context: { emergencyNumbers } }: { context: PageContext }) {
  return (
    <ul className="care__numbers" role="list">
      {emergencyNumbers.map(({ region, number }) => (
        <li key={region}>
          <a href={`tel:${number}`}>
            <Icon name="phone" />
            <span>
              <strong>{number}</strong> ({regionNames[region]})
            </span>
          </a>
        </li>
      ))}
    </ul>
  )
}
