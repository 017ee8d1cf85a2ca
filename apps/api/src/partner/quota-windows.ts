import type { Allowance } from '@stride/partners/plan'

/** So many points in so many seconds. A window begins with the first request in it, and ends whole. */
export interface WindowPolicy {
  readonly name: 'minute' | 'day'
  readonly seconds: number
  readonly points: number
}

/** What a caller has used of a window. */
export interface WindowUse {
  readonly used: number
  /** Milliseconds since 1970. */
  readonly endsAt: number
}

/** What came of taking points: the windows' use in the order of the policies. */
export interface Taken {
  readonly granted: boolean
  readonly uses: readonly WindowUse[]
}

/** Where points are counted. */
export interface PointsStore {
  /** Takes the points from every window, or from none. */
  take(key: string, points: number, policies: readonly WindowPolicy[]): Taken | Promise<Taken>
  close(): Promise<void>
}

export function policiesOf({ pointsPerMinute, pointsPerDay }: Allowance): readonly WindowPolicy[] {
  return [
    { name: 'minute', seconds: 60, points: pointsPerMinute },
    { name: 'day', seconds: 86_400, points: pointsPerDay },
  ]
}
