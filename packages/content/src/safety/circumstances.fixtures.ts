import type { PublishedView } from '../publication/published-view'
import type { ChangeAtHand, Circumstances } from './candidate'

/** A change that nothing stands in the way of, as long as its entry wasn't recalled. */
export const usualChange: ChangeAtHand = {
  significance: 'clinical',
  reason: 'First published.',
  clinicalHash: 'a'.repeat(64),
  approval: null,
}

/** What the gate knows of a view on a day (`YYYY-MM-DD`). */
export function circumstancesIn(view: PublishedView, today: string, change: Partial<ChangeAtHand> = {}): Circumstances {
  return { published: view, recalls: view.recalls, today, change: { ...usualChange, ...change } }
}
