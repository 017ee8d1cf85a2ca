import { readdirSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { root } from '../support/root'
import { startDemoApi, type DemoApi } from './support/demo-api'

interface Visited {
  status: number
  headers: Headers
  html: string
}

let api: DemoApi
/** Every page of the documentation that a link leads to, by its path. */
const visited = new Map<string, Visited>()
/** Where links lead, and from where. */
const links: Array<{ from: string; to: URL }> = []

beforeAll(async () => {
  api = await startDemoApi()
  const waiting = ['/']
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    if (visited.has(next)) continue
    const response = await fetch(api.url + next)
    const html = (response.headers.get('content-type') ?? '').startsWith('text/html') ? await response.text() : ''
    visited.set(next, { status: response.status, headers: response.headers, html })
    for (const [, href = ''] of html.matchAll(/<a [^>]*?href="([^"]+)"/g)) {
      const to = new URL(href.replaceAll('&#38;', '&'), api.url + next)
      links.push({ from: next, to })
      if (to.origin === api.url) waiting.push(to.pathname + to.search)
    }
  }
}, 60_000)
afterAll(() => api.close())

const pages = () => [...visited].filter(([, { html }]) => html !== '')

it('leads from its first page to everything, and nowhere to nothing', () => {
  expect(visited.size).toBeGreaterThan(100)
  expect([...visited].filter(([, { status }]) => status !== 200).map(([place]) => place)).toEqual([])
  const slugs = readdirSync(path.join(root, 'docs/partners')).map((name) => `/docs/${name.replace('.md', '')}`)
  expect(slugs.filter((slug) => !visited.has(slug))).toEqual([])
  expect(visited.has('/graphiql')).toBe(true)
})

it('leads to places in a page that are there', () => {
  const lost = links
    .filter(({ to }) => to.origin === api.url && to.hash !== '' && to.pathname !== '/graphiql')
    .filter(
      ({ to }) => !visited.get(to.pathname + to.search)?.html.includes(` id="${decodeURIComponent(to.hash.slice(1))}"`),
    )
  expect(lost.map(({ from, to }) => `${from} → ${to.pathname}${to.hash}`)).toEqual([])
})

it('tells people on a page, and programs in JSON, that nothing is at an address', async () => {
  const page = await fetch(`${api.url}/docs/nope`, { headers: { accept: 'text/html,*/*;q=0.8' } })
  expect([page.status, page.headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8'])
  expect(page.headers.get('content-security-policy')).toContain("default-src 'none'")
  expect(await page.text()).toContain('<a href="/docs/">the handbook</a>')
  const data = await fetch(`${api.url}/docs/nope`)
  const message = expect.stringContaining('/docs/') as string
  expect([data.status, await data.json()]).toMatchObject([
    404,
    { errors: [{ message, extensions: { code: 'NOT_FOUND' } }] },
  ])
})

it('leads from an address with a slash too many to the page', async () => {
  const { status, headers } = await fetch(`${api.url}/docs/keys/`, { redirect: 'manual' })
  expect([status, headers.get('location')]).toEqual([308, '/docs/keys'])
  expect((await fetch(`${api.url}/docs/nope/`)).status).toBe(404)
})

it('says of a name that is too long that it is', async () => {
  const { status } = await fetch(`${api.url}/docs/${'a'.repeat(300)}`)
  expect(status).toBe(414)
})

it('asks nothing of another server, and runs nothing that stands in a page', () => {
  for (const [place, { html, headers }] of pages()) {
    const loaded = [...html.matchAll(/<(?:script|link|img|iframe|source)\b[^>]*?(?:src|href)="([^"]+)"/g)]
    for (const [, address = ''] of loaded) expect(address, place).toMatch(/^\/[^/]/)
    const policy = headers.get('content-security-policy') ?? ''
    expect(policy, place).toContain("default-src 'none'")
    expect(policy, place).not.toMatch(/unsafe|https?:|data:|\*/)
    expect(html, place).not.toMatch(/ style="|<style| on\w+="/)
  }
})

it('may be kept by browsers for some minutes, and asked whether it changed', async () => {
  const { headers } = await fetch(`${api.url}/docs/keys`)
  expect(headers.get('cache-control')).toBe('public, max-age=300')
  const again = await fetch(`${api.url}/docs/keys`, { headers: { 'if-none-match': headers.get('etag') ?? '' } })
  expect(again.status).toBe(304)
})

it('serves scripts and styles for ever, compressed to who takes that', async () => {
  const { html = '' } = visited.get('/graphiql') ?? {}
  const [address = ''] = /\/assets\/graphiql-[\w-]+\.js/.exec(html) ?? []
  const packed = await fetch(api.url + address, { headers: { 'accept-encoding': 'br' } })
  const plain = await fetch(api.url + address, { headers: { 'accept-encoding': 'identity' } })
  expect([packed, plain].map(({ headers }) => headers.get('content-encoding'))).toEqual(['br', null])
  expect(packed.headers.get('cache-control')).toContain('immutable')
  expect(await packed.text()).toBe(await plain.text())
})
