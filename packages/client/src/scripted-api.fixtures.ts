import type { Change } from './changes'

const json = (body: unknown, headers: Record<string, string> = {}, status = 200) =>
  Response.json(body, { headers, status })

/** An API in memory that streams its changes, and can be told to break. */
export class ScriptedApi {
  readonly requests: Request[] = []
  readonly changes: Change[] = []
  /** What the next requests get instead of an answer, in turn. */
  readonly failures: Array<() => Response | Promise<Response>> = []
  readonly #streams = new Set<ReadableStreamDefaultController<Uint8Array>>()

  readonly fetch: typeof globalThis.fetch = async (input, init) => {
    const request = new Request(input, init)
    this.requests.push(request.clone())
    const failure = this.failures.shift()
    if (failure) return failure()
    const { pathname, searchParams } = new URL(request.url)
    if (pathname === '/changes') return this.#stream(Number(searchParams.get('after')), init?.signal ?? request.signal)
    return json({ errors: [{ message: 'No.', extensions: { code: 'NOT_FOUND' } }] }, {}, 404)
  }

  /** Publishes, withdraws or recalls an entry; gives its sequence. */
  add(entryId: string, what: 'published' | 'withdrawn' | 'recalled' | 'redacted'): number {
    const change: Change = {
      sequence: this.changes.length + 1,
      kind: entryId.startsWith('p') ? 'product' : 'condition',
      entryId,
      slug: entryId,
      revision: this.changes.filter((one) => one.entryId === entryId).length + 1,
      action: what === 'recalled' ? 'withdrawn' : what,
      significance: what === 'recalled' ? 'safety' : 'editorial',
      reason: 'Because.',
      publishedAt: '2026-06-01T09:00:00.000Z',
      contentHash: '0'.repeat(64),
      redacts: null,
      tags: [],
    }
    this.changes.push(change)
    for (const stream of this.#streams) stream.enqueue(line(change))
    return change.sequence
  }

  /** What is public of an entry: the sequence that published it; null when nothing is. */
  current(entryId: string): number | null {
    const head = this.changes.findLast((change) => change.entryId === entryId && change.action !== 'redacted')
    return head?.action === 'published' ? head.sequence : null
  }

  /** All that is public. */
  public(): Record<string, number> {
    const ids = [...new Set(this.changes.map(({ entryId }) => entryId))]
    return Object.fromEntries(
      ids.flatMap((id) => {
        const sequence = this.current(id)
        return sequence === null ? [] : [[id, sequence]]
      }),
    )
  }

  /** Ends all streams, as a server that stops, or a proxy, does; half a line may have been sent. */
  cut(): void {
    for (const stream of this.#streams) {
      stream.enqueue(new TextEncoder().encode('{"sequence":'))
      stream.close()
    }
    this.#streams.clear()
  }

  #stream(after: number, signal: AbortSignal): Response {
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => {
        controller.enqueue(new TextEncoder().encode('\n'))
        for (const change of this.changes.slice(after)) controller.enqueue(line(change))
        this.#streams.add(controller)
        signal.addEventListener('abort', () => {
          if (this.#streams.delete(controller)) controller.error(signal.reason)
        })
      },
    })
    return new Response(body, { headers: { 'stride-sequence': String(this.changes.length) } })
  }
}

const line = (change: Change) => new TextEncoder().encode(`${JSON.stringify(change)}\n`)
