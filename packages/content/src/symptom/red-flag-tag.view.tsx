import { Icon } from '@stride/ui/icon/icon.view'
import type { RedFlagLevel } from '../generated/fragments'
import './red-flag-tag.css'

const words: Readonly<Record<RedFlagLevel, string>> = { EMERGENCY: 'Emergency sign', URGENT: 'Urgent sign' }

/** Says how alarming a sign is by word, shape and colour. `many` when it stands above several. */
export function RedFlagTag({ level, many = false }: { level: RedFlagLevel; many?: boolean }) {
  return (
    <span className={`red-flag red-flag--${level.toLowerCase()}`}>
      <Icon name={level === 'EMERGENCY' ? 'octagon-alert' : 'triangle-alert'} />
      {many ? `${words[level]}s` : words[level]}
    </span>
  )
}
