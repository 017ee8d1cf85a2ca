import type { ReactNode } from 'react'
import { classNames } from '../class-names'
import { Icon } from '../icon/icon.view'
import './text-link.css'

interface TextLinkProps {
  href: string
  /** Stands on its own line and leads on to another page. */
  onward?: boolean
  children: ReactNode
}

/** A link within the site. */
export function TextLink({ href, onward = false, children }: TextLinkProps) {
  return (
    <a href={href} className={classNames('text-link', onward && 'text-link--onward')}>
      {onward ? (
        <>
          <span>{children}</span>
          <Icon name="arrow-right" />
        </>
      ) : (
        children
      )}
    </a>
  )
}

/** A link to another website. It opens in the same tab: the reader decides otherwise. */
export function ExternalLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <a href={href} className="text-link external-link" rel="noopener">
      {children}
      <Icon name="arrow-out" />
      <span className="visually-hidden"> (another website)</span>
    </a>
  )
}
