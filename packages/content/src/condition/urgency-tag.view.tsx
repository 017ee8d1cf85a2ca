import { Icon } from '@stride/ui/icon/icon.view'
import type { Urgency } from '../generated/fragments'
import { urgencyWords } from './condition-words'
import './urgency-tag.css'

/** How soon a condition needs help, in words first; a shape and a colour mark what must not wait. */
export function UrgencyTag({ urgency }: { urgency: Urgency }) {
  const { text, icon } = urgencyWords[urgency]
  return (
    <span className={`urgency urgency--${urgency.toLowerCase().replace('_', '-')}`}>
      {icon && <Icon name={icon} />}
      {text}
    </span>
  )
}
