import { Heading, type HeadingLevel } from '@stride/ui/heading/heading.view'
import { classNames } from '@stride/ui/class-names'
import type { ReactNode } from 'react'
import './part.css'

interface PartProps {
  heading: string
  anchor: string
  /** How large the heading looks; its place in the outline is always the second. */
  size?: HeadingLevel
  /** On a quiet surface of its own. */
  card?: boolean
  children: ReactNode
}

/** A part of a page under a heading that can be linked to. */
export function Part({ heading, anchor, size = 2, card = false, children }: PartProps) {
  return (
    <section className={classNames('part', card && 'part--card')} aria-labelledby={anchor}>
      <Heading level={2} size={size} id={anchor}>
        {heading}
      </Heading>
      {children}
    </section>
  )
}
