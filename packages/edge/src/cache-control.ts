/** Values that hold nothing that could be bounded; there are only a few, and they come with every answer. */
const unbounded = new Set<string>()
const rememberedValues = 100

/**
 * A `cache-control` value whose lifetimes (`max-age`, `s-maxage`) end by the moment until which the answer is valid.
 * Moments are milliseconds since 1970; null: time alone does not change the answer.
 */
export function boundedCacheControl(value: string, validUntil: number | null, now: number): string {
  if (validUntil === null || unbounded.has(value)) return value
  if (!/\b(?:max-age|s-maxage)=0*[1-9]/i.test(value)) {
    if (unbounded.size < rememberedValues) unbounded.add(value)
    return value
  }
  const left = Math.max(0, Math.floor((validUntil - now) / 1_000))
  return value.replace(/\b(max-age|s-maxage)=(\d+)/gi, (_, name: string, seconds: string) => {
    return `${name}=${Math.min(Number(seconds), left)}`
  })
}
