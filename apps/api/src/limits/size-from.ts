/** The number of entries that an argument's value asks for; undefined for what says none. */
export function sizeFrom(value: unknown): number | undefined {
  if (Array.isArray(value)) return value.length
  return typeof value === 'number' && Number.isFinite(value) ? Math.max(0, value) : undefined
}
