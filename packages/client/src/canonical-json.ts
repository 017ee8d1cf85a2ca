/**
 * One text for one JSON value, whatever the order of its keys (RFC 8785), so that its hash says the same everywhere.
 * Give it what `JSON.parse` gave you. Throws a TypeError for what JSON has no form for.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value === 'object' && value !== null) {
    // By UTF-16 code units, as the RFC says, and as sort does.
    const keys = Object.keys(value).sort()
    const members = keys.map(
      (key) => `${JSON.stringify(key)}:${canonicalJson((value as Record<string, unknown>)[key])}`,
    )
    return `{${members.join(',')}}`
  }
  const isJson = value === null || ['string', 'boolean'].includes(typeof value) || Number.isFinite(value)
  if (!isJson) throw new TypeError(`JSON has no form for a ${typeof value} such as this.`)
  return JSON.stringify(value)
}
