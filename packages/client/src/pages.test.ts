import { describe, expect, it } from 'vitest'
import type { Operation } from './operation'
import { all, pages, type Connection } from './pages'
import type { StrideClient } from './stride-client'

interface Data {
  list: Connection<number>
}
const operation: Operation<Data, { first: number; after?: string | null }> = { name: 'List', text: '' }

/** Answers with pages of the numbers from 1, the cursor being the last number. */
function clientOver(count: number, stuck = false): Pick<StrideClient, 'query'> {
  return {
    query: (_operation, variables) => {
      const { first, after } = variables as unknown as { first: number; after: string | null }
      const from = stuck ? 0 : Number(after ?? 0)
      const nodes = Array.from({ length: Math.min(first, count - from) }, (_, index) => from + index + 1)
      const last = nodes.at(-1) ?? from
      const data = { list: { nodes, pageInfo: { hasNextPage: last < count, endCursor: String(last) } } }
      return Promise.resolve({ data: data as never, sequence: 1, tags: [], validUntil: null })
    },
  }
}
const what = { operation, variables: { first: 2 }, connection: ({ list }: Data) => list }

async function gather<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = []
  for await (const item of items) found.push(item)
  return found
}

describe('pages', () => {
  it('come one after the other, to the last', async () => {
    expect(await gather(pages(clientOver(5), what))).toEqual([[1, 2], [3, 4], [5]])
    expect(await gather(pages(clientOver(0), what))).toEqual([[]])
    expect(await gather(all(clientOver(5), what))).toEqual([1, 2, 3, 4, 5])
  })

  it('are asked for as they are wanted', async () => {
    for await (const number of all(clientOver(1e9), what)) if (number === 3) break
  })

  it('do not go round in a circle', async () => {
    await expect(gather(all(clientOver(5, true), what))).rejects.toMatchObject({ code: 'UNEXPECTED_ANSWER' })
  })
})
