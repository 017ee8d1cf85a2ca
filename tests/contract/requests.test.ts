import { buildClientSchema, getIntrospectionQuery, printSchema, buildSchema, type IntrospectionQuery } from 'graphql'
import { readFileSync } from 'node:fs'
import { request } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { AppProcess } from '../support/app-process'
import { freePorts } from '../support/free-ports'
import { post, startDemoApi, type DemoApi } from './support/demo-api'
import { withdraw } from './support/publish-entries'

describe('requests', () => {
  let api: DemoApi
  beforeAll(async () => {
    api = await startDemoApi()
  }, 60_000)
  afterAll(() => api.close())

  it('are told the whole contract by introspection', async () => {
    const { data } = await post(api.url, getIntrospectionQuery({ specifiedByUrl: true }))
    const contract = readFileSync(new URL('../../packages/graphql/schema.graphql', import.meta.url), 'utf8')
    expect(printSchema(buildClientSchema(data as IntrospectionQuery))).toBe(printSchema(buildSchema(contract)))
  })

  const malformed = '{ guides { '
  it.each([
    ['a malformed document', malformed, undefined, 400, 'GRAPHQL_PARSE_FAILED'],
    ['a malformed document, for any media type', malformed, '*/*', 400, 'GRAPHQL_PARSE_FAILED'],
    [
      'a malformed document, for the new media type',
      malformed,
      'application/graphql-response+json',
      400,
      'GRAPHQL_PARSE_FAILED',
    ],
    ['a malformed document, for application/json alone', malformed, 'application/json', 200, 'GRAPHQL_PARSE_FAILED'],
    ['an unknown field', '{ guides { nope } }', undefined, 400, 'GRAPHQL_VALIDATION_FAILED'],
    ['an unknown field, for application/json alone', '{ nope }', 'application/json', 200, 'GRAPHQL_VALIDATION_FAILED'],
    ['a missing variable', 'query ($s: String!) { guide(slug: $s) { slug } }', undefined, 400, 'BAD_USER_INPUT'],
    ['a page that is too long', '{ guides(first: 101) { totalCount } }', undefined, 200, 'BAD_USER_INPUT'],
    ['a cursor that was made up', '{ guides(after: "abc") { totalCount } }', undefined, 200, 'BAD_USER_INPUT'],
    [
      'too deep a document',
      `{ guides { nodes { ${'causes { guides { '.repeat(8)} slug ${'} }'.repeat(8)} } } }`,
      undefined,
      400,
      'DEPTH_LIMIT',
    ],
    [
      'too many aliases',
      `{ ${Array.from({ length: 60 }, (_, i) => `a${i}: guides { totalCount }`).join(' ')} }`,
      undefined,
      400,
      'ALIAS_LIMIT',
    ],
    ['too many words', `{ ${'guides { totalCount } '.repeat(2_000)} }`, undefined, 400, 'TOKEN_LIMIT'],
    ['no document', '', undefined, 400, 'BAD_REQUEST'],
  ])('with %s are told what is wrong', async (_, query, accept, status, code) => {
    const { response, errors } = await post(api.url, query, {}, accept ? { accept } : {})
    expect(response.status).toBe(status)
    expect(errors?.map(({ extensions }) => extensions.code)).toContain(code)
    expect(errors?.[0]?.message).not.toBe('')
  })

  it('that are no JSON, too large, of another type or to another address are told so in the same form', async () => {
    const send = async (path: string, body: string | undefined, contentType: string) => {
      const init = body === undefined ? {} : { method: 'POST', body, headers: { 'content-type': contentType } }
      const response = await fetch(api.url + path, init)
      const { errors } = (await response.json()) as { errors: Array<{ message: string }> }
      return [response.status, errors[0]?.message]
    }
    expect(await send('/graphql', '{', 'application/json')).toEqual([400, expect.stringContaining('not JSON')])
    expect(await send('/graphql', 'a', 'text/plain')).toEqual([415, expect.stringContaining('as JSON')])
    expect(await send('/graphql', `"${'a'.repeat(101_000)}"`, 'application/json')).toEqual([
      413,
      expect.stringContaining('100 KB'),
    ])
    expect(await send('/graphics', undefined, '')).toEqual([404, expect.stringContaining('/graphql')])
  })

  it('may come from any origin', async () => {
    const preflight = await fetch(`${api.url}/graphql`, {
      method: 'OPTIONS',
      headers: { origin: 'https://partner.example', 'access-control-request-method': 'POST' },
    })
    expect(preflight.status).toBe(204)
    expect(preflight.headers.get('access-control-allow-headers')).toContain('content-type')
    const { response } = await post(api.url, '{ guides { totalCount } }')
    expect(response.headers.get('access-control-allow-origin')).toBe('*')
    expect(response.headers.get('access-control-allow-credentials')).toBeNull()
  })

  it('of a browser are led to the documentation', async () => {
    const response = await fetch(`${api.url}/graphql`, { headers: { accept: 'text/html' }, redirect: 'manual' })
    expect([response.status, response.headers.get('location')]).toEqual([303, '/'])
  })

  it('with a stride-at-least that is no sequence are refused', async () => {
    const { response, errors } = await post(api.url, '{ guides { totalCount } }', {}, { 'stride-at-least': 'soon' })
    expect([response.status, errors?.[0]?.extensions.code]).toEqual([400, 'BAD_REQUEST'])
  })

  it('with a host that cannot be get the same answer as others, and the server lives on', async () => {
    const { port } = new URL(api.url)
    const status = await new Promise((resolve, reject) => {
      request({ port, path: '/graphql?query={__typename}', headers: { host: 'a<b' } }, (response) => {
        response.resume()
        resolve(response.statusCode)
      })
        .once('error', reject)
        .end()
    })
    expect(status).toBe(200)
    expect((await fetch(`${api.url}/health/live`)).status).toBe(200)
  })

  it('for a picture get its bytes for good, until it is withdrawn', async () => {
    const entry = api.entries.find(({ kind }) => kind === 'media')
    if (!entry) throw new Error('The demo has no picture.')
    const found = await post(api.url, 'query ($id: ID!) { node(id: $id) { ... on Media { path mediaType } } }', {
      id: entry.entryId,
    })
    const { path, mediaType } = (found.data as { node: { path: string; mediaType: string } }).node
    const response = await fetch(api.url + path)
    expect(Buffer.from(await response.arrayBuffer()).equals(Buffer.from(entry.file?.bytes ?? []))).toBe(true)
    expect(response.headers.get('content-type')).toContain(mediaType)
    expect(response.headers.get('cache-control')).toContain('immutable')
    expect(response.headers.get('content-security-policy')).toContain('sandbox')
    expect((await fetch(`${api.url}${path.replace(/\.\w+$/, '.png')}`)).status).toBe(404)
    expect((await fetch(`${api.url}/media/..%2f..%2fetc%2fpasswd`)).status).toBe(404)
    const { sequence } = await withdraw(api.ledger, entry)
    const gone = await fetch(api.url + path, { headers: { 'stride-at-least': String(sequence) } })
    expect([gone.status, gone.headers.get('stride-sequence')]).toEqual([404, String(sequence)])
  })
})

describe('an API that is set up wrongly', () => {
  it.each([
    ['DATABASE_URL', 'postgres://localhost/x', 'postgres'],
    ['SITE_URL', 'stride.example', 'SITE_URL must be'],
    ['LOG_LEVEL', 'loud', 'LOG_LEVEL must be one of'],
  ])('says what to fix in %s, without a stack', async (name, value, words) => {
    const [port = 0] = await freePorts(1)
    const api = new AppProcess('api', port, {
      API_PORT: String(port),
      DATABASE_URL: 'file:/tmp/unused.db',
      [name]: value,
    })
    api.start()
    await expect(api.ready()).rejects.toThrow('ended before it was ready')
    expect(api.output).toContain(words)
    expect(api.output).not.toMatch(/^\s+at /m)
  })
})
