import { Agent, request } from 'node:http'

/** How long each of many answers took while it lasted, in milliseconds, shortest first; some clients ask in turn. */
export async function latencies(url: string, body: string, seconds: number, clients = 4): Promise<number[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: clients })
  const end = performance.now() + seconds * 1_000
  const found: number[] = []
  const client = async () => {
    while (performance.now() < end) {
      const begun = performance.now()
      await ask(url, body, agent)
      found.push(performance.now() - begun)
    }
  }
  await Promise.all(Array.from({ length: clients }, client))
  agent.destroy()
  return found.sort((a, b) => a - b)
}

/** The value below which a share (from 0 to 1) of sorted values lies. */
export function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN
}

/** The value in the middle; NaN of none. */
export function median(values: readonly number[]): number {
  return percentile(
    values.toSorted((a, b) => a - b),
    0.5,
  )
}

function ask(url: string, body: string, agent: Agent): Promise<void> {
  return new Promise((resolve, reject) => {
    const sent = request(
      url,
      { method: 'POST', agent, headers: { 'content-type': 'application/json' } },
      (response) => {
        response.resume()
        response.once('end', () => {
          if (response.statusCode === 200) resolve()
          else reject(new Error(`${url} answered with status ${response.statusCode}.`))
        })
      },
    )
    sent.once('error', reject)
    sent.end(body)
  })
}
