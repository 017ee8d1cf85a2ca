import { request as httpRequest } from 'node:http'
import { connect, type Socket } from 'node:net'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { until } from '../support/until'
import { post, startDemoApi, type DemoApi } from './support/demo-api'

const times = (count: number, text: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => text(index)).join(' ')
const deep = (levels: number) =>
  `{ guides { nodes ${'{ causes { guides '.repeat(levels)}{ slug }${' } }'.repeat(levels)} } }`
/** Asks for so many copies of everything at each level of introspection. */
const introspectionOfFan = (copies: number) => {
  const all = (name: string, what: string) => times(copies, (index) => `${name}${index}: ${what}`)
  return `{ __schema { ${all('a', 'types { ...A }')} } } fragment A on __Type { ${all('b', 'fields { ...F }')} } fragment F on __Field { ${all('c', 'type { ...T }')} } fragment T on __Type { ${all('d', 'ofType { name }')} }`
}
/** Far more than a refusal takes, and less than anyone waits. */
const promptly = 5_000

let api: DemoApi
let url: string
let port: number
beforeAll(async () => {
  api = await startDemoApi()
  url = api.url
  port = Number(new URL(url).port)
}, 60_000)
afterAll(() => api.close())

const sockets = new Set<Socket>()
afterEach(() => {
  for (const socket of sockets) socket.destroy()
  sockets.clear()
})

/** A connection that sends bytes as they are; `answer` is all that came back so far. */
function open(text: string | Buffer) {
  const socket = connect(port, '127.0.0.1')
  sockets.add(socket)
  const state = { socket, answer: '', isClosed: false }
  socket.on('data', (piece) => (state.answer += piece.toString('latin1')))
  // The server may close on us; that is what is looked at.
  socket.on('error', () => undefined)
  socket.on('close', () => (state.isClosed = true))
  socket.write(text)
  return state
}

let asked = 0
/** Someone else, who asks for something that is not kept, and gets it. */
async function politeIsAnswered(): Promise<void> {
  asked += 1
  const query = `query Polite${asked} { condition(slug: "calf-strain") { title } }`
  const { response, data, errors } = await post(url, query)
  expect([response.status, errors, data]).toEqual([
    200,
    undefined,
    { condition: { title: expect.any(String) as string } },
  ])
}

