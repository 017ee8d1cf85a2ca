import type { Operation } from './operation'
import type { QueryOptions, StrideClient } from './stride-client'
import { StrideError } from './stride-error'

/** A Relay connection, as far as turning its pages needs it. */
export interface Connection<Node> {
  nodes: readonly Node[]
  pageInfo: { hasNextPage: boolean; endCursor?: string | null }
}

export interface PagesOf<Data, Variables, Node> {
  /** It has a variable `$after`, and asks for `nodes` and `pageInfo { hasNextPage endCursor }`. */
  operation: Operation<Data, Variables>
  /** All but `after`; `first` says how large a page is, where the operation lets you (100 at most). */
  variables: Omit<Variables, 'after'>
  /** Where in the answer the connection is. */
  connection: (data: Data) => Connection<Node>
  options?: QueryOptions
}

/** Page after page of a connection, each asked for when you want it. Rejects with a StrideError. */
export async function* pages<Data, Variables extends { after?: string | null }, Node>(
  client: Pick<StrideClient, 'query'>,
  { operation, variables, connection, options }: PagesOf<Data, Variables, Node>,
): AsyncGenerator<readonly Node[], void, undefined> {
  let after: string | null = null
  for (;;) {
    const { data } = await client.query(
      operation,
      { ...variables, after } as unknown as Variables & Record<string, unknown>,
      options,
    )
    const { nodes, pageInfo } = connection(data)
    yield nodes
    if (!pageInfo.hasNextPage) return
    const next = pageInfo.endCursor ?? null
    if (next === null || next === after)
      throw new StrideError(
        'The next page has no new cursor: ask for pageInfo { hasNextPage endCursor }, and pass $after.',
        {
          code: 'UNEXPECTED_ANSWER',
        },
      )
    after = next
  }
}

/** Every node of a connection, one by one; pages are asked for as you go. */
export async function* all<Data, Variables extends { after?: string | null }, Node>(
  client: Pick<StrideClient, 'query'>,
  what: PagesOf<Data, Variables, Node>,
): AsyncGenerator<Node, void, undefined> {
  for await (const page of pages(client, what)) yield* page
}
