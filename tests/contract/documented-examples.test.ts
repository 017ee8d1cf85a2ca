import { openPartnerRecords } from '@stride/partners/open-partner-records'
import { generateKey, hashKey } from '@stride/partners/key-format'
import { openProvenance } from '@stride/provenance/open-provenance'
import { placesIn } from '@stride/provenance/places'
import { Signer } from '@stride/provenance/signer'
import { execFile, spawn, type ChildProcess } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { Webhook } from 'standardwebhooks'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freePorts } from '../support/free-ports'
import { root } from '../support/root'
import { until } from '../support/until'
import { post, siteUrl, startDemoApi, type DemoApi } from './support/demo-api'
import { contract, examplesIn, fences, type Fence } from './support/documented'
import { appendAsIs, withdraw } from './support/publish-entries'

const run = promisify(execFile)
const all = fences()
const called = ({ file, line, title }: Fence) => `${file}:${line}${title ? ` ${title}` : ''}`
const written = (...languages: string[]) =>
  all.filter(({ language }) => languages.includes(language)).map((fence) => ({ name: called(fence), ...fence }))
/** As long as something may take to start, or to be noticed. */
const soon = { within: 15_000 }
const folder = path.join(root, 'tests/reports/documented-examples')

let api: DemoApi
let key: string
/** The sequence of a recall that nothing in the documents rests on. */
let recalled: number
beforeAll(async () => {
  api = await startDemoApi()
  const cramp = api.entries.find(({ slug }) => slug === 'calf-cramp')
  if (!cramp) throw new Error('The demo has no calf cramp.')
  const other = { ...cramp, entryId: '00000000-0000-4000-8000-00000000000a', slug: 'a-recalled-page' }
  const content = { ...(cramp.content as object), slug: other.slug }
  await appendAsIs(api.ledger, { ...other, content })
  recalled = (await withdraw(api.ledger, other)).sequence

  const store = await openProvenance({ databaseUrl: api.databaseUrl })
  const places = placesIn({ DATABASE_URL: api.databaseUrl })
  await new Signer({ ledger: api.ledger, store, places, issuer: siteUrl }).signMissing()
  await store.close()

  const made = generateKey()
  key = made.key
  const records = await openPartnerRecords({ databaseUrl: api.databaseUrl })
  await records.putKey({
    ...{ keyId: made.keyId, hash: hashKey(key), partnerId: 'a-reader', partnerName: 'A reader of the documents' },
    ...{ plan: 'partner', scopes: ['content', 'commerce', 'export', 'webhooks'], partnerIsActive: true },
    ...{ expiresAt: '2099-01-01T00:00:00.000Z', revokedAt: null },
  })
  await records.close()
  await until('the key works', async () => (await asked('{ context { sequence } }')).response.ok, soon)
  await until(
    'receipts are seen',
    async () => {
      const { data } = await asked('{ condition(slug: "calf-strain") { publication { receipt } } }')
      return (data as { condition: { publication: { receipt: string | null } } }).condition.publication.receipt !== null
    },
    soon,
  )
  await mkdir(folder, { recursive: true })
}, 60_000)
afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
  await api.close()
})

const asked = (query: string, variables: object = {}) =>
  post(api.url, query, variables, { authorization: `Bearer ${key}` })

/** What a reader puts in place of what we can't know: the address, and a recall that there is. */
const here = (text: string) =>
  text
    .replaceAll('https://api.stride.example', api.url)
    .replaceAll(/\b(?:http:\/\/)?localhost:4000/g, api.url)
    .replaceAll('4711', String(recalled))

it('every example says what it is in, and every operation has a title of its own', () => {
  const languages = ['bash', 'sh', 'graphql', 'json', 'ts', 'http', 'html', 'php', '']
  expect(all.filter(({ language }) => !languages.includes(language)).map(called)).toEqual([])
  // The only ones without a language are drawings.
  expect(all.filter(({ language, text }) => language === '' && !text.includes('─►')).map(called)).toEqual([])
  const titles = written('graphql', 'ts').map(({ title }) => title)
  expect(titles.filter((title, index) => !title || titles.indexOf(title) !== index)).toEqual([])
  for (const { text } of written('json')) expect(() => JSON.parse(text) as unknown).not.toThrow()
})

describe('GraphQL', () => {
  it.each(written('graphql'))('$name', async (fence) => {
    const next = all[all.findIndex((one) => called(one) === fence.name) + 1]
    const variables = next?.title === 'variables' ? next.text : '{}'
    const moment = { '2026-03-03T12:00:00Z': new Date().toISOString() }
    const text = here(variables).replaceAll(/2026-03-03T12:00:00Z/g, (old) => moment[old as keyof typeof moment])
    const { response, data, errors } = await asked(fence.text, JSON.parse(text) as object)
    expect(errors).toBeUndefined()
    expect(response.status).toBe(200)
    expect(Object.values(data as object)).not.toContain(null)
  })

  it('is offered by GraphiQL as it stands in the handbook', async () => {
    const page = await (await fetch(`${api.url}/graphiql`)).text()
    const data = /<script type="application\/json" id="graphiql-examples">(.*?)<\/script>/s.exec(page)?.[1] ?? ''
    const examples = JSON.parse(data) as Array<{ id: string; title: string; query: string; variables: string }>
    expect(examples.map(({ title }) => title).toSorted()).toEqual(
      written('graphql')
        .map(({ title }) => title)
        .toSorted(),
    )
    expect(new Set(examples.map(({ id }) => id)).size).toBe(examples.length)
    for (const { title, query, variables } of examples) {
      const { errors } = await asked(query, JSON.parse(here(variables || '{}')) as object)
      expect(errors, title).toBeUndefined()
    }
  })
})