describe('a document that asks for too much is refused with the code of what is too much', () => {
  const bomb = (levels: number) =>
    `{ guide(slug: "a") { ...F0 } } ${times(levels, (level) => `fragment F${level} on Guide { a${level}: causes { guides { ...F${level + 1} } } b${level}: causes { guides { ...F${level + 1} } } }`)} fragment F${levels} on Guide { slug }`
  it.each([
    ['DEPTH_LIMIT', 'deep', deep(20)],
    ['DEPTH_LIMIT', 'deeper than any stack', `{ a${'{ a '.repeat(2_300)}${'}'.repeat(2_300)} }`],
    ['DEPTH_LIMIT', 'a fragment bomb, deep', bomb(20)],
    ['COST_LIMIT', 'a fragment bomb', bomb(6)],
    ['ALIAS_LIMIT', 'aliased', `{ ${times(200, (index) => `a${index}: guides { totalCount }`)} }`],
    ['ALIAS_LIMIT', 'wide', `{ ${times(2_000, () => '__typename')} }`],
    ['DIRECTIVE_LIMIT', 'flooded with directives', `{ context { sequence ${times(300, () => '@skip(if: false)')} } }`],
    [
      'FRAGMENT_LIMIT',
      'fragments without end',
      `{ context { sequence } } ${times(500, (index) => `fragment F${index} on Guide { slug }`)}`,
    ],
    [
      'GRAPHQL_VALIDATION_FAILED',
      'a cycle of fragments',
      '{ guide(slug: "a") { ...A } } fragment A on Guide { ...B } fragment B on Guide { ...A }',
    ],
    ['TOKEN_LIMIT', 'long', `{ ${times(6_000, (index) => `f${index}`)} }`],
    [
      'COST_LIMIT',
      'expensive',
      '{ guides(first: 100) { nodes { causes { guides { causes { guides { slug } } } } } } }',
    ],
    ['GRAPHQL_PARSE_FAILED', 'one huge word that never ends', `{ guide(slug: "${'a'.repeat(90_000)}`],
    ['GRAPHQL_PARSE_FAILED', 'no GraphQL', '\u0000\u0001{{{{'],
  ])('%s: %s', async (code, _, query) => {
    const begun = performance.now()
    const { response, errors } = await post(url, query)
    expect([response.status, errors?.[0]?.extensions.code]).toEqual([400, code])
    expect(performance.now() - begun).toBeLessThan(promptly)
    await politeIsAnswered()
  })

  it.each([
    ['ALIAS_LIMIT', 'that multiplies the contract with itself', introspectionOfFan(5)],
    [
      'DEPTH_LIMIT',
      'of types of types',
      '{ __schema { types { fields { args { type { inputFields { name } } } } } } }',
    ],
  ])('%s: introspection %s', async (code, _, query) => {
    const { response, errors } = await post(url, query)
    expect([response.status, errors?.[0]?.extensions.code]).toEqual([400, code])
  })

  it('a page whose size hides behind a null is refused for what it would be', async () => {
    const query =
      'query ($n: Int = 0) { conditions(first: $n, last: 100) { nodes { guides { causes { guides { slug } } } } } }'
    const { errors } = await post(url, query, { n: null })
    expect(errors?.[0]?.extensions.code).toBe('COST_LIMIT')
  })

  it('introspection is answered all the same', async () => {
    expect((await post(url, '{ __schema { types { name fields { name } } } }')).errors).toBeUndefined()
  })
})

describe('what nothing can be called is nowhere, and goes into no header', () => {
  const names = ['a\nb', 'чалф', 'x'.repeat(3_000), '\ud800', '', 'a b', 'entry:a']
  it.each(names)('%j', async (name) => {
    const asked = [
      'query ($name: String!) { condition(slug: $name) { title } guide(slug: $name) { title } }',
      'query ($name: ID!) { node(id: $name) { id } }',
      'query ($name: ID!) { history(entryId: $name) { nodes { sequence } } }',
    ]
    for (const query of asked)
      // What is asked for again comes from memory.
      for (let time = 0; time < 4; time += 1) {
        const { response } = await post(url, query, { name })
        expect(response.status).toBe(200)
        expect(response.headers.get('surrogate-key') ?? '').not.toContain('x'.repeat(100))
      }
    const embed = await fetch(`${url}/embed/${encodeURIComponent(Buffer.from(name).toString())}x`)
    expect([404, 414]).toContain(embed.status)
    await embed.body?.cancel()
  })

  it('ids that are as long as all variables may be', async () => {
    const ids = Array.from({ length: 25 }, (_, index) => `${index}`.padStart(700, 'a'))
    const { response } = await post(url, 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids })
    expect(response.status).toBe(200)
  })
})

describe('a cursor that no list gave out', () => {
  const cursorOf = (...key: unknown[]) => Buffer.from(JSON.stringify(['SEARCH', ...key])).toString('base64url')
  it.each([
    [[-1e17, 0, 'a', 'b']],
    [[-1e9, 0, 'a', 'b']],
    [[0.5, 0, 'a', 'b']],
    [[10, 0, 'a', 'b']],
    [[0, 7, 'a', 'b']],
    [['0', '0', 'a', 'b']],
    [[0, 0, 'a']],
    [[0, 0, 'a', 'b', 'c']],
  ])('is refused: %j', async (key) => {
    const query = 'query ($after: String) { search(query: "calf", after: $after) { totalCount } }'
    const { errors } = await post(url, query, { after: cursorOf(...key) })
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT')
    await politeIsAnswered()
  })
})

