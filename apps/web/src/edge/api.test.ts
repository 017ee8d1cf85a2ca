import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Api } from './api'

/** What the last request said of who sends it, by path. */
let heard: Map<string, IncomingHttpHeaders>
const server = createServer((request, response) => {
  heard.set(request.url ?? '', request.headers)
  response.setHeader('content-type', request.url?.startsWith('/media/') ? 'image/png' : 'application/json')
  response.end(JSON.stringify({ data: { __typename: 'Query' } }))
})
let url: string
beforeEach(async () => {
  heard = new Map()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterEach(() => server.close())

async function askEverything(api: Api) {
  await api.query({ name: 'Nothing', text: 'query Nothing { __typename }' }, {}, 7)
  await api.media('/media/picture.png', 7)
  await api.fetch(api.changesAddress(7), { headers: { accept: 'application/x-ndjson' } })
  return [...heard].map(([path, { authorization }]) => [path, authorization])
}

describe('the way to the API', () => {
  it('shows the key of our own apps with every request', async () => {
    expect(await askEverything(new Api(url, 'stride_internal_0'))).toEqual([
      ['/graphql', 'Bearer stride_internal_0'],
      ['/media/picture.png', 'Bearer stride_internal_0'],
      ['/changes?after=7', 'Bearer stride_internal_0'],
    ])
    expect(heard.get('/graphql')).toMatchObject({ 'content-type': 'application/json', 'stride-at-least': '7' })
    expect(heard.get('/changes?after=7')).toMatchObject({ accept: 'application/x-ndjson' })
  })

  it('shows none when there is none', async () => {
    expect((await askEverything(new Api(url))).map(([, authorization]) => authorization)).toEqual([
      undefined,
      undefined,
      undefined,
    ])
  })
})
