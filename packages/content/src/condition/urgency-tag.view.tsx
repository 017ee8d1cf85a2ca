import { Icon, type IconName } from '@stride/ui/icon/icon.view'
import type { Urgency } from '../generated/fragments'
import './urgency-tag.css'

const words: Readonly<Record<Urgency, { text: string; icon: IconName | null }>> = {
  EMERGENCY: { text: 'Can be an emergency', icon: 'octagon-alert' },
  URGENT: { text: 'Needs urgent help', icon: 'triangle-alert' },
  ROUTINE: { text: 'See a clinician', icon: null },
  SELF_CARE: { text: 'Usually self-care', icon: null },
}

/** How soon a condition needs help, in words first; a shape and a colour mark what must not wait. */
export function UrgencyTag({ urgency }: { urgency: Urgency }) {
  const { text, icon } = words[urgency]
  return (
    <span className={`urgency urgency--${urgency.toLowerCase().replace('_', '-')}`}>
      {icon && <Icon name={icon} />}
      {text}
    </span>
  )
}