it.each([
  ['query ($n: Int) { conditions(first: $n) { totalCount } }', { n: 'SECRET' }],
  ['query ($id: ID!) { node(id: $id) { id } }', { id: { x: 'SECRET' } }],
  ['query ($u: [Urgency!]) { conditions(filter: { urgency: $u }) { totalCount } }', { u: ['SECRET'] }],
])(
  'a variable of another type is the caller’s to mend, so that its value comes into no log: %s',
  async (query, variables) => {
    const { response, errors } = await post(url, query, variables)
    expect([response.status, errors?.[0]?.extensions.code]).toEqual([400, 'BAD_USER_INPUT'])
  },
)

it('a number without end is refused, and never taken for another', async () => {
  const body = '{"query":"query ($n: Int) { conditions(first: $n) { totalCount } }","variables":{"n":1e400}}'
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  })
  const { errors } = (await response.json()) as { errors: Array<{ extensions: { code: string } }> }
  expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT')
})

describe('a request in a form that there is not is refused with its own code', () => {
  const json = { 'content-type': 'application/json' }
  const send = (body: string | Buffer, headers: Record<string, string> = json) =>
    fetch(`${url}/graphql`, { method: 'POST', headers, body: typeof body === 'string' ? body : new Uint8Array(body) })
  /** A body of unknown length, of which most is sent after it was refused. */
  const sendSlowly = (pieces: number) => {
    let sent = 0
    const body = new ReadableStream({
      async pull(controller) {
        if (sent === pieces) {
          controller.close()
          return
        }
        sent += 1
        controller.enqueue(new Uint8Array(20_000).fill(97))
        await new Promise((resolve) => setImmediate(resolve))
      },
    })
    return fetch(`${url}/graphql`, { method: 'POST', headers: json, body, duplex: 'half' } as RequestInit)
  }
  const nested = (levels: number) =>
    `{"query":"{ context { sequence } }","variables":{"a":${'['.repeat(levels)}${']'.repeat(levels)}}}`
  it.each<[number, string, string, () => Promise<Response>]>([
    [413, 'BODY_TOO_LARGE', 'a huge body', () => send(`"${'a'.repeat(5_000_000)}"`)],
    [413, 'BODY_TOO_LARGE', 'a huge body in pieces', () => sendSlowly(40)],
    [
      400,
      'VARIABLES_TOO_LARGE',
      'huge variables',
      () => send(JSON.stringify({ query: '{ context { sequence } }', variables: { a: 'a'.repeat(50_000) } })),
    ],
    [400, 'VARIABLES_TOO_LARGE', 'deep variables', () => send(nested(40_000))],
    [
      400,
      'BATCH_NOT_SUPPORTED',
      'a batch',
      () => send(JSON.stringify(Array.from({ length: 500 }, () => ({ query: '{ context { sequence } }' })))),
    ],
    [
      400,
      'BAD_REQUEST',
      'malformed UTF-8',
      () => send(Buffer.concat([Buffer.from('{"query":"{ a'), Buffer.from([0xc3, 0x28]), Buffer.from('}"}')])),
    ],
    [
      415,
      'UNSUPPORTED_MEDIA_TYPE',
      'a body that says to be gzip',
      () => send(Buffer.from([0x1f, 0x8b, 0, 1, 2]), { ...json, 'content-encoding': 'gzip' }),
    ],
    [405, 'METHOD_NOT_ALLOWED', 'another method', () => fetch(`${url}/graphql`, { method: 'DELETE' })],
  ])('%i %s: %s', async (status, code, _, ask) => {
    const response = await ask()
    const { errors } = (await response.json()) as { errors: Array<{ extensions: { code: string } }> }
    expect([response.status, errors[0]?.extensions.code]).toEqual([status, code])
    await politeIsAnswered()
  })
})

