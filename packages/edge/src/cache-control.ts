/**
 * A `cache-control` value whose lifetimes (`max-age`, `s-maxage`) end by the moment until which the answer is valid.
 * Moments are milliseconds since 1970; null: time alone does not change the answer.
 */
export function boundedCacheControl(value: string, validUntil: number | null, now: number): string {
  if (validUntil === null) return value
  const left = Math.max(0, Math.floor((validUntil - now) / 1_000))
  return value.replace(/\b(max-age|s-maxage)=(\d+)/gi, (_, name: string, seconds: string) => {
    return `${name}=${Math.min(Number(seconds), left)}`
  })
}
