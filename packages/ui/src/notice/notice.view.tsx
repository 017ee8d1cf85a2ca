import type { ReactNode } from 'react'
import { Icon } from '../icon/icon.view'
import './notice.css'

/** Something to know about the page itself. `caution` is for what may be wrong with it. */
export function Notice({ tone = 'plain', children }: { tone?: 'plain' | 'caution'; children: ReactNode }) {
  return (
    <div className={`notice notice--${tone}`} role="note">
      <Icon name={tone === 'caution' ? 'triangle-alert' : 'circle-info'} />
      <div>{children}</div>
    </div>
  )
}
