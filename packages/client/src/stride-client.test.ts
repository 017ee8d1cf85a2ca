import { describe, expect, it } from 'vitest'
import type { Operation } from './operation'
import { createStrideClient, type QueryOptions } from './stride-client'
import { StrideError } from './stride-error'

const operation: Operation<{ guide: { title: string } | null }, { slug: string }> = {
  name: 'Title',
  text: 'query Title($slug: String!, $region: Region) @inContext(region: $region) { guide(slug: $slug) { title } }',
}

/** A client whose requests are answered by the function. */
function clientAnswering(answer: (request: Request) => Response | Promise<Response>) {
  const requests: Request[] = []
  const client = createStrideClient({
    url: 'https://api.example/',
    fetch: async (input, init) => {
      const request = new Request(input, init)
      requests.push(request.clone())
      return answer(request)
    },
  })
  const ask = (options?: QueryOptions) => client.query(operation, { slug: 'a' }, options)
  return { ask, requests }
}

const json = (body: unknown, headers: Record<string, string> = {}, status = 200) =>
  Response.json(body, { headers, status })

describe('the client', () => {
  it('gives the data with what it depends on', async () => {
    const { ask } = clientAnswering(() =>
      json(
        { data: { guide: { title: 'A' } } },
        {
          'stride-sequence': '7',
          'surrogate-key': 'entry:1 kind:guide',
          'stride-valid-until': '2026-06-16T08:00:00.000Z',
        },
      ),
    )
    expect(await ask()).toEqual({
      data: { guide: { title: 'A' } },
      sequence: 7,
      tags: ['entry:1', 'kind:guide'],
      validUntil: new Date('2026-06-16T08:00:00.000Z'),
    })
  })

  it('sends the operation with the reader’s place and the sequence to wait for', async () => {
    const { ask, requests } = clientAnswering(() => json({ data: { guide: null } }, { 'stride-sequence': '0' }))
    expect((await ask({ region: 'GB', locale: 'EN_US', atLeast: 12 })).validUntil).toBeNull()
    const [request] = requests
    expect(request?.url).toBe('https://api.example/graphql')
    expect(request?.headers.get('stride-at-least')).toBe('12')
    expect(await request?.json()).toEqual({
      operationName: 'Title',
      query: operation.text,
      variables: { slug: 'a', region: 'GB', locale: 'EN_US' },
    })
  })

  it.each([
    [
      'an error of the API, even beside data',
      () => json({ data: { guide: null }, errors: [{ message: 'No.', extensions: { code: 'BAD_USER_INPUT' } }] }),
      { code: 'BAD_USER_INPUT', message: 'No.', status: 200 },
    ],
    [
      'a failure of ours, with the request id',
      () =>
        json({ errors: [{ message: 'Oh.', extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: 'r1' } }] }, {}, 500),
      { code: 'INTERNAL_SERVER_ERROR', requestId: 'r1', status: 500 },
    ],
    ['something else that answers', () => new Response('<html>'), { code: 'UNEXPECTED_ANSWER', status: 200 }],
    ['nothing that answers', () => Promise.reject(new TypeError('refused')), { code: 'UNREACHABLE', status: null }],
  ])('rejects for %s', async (_, answer, expected) => {
    const failure: unknown = await clientAnswering(answer)
      .ask()
      .catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(StrideError)
    expect(failure).toMatchObject(expected)
  })
})
