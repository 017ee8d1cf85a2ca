import { Icon, type IconName } from '@stride/ui/icon/icon.view'
import type { HeadingLevel } from '@stride/ui/heading/heading.view'
import type { ReactNode } from 'react'
import type { CareLevel } from '../../generated/fragments'
import './care-frame.css'

const levels: Readonly<Record<CareLevel, { name: string; word: string; icon: IconName }>> = {
  EMERGENCY: { name: 'emergency', word: 'Emergency', icon: 'octagon-alert' },
  URGENT: { name: 'urgent', word: 'Urgent', icon: 'triangle-alert' },
  NON_URGENT: { name: 'non-urgent', word: 'Not urgent', icon: 'circle-info' },
}

interface CareFrameProps {
  level: CareLevel
  heading: string
  headingLevel: HeadingLevel
  anchor: string
  children: ReactNode
}

/** The frame of every care card: the level in a word and a shape, then what it is about. */
export function CareFrame({ level, heading, headingLevel, anchor, children }: CareFrameProps) {
  const { name, word, icon } = levels[level]
  const Title = `h${headingLevel}` as const
  return (
    <section className={`care care--${name}`} aria-labelledby={anchor}>
      <Title id={anchor} className="care__band">
        <span className="care__level">
          <Icon name={icon} />
          {word}
          <span className="visually-hidden">: </span>
        </span>
        <span className="care__heading">{heading}</span>
      </Title>
      <div className="care__body">{children}</div>
    </section>
  )
}