describe('the contract', () => {
  const { directives, query } = contract()
  const runnable = [
    ...directives.flatMap(examplesIn),
    ...query.flatMap((field) => examplesIn(field).map((text) => (/^(?:query|\{)/.test(text) ? text : `{ ${text} }`))),
  ].filter((text) => text.includes('{ '))
  it.each(runnable)('%s', async (text) => {
    const { errors } = await asked(text.replace('2026-03-03T12:00:00Z', new Date().toISOString()))
    expect(errors).toBeUndefined()
  })
})

describe('in a terminal', () => {
  // What starts programs that stay is started by other tests: journeys, and the partner's mirror.
  const stays = /^npm /m
  it.each(written('bash', 'sh').filter(({ text }) => !stays.test(text)))('$name', async ({ text }) => {
    const env = { ...process.env, STRIDE_API_KEY: key }
    const { stdout } = await run('bash', ['-euc', here(text)], {
      cwd: folder,
      env,
      timeout: 20_000,
      maxBuffer: 1 << 26,
    })
    expect(stdout.trim()).not.toBe('')
    expect(stdout).not.toContain('"errors"')
  })
})

describe('in a page', () => {
  it.each(written('html', 'php'))('$name', async ({ text }) => {
    const [address] = /https:\/\/api\.stride\.example[^"' ]*/.exec(text) ?? []
    expect(address).toBeDefined()
    const page = address?.endsWith('/oembed') ? `${address}?url=${siteUrl}/guides/calf-pain-from-running` : address
    expect((await fetch(here(page ?? ''))).status).toBe(200)
  })
})

describe('TypeScript', () => {
  const programs = written('ts').map((fence, index) => ({
    ...fence,
    program: path.join(folder, `example-${index}.ts`),
  }))
  const environment = () => ({ ...process.env, STRIDE_API_KEY: key })

  it('passes the compiler', async () => {
    for (const { program, text } of programs) await writeFile(program, here(text))
    const settings = { extends: '../../tsconfig.json', include: ['*.ts'] }
    await writeFile(path.join(folder, 'tsconfig.json'), JSON.stringify(settings))
    const { stdout } = await run('npx', ['tsc', '-p', folder], { cwd: root }).catch(
      (error: unknown) => error as { stdout: string },
    )
    expect(stdout).toBe('')
  }, 60_000)

  it.each(programs.filter(({ text }) => !text.includes('createServer')))(
    '$name',
    async ({ program, text }) => {
      await writeFile(program, here(text))
      const { stdout } = await run(process.execPath, ['--import', 'tsx', program], {
        ...{ cwd: path.join(root, 'tests'), env: environment(), timeout: 20_000 },
      })
      expect(stdout.trim()).not.toBe('')
    },
    30_000,
  )

  it('is signed as Standard Webhooks signs, in the message to test receivers with', () => {
    const message = all.find(({ title }) => title === 'A signed message')?.text ?? ''
    const header = (name: string) => new RegExp(`^${name}: (.+)$`, 'm').exec(message)?.[1] ?? ''
    const secret =
      /`(whsec_\S{8,})`/.exec(readFileSync(path.join(root, 'docs/partners/webhooks.md'), 'utf8'))?.[1] ?? ''
    const body = message.slice(message.indexOf('{')).trimEnd()
    const at = new Date(Number(header('webhook-timestamp')) * 1_000)
    expect(new Webhook(secret).sign(header('webhook-id'), at, body)).toBe(header('webhook-signature'))
  })

  it('receives what Standard Webhooks signs, once, and nothing else', async () => {
    const receiver = programs.find(({ title }) => title === 'A receiver')
    const message = all.find(({ title }) => title === 'What we send')
    if (!receiver || !message) throw new Error('The handbook has no receiver.')
    await writeFile(receiver.program, here(receiver.text))
    const [port = 0] = await freePorts(1)
    const secret = `whsec_${Buffer.alloc(32, 7).toString('base64')}`
    const child: ChildProcess = spawn(process.execPath, ['--import', 'tsx', receiver.program], {
      ...{ cwd: path.join(root, 'tests'), stdio: ['ignore', 'pipe', 'inherit'] },
      env: { ...environment(), STRIDE_WEBHOOK_SECRET: secret, PORT: String(port) },
    })
    let heard = ''
    child.stdout?.on('data', (piece: Buffer) => (heard += piece.toString()))
    const body = message.text.slice(message.text.indexOf('{'))
    const at = new Date()
    const send = async (signature: string) => {
      const headers = { 'webhook-id': 'msg_1', 'webhook-timestamp': String(Math.floor(at.getTime() / 1_000)) }
      const init = { method: 'POST', body, headers: { ...headers, 'webhook-signature': signature } }
      return (await fetch(`http://127.0.0.1:${port}/stride`, init)).status
    }
    try {
      await until('the receiver listens', async () => (await send('v1,AAAA')) === 401, soon)
      const signature = new Webhook(secret).sign('msg_1', at, body)
      expect([await send(`v1,AAAA ${signature}`), await send(signature)]).toEqual([204, 204])
      await until('it is dealt with', () => Promise.resolve(heard.includes('entry.recalled')), soon)
      expect(heard.match(/entry\.recalled/g)).toHaveLength(1)
    } finally {
      child.kill('SIGKILL')
    }
  }, 30_000)
})