describe('a connection that behaves badly keeps nobody else waiting', () => {
  const head = 'POST /graphql HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n'

  it('one byte at a time, or half a request and then nothing, is ended', async () => {
    const slow = [open(`${head}Content-Length: 1000\r\n\r\n{`), open(head), open('POST /gra')]
    const drip = setInterval(() => slow[0]?.socket.write(' '), 200)
    try {
      await politeIsAnswered()
      await until('all are ended', () => slow.every(({ isClosed }) => isClosed), { within: 40_000, every: 200 })
      for (const { answer } of slow) expect(answer).toMatch(/^HTTP\/1\.1 408 [\s\S]*"code":"TIMEOUT"/)
    } finally {
      clearInterval(drip)
    }
    await politeIsAnswered()
  }, 60_000)

  it.each([
    ['BAD_REQUEST', 'no HTTP', '\u0016\u0003\u0001\u0002\r\n\r\n'],
    ['BAD_REQUEST', 'two lengths', `${head}Content-Length: 5\r\nContent-Length: 6\r\n\r\n12345`],
    ['BAD_REQUEST', 'a length and chunks', `${head}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`],
    ['BAD_REQUEST', 'chunks of no length', `${head}Transfer-Encoding: chunked\r\n\r\nzz\r\n`],
    ['HEADERS_TOO_LARGE', 'a flood of headers', `${head}${'X-A: a\r\n'.repeat(10_000)}\r\n`],
    ['HEADERS_TOO_LARGE', 'a huge header', `${head}X-A: ${'a'.repeat(200_000)}\r\n\r\n`],
  ])('%s: %s is refused and closed', async (code, _, text) => {
    const bad = open(text)
    await until('it is closed', () => bad.isClosed, { within: promptly })
    expect(bad.answer).toContain(`"code":"${code}"`)
    await politeIsAnswered()
  })

  it('those who never read what they ask for do not fill memory or hold up others', async () => {
    const body = JSON.stringify({ query: '{ __schema { types { name description fields { name description } } } }' })
    const one = `${head}Content-Length: ${body.length}\r\n\r\n${body}`
    for (let count = 0; count < 20; count += 1) open(one.repeat(50)).socket.pause()
    for (let count = 0; count < 5; count += 1) await politeIsAnswered()
  })

  it('a thousand that connect and say nothing leave room for others', async () => {
    for (let count = 0; count < 1_000; count += 1) open('')
    await politeIsAnswered()
  }, 30_000)

  it('questions that are cut off before their answer end nothing but themselves', async () => {
    for (let count = 0; count < 50; count += 1) {
      const request = httpRequest({
        port,
        path: '/graphql',
        method: 'POST',
        headers: { 'content-type': 'application/json' },
      })
      request.on('error', () => undefined)
      request.end(
        JSON.stringify({ query: `{ guides(first: ${(count % 50) + 1}) { nodes { title } pageInfo { endCursor } } }` }),
      )
      setImmediate(() => request.destroy())
    }
    await politeIsAnswered()
  })
})

