import type { Ledger } from '@stride/ledger/ledger'
import type { AppendRequest } from '@stride/ledger/publication'
import { setTimeout as delay } from 'node:timers/promises'
import type { BenchContent } from './content'

/** Publishes one condition after another with another summary, and gives the next one each time. */
async function publisher(ledger: Ledger, { conditions }: BenchContent) {
  const heads = await Promise.all(conditions.slice(0, 20).map((entryId) => ledger.head(entryId)))
  let count = 0
  return async () => {
    const head = heads[count % heads.length]
    if (!head) throw new Error('The bench content has no conditions.')
    count += 1
    const content = { ...(head.content as object), summary: { 'en-GB': `As published for the ${count}th time.` } }
    const { kind, entryId, slug, shapeVersion, reviewedBy, reviewedAt, nextReviewAt } = head
    const request: AppendRequest = {
      ...{ kind, entryId, slug, shapeVersion, reviewedBy, reviewedAt, nextReviewAt },
      ...{
        action: 'published',
        significance: 'editorial',
        reason: 'Measured',
        content,
        clinical: null,
      },
    }
    const { publication } = await ledger.append(request, () => undefined)
    return publication
  }
}

const query = 'query ($id: ID!) { node(id: $id) { ... on Condition { summary publication { sequence } } } }'

/** Milliseconds from an append's beginning until the API answers with what it says, many times over, shortest first. */
export async function timesToServed(
  ledger: Ledger,
  content: BenchContent,
  url: string,
  times: number,
): Promise<number[]> {
  const publish = await publisher(ledger, content)
  const found: number[] = []
  for (let time = 0; time < times; time += 1) {
    const begun = performance.now()
    const { entryId, sequence } = await publish()
    for (;;) {
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query, variables: { id: entryId } }),
      })
      const { data } = (await response.json()) as { data: { node: { publication: { sequence: number } } } }
      if (data.node.publication.sequence >= sequence) break
    }
    found.push(performance.now() - begun)
  }
  return found.sort((a, b) => a - b)
}

/** Publishes every so many milliseconds until stopped. */
export function publishingEvery(ledger: Ledger, content: BenchContent, milliseconds: number): () => Promise<void> {
  const stopping = new AbortController()
  const running = (async () => {
    const publish = await publisher(ledger, content)
    while (!stopping.signal.aborted) {
      await publish()
      await delay(milliseconds, undefined, { signal: stopping.signal }).catch(() => undefined)
    }
  })()
  return () => {
    stopping.abort()
    return running
  }
}
