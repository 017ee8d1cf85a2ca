import type { ReactNode } from 'react'
import { classNames } from '../class-names'
import './heading.css'

export type HeadingLevel = 1 | 2 | 3 | 4

interface HeadingProps {
  level: HeadingLevel
  /** How large it looks, when that differs from its place in the outline. */
  size?: HeadingLevel
  id?: string | undefined
  className?: string
  children: ReactNode
}

export function Heading({ level, size = level, id, className, children }: HeadingProps) {
  const Tag = `h${level}` as const
  return (
    <Tag id={id} className={classNames('heading', `heading--${size}`, className)}>
      {children}
    </Tag>
  )
}
