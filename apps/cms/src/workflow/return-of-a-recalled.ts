/** What the screen of an entry tells of its recall. */
export interface ReturnOfARecalled {
  /** Null when it was not recalled, or came back since. */
  recall: { reason: string; recalledAt: string } | null
  /** What its newest draft needs before it can be published, in words; empty when nothing is missing. */
  needs: string[]
}