describe('what is allowed and takes long keeps nobody waiting', () => {
  const search =
    'query ($query: String!) { search(query: $query, first: 100) { totalCount nodes { highlights { text } } } }'
  it.each([
    ['one letter without end', 'a'.repeat(200)],
    ['the beginning of everything', 'ca st pa sw mu le bl cl ru ho ti de'],
    ['signs of a pattern', '(a+)+$ [a-z]*.*.*.*'.repeat(10)],
    ['nothing but signs', '('.repeat(200)],
    ['apostrophes', `${"'".repeat(199)}a`],
    ['one word a dozen times', 'calf '.repeat(12)],
    ['typing errors', 'thrmbosis swolen cmpartment frcture mscle achiles brusing tghtness strss runing pian tndon'],
    ['accents on accents', `ca${'\u0301'.repeat(150)}lf`],
    ['half a character', '\ud800 calf'],
    ['names that objects have', 'constructor __proto__ toString hasOwnProperty'],
    ['more words than are taken', 'word '.repeat(40)],
  ])('a search for %s', async (_, query) => {
    const begun = performance.now()
    const { response, errors } = await post(url, search, { query })
    expect([200, 400]).toContain(response.status)
    expect(errors?.map(({ extensions }) => extensions.code).filter((code) => code !== 'BAD_USER_INPUT') ?? []).toEqual(
      [],
    )
    expect(performance.now() - begun).toBeLessThan(promptly)
    await politeIsAnswered()
  })

  /** Sends them all; gives how many were answered when someone else was, who came once the first of them was. */
  async function answeredBeforePolite(documents: readonly string[]) {
    let answered = 0
    const answers = documents.map(async (query) => {
      const answer = await post(url, query)
      answered += 1
      return answer
    })
    // Once the first is answered, the others have arrived and are waited for.
    await Promise.race(answers)
    await politeIsAnswered()
    const before = answered
    return { before, answers: await Promise.all(answers) }
  }

  it.each([
    [
      'refused for what is compared with all others',
      (index: number) =>
        `{ ${'... { guide(slug: "a") { medicalReview { reviewedBy { publication { sequence revision } } } } } '.repeat(95)} nothing${index} }`,
    ],
    [
      'of many operations, none of which is meant',
      (index: number) =>
        `${times(20, (one) => `query Q${index}x${one} { ...F0 }`)} ${times(60, (one) => `fragment F${one} on Query { ${one < 59 ? `...F${one + 1}` : ''} node(id: 1) { id } search(query: "a") { nodes { entry { __typename } } } }`)}`,
    ],
  ])('thirty documents at once that are %s', async (_, document) => {
    const { before, answers } = await answeredBeforePolite(Array.from({ length: 30 }, (_, index) => document(index)))
    expect(before).toBeLessThan(10)
    for (const { response } of answers) expect(response.status).toBe(400)
  })

  it('copies of a long selection, where many places show it', async () => {
    const long = '... on Guide { causes { id slug title symptoms { text } references { title } author { id name } } }'
    const query = `query ($slug: String!) { ${times(24, (index) => `a${index}: condition(slug: $slug) { ...C }`)} } fragment C on Condition { id ${times(25, (index) => `b${index}: author { ...P }`)} } fragment P on Person { id slug ... on Entry { ... on Guide { ${`${long} `.repeat(45)} } } } #${' '.repeat(20_000)}`
    const begun = performance.now()
    for (let time = 0; time < 4; time += 1) {
      const { response, errors } = await post(url, query, { slug: `nothing-${time}` })
      expect([response.status, errors]).toEqual([200, undefined])
    }
    expect(performance.now() - begun).toBeLessThan(promptly)
  })

  it('thirty at once, each as expensive as one may be', async () => {
    const many = times(30, (index) => `s${index}: search(query: "calf ${index}", first: 20) { nodes { title } }`)
    const documents = Array.from({ length: 30 }, (_, index) => `query Many${index} { ${many} }`)
    const { before, answers } = await answeredBeforePolite(documents)
    expect(before).toBeLessThan(10)
    for (const { response, errors } of answers) expect([response.status, errors]).toEqual([200, undefined])
  })
})

it('variables that are new each time do not fill memory', async () => {
  const cacheBytes = async () => {
    const text = await (await fetch(`${url}/metrics`)).text()
    return Number(/^stride_api_cache_bytes (\d+)/m.exec(text)?.[1])
  }
  const query = 'query ($slug: String!) { condition(slug: $slug) { title } }'
  for (let round = 0; round < 40; round += 1)
    await Promise.all(
      Array.from({ length: 25 }, (_, index) => post(url, query, { slug: `${round}-${index}-${'a'.repeat(5_000)}` })),
    )
  expect(await cacheBytes()).toBeLessThan(64 * 1024 * 1024)
  await politeIsAnswered()
}, 60_000)
