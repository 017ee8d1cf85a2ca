const dayInMs = 86_400_000
const hourInMs = 3_600_000

/** The dates that demo content carries, counted from one moment, so that a demo is always in force. */
export interface DemoDates {
  /** `YYYY-MM-DD`: when the clinicians approved it. */
  reviewedAt: string
  /** `YYYY-MM-DD`: two years later. */
  nextReviewAt: string
  /** `YYYY-MM-DD`: when the sources were looked up. */
  accessedOn: string
  /** ISO 8601: so many hours before the moment. */
  hoursAgo(hours: number): string
}

/** The demo's dates as seen at a moment. */
export function demoDatesAt(now: Date): DemoDates {
  const reviewed = new Date(now.getTime() - 24 * dayInMs)
  const next = new Date(reviewed)
  next.setUTCFullYear(next.getUTCFullYear() + 2)
  return {
    reviewedAt: dayOf(reviewed),
    nextReviewAt: dayOf(next),
    accessedOn: dayOf(new Date(reviewed.getTime() - 2 * dayInMs)),
    hoursAgo: (hours) => new Date(now.getTime() - hours * hourInMs).toISOString(),
  }
}

function dayOf(moment: Date): string {
  return moment.toISOString().slice(0, 10)
}
