import type { ReactNode } from 'react'
import { Icon } from '../icon/icon.view'
import './list.css'

interface ListProps {
  items: readonly ReactNode[]
  marker?: 'dot' | 'numbered' | 'check' | 'cross'
}

/** A list of a few words or sentences each. Items keep their order for as long as the page is the same. */
export function List({ items, marker = 'dot' }: ListProps) {
  const Tag = marker === 'numbered' ? 'ol' : 'ul'
  return (
    // Browsers that drop list semantics with the bullets keep them when the role is spelt out.
    <Tag className={`list list--${marker}`} role="list">
      {items.map((item, index) => (
        <li key={index}>
          {(marker === 'check' || marker === 'cross') && <Icon name={marker} />}
          {item}
        </li>
      ))}
    </Tag>
  )
}
