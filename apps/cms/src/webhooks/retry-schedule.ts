const second = 1000
const minute = 60 * second
const hour = 60 * minute

/** How long to wait after the first failure, the second …; after the last of these, half a day again and again. */
const waits = [5 * second, 30 * second, 2 * minute, 10 * minute, 30 * minute, 2 * hour, 5 * hour, 10 * hour]
const laterWait = 12 * hour
/** Each wait is longer or shorter by up to this part, so that what failed together doesn't come back together. */
const jitter = 1 / 6

/** An endpoint may ask for this much time at most. */
const longestRetryAfter = 24 * hour
/** A delivery is tried for this long. */
export const longestTrying = 3 * 24 * hour

interface Failure {
  now: number
  /** How many attempts have failed, this one included. */
  failures: number
  firstAttemptAt: number
  /** What the endpoint asked for, in milliseconds from now. */
  retryAfter: number | undefined
  /** 0 ≤ random < 1 */
  random: number
}

/** When to try again, in milliseconds since 1970; undefined when three days of trying are enough. */
export function nextAttemptAfter({
  now,
  failures,
  firstAttemptAt,
  retryAfter = 0,
  random,
}: Failure): number | undefined {
  const wait = (waits[failures - 1] ?? laterWait) * (1 - jitter + 2 * jitter * random)
  const next = now + Math.max(wait, Math.min(retryAfter, longestRetryAfter))
  return next - firstAttemptAt > longestTrying ? undefined : Math.round(next)
}

/** A `Retry-After` header in milliseconds from now: seconds, or a date. Undefined when it says neither. */
export function parseRetryAfter(header: string | undefined, now: number): number | undefined {
  const text = header?.trim() ?? ''
  if (/^\d{1,9}$/.test(text)) return Number(text) * second
  // The one form of date that HTTP sends; others would be guesses.
  const date = text.endsWith('GMT') ? Date.parse(text) : NaN
  return Number.isNaN(date) ? undefined : Math.max(0, date - now)
}
