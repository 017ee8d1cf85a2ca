/** How much a caller may ask for: `anonymous` without a key, `internal` for our own apps. */
export const plans = ['anonymous', 'free', 'partner', 'internal'] as const
export type Plan = (typeof plans)[number]

/** The plans that a partner can have. */
export const partnerPlans = ['free', 'partner'] as const satisfies readonly Plan[]
export type PartnerPlan = (typeof partnerPlans)[number]

/** Points are what operations cost; see `extensions.cost` in the API's answers. Cached answers cost nothing. */
export interface Allowance {
  /** What one operation may cost. */
  pointsPerOperation: number
  pointsPerMinute: number
  pointsPerDay: number
}

/** The one place with the numbers; null is without limit. */
export const allowances: Readonly<Record<Plan, Allowance | null>> = {
  // Enough to try every example of the documentation and to show a page now and then, not to mirror the site.
  anonymous: { pointsPerOperation: 1_000, pointsPerMinute: 5_000, pointsPerDay: 100_000 },
  free: { pointsPerOperation: 2_500, pointsPerMinute: 10_000, pointsPerDay: 500_000 },
  partner: { pointsPerOperation: 10_000, pointsPerMinute: 60_000, pointsPerDay: 5_000_000 },
  internal: null,
}
