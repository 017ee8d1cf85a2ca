import type { Significance } from './kind'

interface Change {
  action: 'published' | 'withdrawn' | 'redacted'
  significance: Significance
}

/** What a row did, as those who follow are told: a recall is told apart from other withdrawals. */
export const changeActions = ['published', 'withdrawn', 'recalled', 'redacted'] as const
export type ChangeAction = (typeof changeActions)[number]

export function changeActionOf(change: Change): ChangeAction {
  return isRecall(change) ? 'recalled' : change.action
}

/** Whether a row recalls its entry: it is withdrawn for the safety of readers. */
export function isRecall({ action, significance }: Change): boolean {
  return action === 'withdrawn' && significance === 'safety'
}

/** Whether a row changes what was public before it: the past is shown without what was recalled, or erased, since. */
export function isRetraction(change: Change): boolean {
  return change.action === 'redacted' || isRecall(change)
}
