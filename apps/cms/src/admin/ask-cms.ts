/**
 * Asks one of our own endpoints and gives its JSON. Rejects with an Error whose message is for whoever is at the
 * screen.
 */
export async function askCms(method: 'GET' | 'POST', address: string, body?: object): Promise<unknown> {
  const response = await fetch(address, {
    method,
    credentials: 'same-origin',
    ...(body ? { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) } : {}),
  }).catch(() => {
    throw new Error('The CMS cannot be reached. Try again in a moment.')
  })
  const answer: unknown = await response.json().catch(() => undefined)
  if (response.ok) return answer
  const { errors } = (answer ?? {}) as { errors?: Array<{ message?: string }> }
  throw new Error(errors?.[0]?.message ?? `The CMS answered with ${response.status}. Try again in a moment.`)
}
