/** How long an answer asks us to wait, in milliseconds; undefined when it does not. */
export function retryAfter({ headers }: Response): number | undefined {
  const header = headers.get('retry-after')
  if (!header) return undefined
  const milliseconds = /^\d+$/.test(header) ? Number(header) * 1000 : Date.parse(header) - Date.now()
  return Number.isNaN(milliseconds) ? undefined : Math.max(0, milliseconds)
}
