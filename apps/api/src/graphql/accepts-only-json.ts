/** Whether an Accept header names application/json and nothing else (weights and parameters aside). */
export function acceptsOnlyJson(accept: string | undefined): boolean {
  if (!accept) return false
  return accept.split(',').every((range) => range.split(';')[0]?.trim().toLowerCase() === 'application/json')
}
