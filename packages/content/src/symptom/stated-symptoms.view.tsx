import { List } from '@stride/ui/list/list.view'
import type { StatedSymptomViewFragment } from '../generated/fragments'
import { RedFlagTag } from './red-flag-tag.view'

/** Signs in their order, the alarming ones marked. */
export function StatedSymptoms({ symptoms }: { symptoms: readonly StatedSymptomViewFragment[] }) {
  return (
    <List
      items={symptoms.map(({ text, redFlag }) => (
        <>
          {text} {redFlag && <RedFlagTag level={redFlag} />}
        </>
      ))}
    />
  )
}
